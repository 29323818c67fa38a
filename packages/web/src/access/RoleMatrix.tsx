import { Checkbox, NativeSelect, Skeleton } from '@mantine/core';
import { mayI, type Permission, type Role, roleNames, roles } from '@suture/core/access';
import { useQuery } from '@tanstack/react-query';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import classes from './administration.module.css';
import { deviceName, inWords } from './names.ts';
import { devicePeopleQuery, peopleQuery, useMe } from './queries.ts';
import { RoleTable } from './RoleTable.tsx';

/** Person × role on one device; a tick gives the role at once. */
export function RoleMatrix() {
  const me = useMe();
  const { of } = useFilter();
  const set = useSetFilter();
  const devices = me?.devices ?? [];
  const device = devices.find(({ device: id, slug }) => slug === of || id === of) ?? devices[0];
  const name = device && deviceName(device, devices);
  if (me && device === undefined) return <Notice>{t('administration.matrix.noDevice')}</Notice>;
  return (
    <section aria-labelledby="matrix">
      <div className={classes.head}>
        <h2 id="matrix">{t('administration.matrix.title')}</h2>
        <NativeSelect
          aria-label={t('administration.device')}
          value={device?.slug}
          onChange={(event) => set({ of: event.currentTarget.value })}
          data={devices.map((each) => ({ value: each.slug, label: deviceName(each, devices) }))}
        />
        <p className={classes.chosen}>{name}</p>
      </div>
      {device && name && (
        <Matrix device={device.slug} name={name} permission={inWords(mayI('people.manage', device.roles))} />
      )}
    </section>
  );
}

type MatrixProps = { readonly device: string; readonly name: string; readonly permission: Permission };
type PersonOnDevice = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

function Matrix({ device, name, permission }: MatrixProps) {
  const isOwner = useMe()?.account.isOwner ?? false;
  const onDevice = useQuery(devicePeopleQuery(device));
  // Who has no role on the device yet is known to the owner of the workspace only.
  const accounts = useQuery({ ...peopleQuery, enabled: isOwner }).data?.items ?? [];
  return (
    <>
      {!permission.allowed && <Notice>{t('administration.matrix.mayNot', { reason: permission.reason })}</Notice>}
      <Loaded query={onDevice} skeleton={<Skeleton height={200} radius="sm" />}>
        {({ items }) => {
          const known = new Set(items.map(({ id }) => id));
          const others = accounts.filter(({ id, disabled }) => !disabled && !known.has(id));
          const people: readonly PersonOnDevice[] = [...items, ...others.map((each) => ({ ...each, roles: [] }))];
          return (
            <RoleTable label={t('administration.matrix.name', { device: name })} of={t('administration.matrix.person')}>
              <tbody>
                {people.map((person) => (
                  <PersonRoles key={person.id} device={device} person={person} permission={permission} />
                ))}
              </tbody>
            </RoleTable>
          );
        }}
      </Loaded>
    </>
  );
}

type RowProps = { readonly device: string; readonly person: PersonOnDevice; readonly permission: Permission };

function PersonRoles({ device, person, permission }: RowProps) {
  const change = useChange('PUT /api/v1/devices/{device}/people/{person}', {
    refreshes: [ofDevice(device, 'people'), ['me'], ['people']],
  });
  const shown = change.variables && change.isPending ? change.variables.body.roles : person.roles;
  function toggle(role: Role, has: boolean) {
    const next = roles.filter((each) => (each === role ? has : shown.includes(each)));
    change.mutate({ params: { device, person: person.id }, body: { roles: next } });
  }
  return (
    <tr>
      <th scope="row">{person.name}</th>
      {roles.map((role) => (
        <td key={role}>
          <Checkbox
            aria-label={t('administration.matrix.give', { role: roleNames[role], person: person.name })}
            checked={shown.includes(role)}
            disabled={!permission.allowed}
            onChange={(event) => toggle(role, event.currentTarget.checked)}
          />
        </td>
      ))}
    </tr>
  );
}
