import { PasswordInput } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';
import { t } from '../words/index.ts';

type Props = { readonly label?: string } & Omit<ComponentPropsWithoutRef<typeof PasswordInput>, 'label'>;

/** A password one chooses. Length is what counts; the server holds the rule, this says it beforehand. */
export function NewPasswordInput({ label = t('access.signIn.password'), ...rest }: Props) {
  return (
    <PasswordInput
      label={label}
      description={t('access.account.passwordHint')}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('access.signIn.showPassword') }}
      required
      {...rest}
    />
  );
}
