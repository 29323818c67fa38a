import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type Role, roles } from '@suture/core/access';
import { faultsByField } from '../api/faults-by-field.ts';
import { useChange } from '../api/use-change.ts';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import { isLoopback } from './loopback.ts';
import { roleName } from './names.ts';
import classes from './people.module.css';
import { useMe } from './queries.ts';
import { ShownOnce } from './ShownOnce.tsx';

const fields = ['email'];

type Values = { email: string; device: string | null; roles: Role[] };

export function InviteForm() {
  const devices = useMe()?.devices ?? [];
  const form = useForm<Values>({ initialValues: { email: '', device: null, roles: [] } });
  const invite = useChange('POST /api/v1/invitations', {
    refreshes: [['invitations']],
    showsProblem: true,
    onDone: () => form.reset(),
  });
  const submit = form.onSubmit(({ email, device, roles: given }) =>
    invite.mutate(
      { body: { email, grants: device === null ? [] : given.map((role) => ({ device, role })) } },
      { onError: (error) => form.setErrors(faultsByField(error, fields)) },
    ),
  );
  return (
    <>
      <form onSubmit={submit} className={classes.form}>
        <TextInput label={t('access.account.email')} type="email" required {...form.getInputProps('email')} />
        <Select
          label={t('people.invite.device')}
          placeholder={t('people.invite.noneYet')}
          clearable
          clearButtonProps={{ 'aria-label': t('people.invite.noDevice') }}
          data={devices.map(({ device, name }) => ({ value: device, label: name }))}
          {...form.getInputProps('device')}
        />
        <MultiSelect
          label={t('people.invite.roles')}
          data={roles.map((role) => ({ value: role, label: roleName(role) }))}
          disabled={form.values.device === null}
          {...form.getInputProps('roles')}
        />
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
