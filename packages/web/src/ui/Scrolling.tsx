import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly className?: string | undefined; readonly children: ReactNode };

/** What may be wider than the screen scrolls within itself, in reach of the keyboard too. */
export function Scrolling({ label, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be in reach of the keyboard
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
