import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { faultsByField } from '../api/faults-by-field.ts';
import { useChange } from '../api/use-change.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import { NewPasswordInput } from './NewPasswordInput.tsx';
import classes from './people.module.css';

const fields = ['current', 'next'];

export function PasswordForm() {
  const form = useForm({ initialValues: { current: '', next: '' } });
  const change = useChange('PUT /api/v1/me/password', {
    refreshes: [['me']],
    showsProblem: true,
    says: t('people.password.changed'),
    onDone: () => form.reset(),
  });
  const submit = form.onSubmit((body) =>
    change.mutate({ body }, { onError: (error) => form.setErrors(faultsByField(error, fields)) }),
  );
  return (
    <form onSubmit={submit} className={classes.column}>
      {change.error && <ProblemNotice error={change.error} besides={fields} />}
      <PasswordInput
        label={t('people.password.now')}
        autoComplete="current-password"
        required
        visibilityToggleButtonProps={{ 'aria-label': t('access.signIn.showPassword') }}
        {...form.getInputProps('current')}
      />
      <NewPasswordInput label={t('people.password.next')} {...form.getInputProps('next')} />
      <Button type="submit" loading={change.isPending}>
        {t('people.password.act')}
      </Button>
    </form>
  );
}
