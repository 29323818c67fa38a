import { MultiSelect } from '@mantine/core';
import { type Permission, Role, roleNames, roles } from '@suture/core/access';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { Tag, type Voice } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import classes from './people.module.css';

type Props = {
  readonly device: string;
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly Role[] };
  readonly permission: Permission;
};

const voices: Partial<Record<Role, Voice>> = { security: 'security', safety: 'safety', owner: 'both' };

/** The roles of one person on the device; read only where they may not be changed. */
export function DevicePersonForm({ device, person, permission }: Props) {
  const change = useChange('PUT /api/v1/devices/{device}/people/{person}', {
    refreshes: [ofDevice(device, 'people'), ['me'], ['people']],
  });
  const shown = change.variables && change.isPending ? change.variables.body.roles : person.roles;
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <span className={classes.name}>{person.name}</span>
      </div>
      {permission.allowed ? (
        <MultiSelect
          className={classes.roles}
          aria-label={t('people.ofDevice.roles', { name: person.name })}
          data={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          value={[...shown]}
          onChange={(next) =>
            change.mutate({
              params: { device, person: person.id },
              body: { roles: next.map((role) => Role.parse(role)) },
            })
          }
        />
      ) : (
        <div className={classes.tags}>
          {person.roles.map((role) => (
            <Tag key={role} voice={voices[role] ?? 'plain'}>
              {roleNames[role]}
            </Tag>
          ))}
        </div>
      )}
    </li>
  );
}
