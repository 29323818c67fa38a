import { Button, CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { t } from '../words/index.ts';
import classes from './people.module.css';

/** A secret that the server gives away once: said plainly, and easy to copy. */
export function ShownOnce({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Notice tone="good" role="status">
      {children}
      <div className={classes.secret}>
        <code>{value}</code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? 'people.copied' : 'people.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </Notice>
  );
}
