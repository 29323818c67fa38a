import type { ReactNode } from 'react';
import classes from './answers.module.css';

/** What would follow, one line each; scrolls by itself, so that the act below stays in sight. */
export function PreviewList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by the keyboard
    <section className={classes.preview} aria-label={label} tabIndex={0}>
      <ul>{children}</ul>
    </section>
  );
}
