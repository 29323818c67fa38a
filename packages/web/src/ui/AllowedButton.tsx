import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';

/** As `mayI` of the core answers it. */
type Permission = { readonly allowed: boolean; readonly reason?: string };
type Props = ButtonProps & ComponentPropsWithoutRef<'button'> & { readonly permission: Permission };

/**
 * A button that is not allowed stays in reach of the keyboard, and says why where it stands: in its own landmark. It is
 * the same button as before, and keeps the focus when what is done by it takes the permission away.
 */
export function AllowedButton({ permission: { allowed, reason }, ...rest }: Props) {
  return (
    <Tooltip
      label={reason}
      disabled={allowed}
      multiline
      maw={280}
      withinPortal={false}
      floatingStrategy="fixed"
      events={{ hover: true, focus: true, touch: true }}
    >
      {allowed ? <Button {...rest} /> : <Button {...rest} {...closed} />}
    </Tooltip>
  );
}

const closed = {
  type: 'button',
  disabled: false,
  'data-disabled': true,
  'aria-disabled': true,
  onClick: (event: MouseEvent) => event.preventDefault(),
} as const;
