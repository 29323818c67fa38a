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

const fields = ['name', 'password'];

type Props = { readonly token: string; readonly onDone: () => void };

export function InvitationForm({ token, onDone }: Props) {
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: '', password: '' } });
  const accept = useChange('POST /api/v1/invitations/accept', {
    refreshes: [],
    showsProblem: true,
    onDone: (me) => {
      signedIn(client, me);
      onDone();
    },
  });
  const submit = form.onSubmit((values) =>
    accept.mutate({ body: { token, ...values } }, { onError: (error) => form.setErrors(faultsByField(error, fields)) }),
  );
  return (
    <form onSubmit={submit} className={classes.fields}>
      {accept.error && <ProblemNotice error={accept.error} besides={fields} />}
      <TextInput
        withAsterisk={false}
        label={t('access.account.name')}
        description={t('access.account.nameHint')}
        autoComplete="name"
        required
        {...form.getInputProps('name')}
      />
      <NewPasswordInput withAsterisk={false} {...form.getInputProps('password')} />
      <Button type="submit" size="md" loading={accept.isPending}>
        {t('access.invitation.accept')}
      </Button>
    </form>
  );
}
