import { notifications } from '@mantine/notifications';

type Refusal = { readonly message: string; readonly title?: string };

let shown: string | undefined;

/** Tells that something was not done. The newest refusal takes the place of the one before: they never pile up. */
export function tellRefusal({ message, title }: Refusal): void {
  takeRefusalAway();
  shown = notifications.show({ message, withBorder: true, ...(title && { title, color: 'red' }) });
}

/** Once something was done, or whoever was refused went on, a refusal says nothing about what is on the screen. */
export function takeRefusalAway(): void {
  if (shown !== undefined) notifications.hide(shown);
  shown = undefined;
}
