import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';

/** As `mayI` of the core answers it. */
type Permission = { readonly allowed: boolean; readonly reason?: string };
type Props = ButtonProps & ComponentPropsWithoutRef<'button'> & { readonly permission: Permission };

/** A button that is not allowed stays in reach of the keyboard, and says why where it stands: in its own landmark. */
export function AllowedButton({ permission, onClick, ...rest }: Props) {
  if (permission.allowed) return <Button onClick={onClick} {...rest} />;
  return (
    <Tooltip
      label={permission.reason}
      multiline
      maw={280}
      withinPortal={false}
      floatingStrategy="fixed"
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button {...rest} type="button" data-disabled aria-disabled="true" onClick={(event) => event.preventDefault()} />
    </Tooltip>
  );
}
