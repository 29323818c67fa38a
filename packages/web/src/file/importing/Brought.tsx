import { Button } from '@mantine/core';
import { kindNamed, type SheetKind } from '@suture/core/file';
import { useEffect, useRef } from 'react';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import type { Plan } from './queries.ts';
import { TakeBack } from './TakeBack.tsx';

type Props = {
  readonly device: string;
  readonly kind: SheetKind;
  readonly done: Plan;
  readonly onAgain: () => void;
};

/** What was written, where to look at it, and how to take it back. */
export function Brought({ device, kind, done, onAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  const created = t('importing.done.created', { count: done.created.length });
  const changed = t('importing.done.changed', { count: done.changed.length });
  return (
    <section className={classes.section} aria-labelledby="importing-done">
      <h2 id="importing-done" ref={heading} tabIndex={-1}>
        {t('importing.done.title')}
      </h2>
      <p role="status">{t('importing.done.text', { created, changed })}</p>
      <div className={classes.acts}>
        <AppLink className="button-link" data-primary to={paths.records(device, { kind, sort: '-updatedAt' })}>
          {t('importing.done.look', { kind: kindNamed(kind).name[1] })}
        </AppLink>
        <Button variant="default" onClick={onAgain}>
          {t('importing.done.again')}
        </Button>
      </div>
      <TakeBack device={device} kind={kind} done={done} />
    </section>
  );
}
