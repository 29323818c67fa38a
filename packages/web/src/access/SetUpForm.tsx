import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { faultsByField } from '../api/faults-by-field.ts';
import { useChange } from '../api/use-change.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import { NewPasswordInput } from './NewPasswordInput.tsx';
import classes from './outside.module.css';
import { signedIn } from './queries.ts';

const fields = ['name', 'email', 'password'];

type Props = { readonly token: string; readonly onDone: (name: string) => void };

export function SetUpForm({ token, onDone }: Props) {
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: '', email: '', password: '' } });
  const setUp = useChange('POST /api/v1/setup', {
    refreshes: [],
    showsProblem: true,
    onDone: (me) => {
      onDone(me.account.name);
      signedIn(client, me);
    },
  });
  const submit = form.onSubmit((values) =>
    setUp.mutate({ body: { token, ...values } }, { onError: (error) => form.setErrors(faultsByField(error, fields)) }),
  );
  return (
    <form onSubmit={submit} className={classes.fields}>
      {setUp.error && <ProblemNotice error={setUp.error} besides={fields} />}
      <TextInput
        withAsterisk={false}
        label={t('access.account.name')}
        description={t('access.account.nameHint')}
        autoComplete="name"
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput
        withAsterisk={false}
        label={t('access.account.email')}
        type="email"
        autoComplete="username"
        required
        {...form.getInputProps('email')}
      />
      <NewPasswordInput withAsterisk={false} {...form.getInputProps('password')} />
      <Button type="submit" size="md" loading={setUp.isPending}>
        {t('access.setUp.act')}
      </Button>
    </form>
  );
}
