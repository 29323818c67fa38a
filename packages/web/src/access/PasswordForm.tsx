import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { faultsByField } from '../api/faults-by-field.ts';
import { useChange } from '../api/use-change.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { NewPasswordInput } from './NewPasswordInput.tsx';
import classes from './people.module.css';

const fields = ['current', 'next'];

export function PasswordForm() {
  const form = useForm({ initialValues: { current: '', next: '' } });
  const change = useChange('PUT /api/v1/me/password', {
    refreshes: [['me']],
    showsProblem: true,
    says: 'The password is changed. Other sessions have ended.',
    onDone: () => form.reset(),
  });
  const submit = form.onSubmit((body) =>
    change.mutate({ body }, { onError: (error) => form.setErrors(faultsByField(error, fields)) }),
  );
  return (
    <form onSubmit={submit} className={classes.column}>
      {change.error && <ProblemNotice error={change.error} besides={fields} />}
      <PasswordInput
        label="Password now"
        autoComplete="current-password"
        required
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        {...form.getInputProps('current')}
      />
      <NewPasswordInput label="New password" {...form.getInputProps('next')} />
      <Button type="submit" loading={change.isPending}>
        Change the password
      </Button>
    </form>
  );
}
