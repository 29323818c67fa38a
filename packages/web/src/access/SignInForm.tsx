import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../api/use-change.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
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
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        {...form.getInputProps('email')}
      />
      <PasswordInput
        withAsterisk={false}
        label="Password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        required
        {...form.getInputProps('password')}
      />
      <Button type="submit" size="md" loading={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}
