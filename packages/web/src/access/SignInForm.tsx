import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../api/use-change.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import classes from './outside.module.css';
import { signedIn } from './queries.ts';

export function SignInForm({ onDone }: { readonly onDone: () => void }) {
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  const signIn = useChange('POST /api/v1/session', {
    refreshes: [],
    showsProblem: true,
    onDone: (me) => {
      signedIn(client, me);
      onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit((body) => signIn.mutate({ body }))} className={classes.fields}>
      {signIn.error && <ProblemNotice error={signIn.error} />}
      <TextInput
        withAsterisk={false}
        label={t('access.signIn.email')}
        type="email"
        autoComplete="username"
        required
        {...form.getInputProps('email')}
      />
      <PasswordInput
        withAsterisk={false}
        label={t('access.signIn.password')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('access.signIn.showPassword') }}
        required
        {...form.getInputProps('password')}
      />
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t('access.signIn.act')}
      </Button>
    </form>
  );
}
