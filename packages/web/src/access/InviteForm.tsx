import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { mayI, Role, roleNames, roles } from '@suture/core/access';
import { faultsByField } from '../api/faults-by-field.ts';
import { useChange } from '../api/use-change.ts';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import { isLoopback } from './loopback.ts';
import { deviceName } from './names.ts';
import classes from './people.module.css';
import { useMe } from './queries.ts';
import { ShownOnce } from './ShownOnce.tsx';

const fields = ['email'];

type Values = { email: string; devices: string[]; roles: Readonly<Record<string, readonly Role[]>> };

/** One link, for as many devices as are chosen, with roles on each of them. */
export function InviteForm() {
  const devices = useMe()?.devices ?? [];
  const form = useForm<Values>({
    initialValues: { email: '', devices: [], roles: {} },
    validate: (values) =>
      Object.fromEntries(withoutRole(values).map((device) => [place(device), t('people.invite.noRole')])),
  });
  const { devices: chosen, roles: given } = form.values;
  const invite = useChange('POST /api/v1/invitations', {
    refreshes: [['invitations']],
    showsProblem: true,
    onDone: () => form.reset(),
  });
  const submit = form.onSubmit((values) =>
    invite.mutate(
      { body: { email: values.email, grants: grantsIn(values) } },
      { onError: (error) => form.setErrors(faultsByField(error, fields)) },
    ),
  );
  return (
    <>
      <form onSubmit={submit} className={classes.invite}>
        <TextInput label={t('access.account.email')} type="email" required {...form.getInputProps('email')} />
        <MultiSelect
          label={t('people.invite.devices')}
          description={t('people.invite.devicesHint')}
          data={devices.map((each) => ({
            value: each.device,
            label: deviceName(each, devices),
            disabled: !mayI('people.manage', each.roles).allowed,
          }))}
          {...form.getInputProps('devices')}
        />
        {devices
          .filter(({ device }) => chosen.includes(device))
          .map(({ device, slug, name }) => (
            <MultiSelect
              key={device}
              label={t('people.invite.roles', { device: deviceName({ slug, name }, devices) })}
              data={roles.map((role) => ({ value: role, label: roleNames[role] }))}
              value={[...(given[device] ?? [])]}
              error={form.errors[place(device)]}
              onChange={(next) => {
                form.setFieldValue('roles', { ...given, [device]: next.map((role) => Role.parse(role)) });
                form.clearFieldError(place(device));
              }}
            />
          ))}
        <Button type="submit" loading={invite.isPending}>
          {t('people.invite.act')}
        </Button>
      </form>
      {invite.error && <ProblemNotice error={invite.error} besides={fields} />}
      {invite.data && (
        <ShownOnce value={invite.data.link}>{t('people.invite.made', { email: invite.data.email })}</ShownOnce>
      )}
      {invite.data && isLoopback(invite.data.link) && (
        <div className={classes.apart}>
          <Notice tone="warn">{t('people.invite.onlyHere')}</Notice>
        </div>
      )}
    </>
  );
}

function grantsIn({ devices, roles: given }: Values) {
  return devices.flatMap((device) => (given[device] ?? []).map((role) => ({ device, role })));
}

function withoutRole({ devices, roles: given }: Values): readonly string[] {
  return devices.filter((device) => (given[device] ?? []).length === 0);
}

function place(device: string): string {
  return `roles.${device}`;
}
