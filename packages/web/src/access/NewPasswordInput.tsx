import { PasswordInput } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';

type Props = { readonly label?: string } & Omit<ComponentPropsWithoutRef<typeof PasswordInput>, 'label'>;

/** A password one chooses. Length is what counts; the server holds the rule, this says it beforehand. */
export function NewPasswordInput({ label = 'Password', ...rest }: Props) {
  return (
    <PasswordInput
      label={label}
      description="12 characters or more. A sentence of your own is easy to keep."
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      required
      {...rest}
    />
  );
}
