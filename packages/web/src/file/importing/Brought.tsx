import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { kindName } from '../../access/names.ts';
import { nameOf } from '../../device/event-words.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { dayOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import type { WrittenImport } from './queries.ts';
import { TakeBack } from './TakeBack.tsx';

type Props = {
  readonly device: string;
  readonly done: WrittenImport;
  /** Who comes back to it is not led away from the top of the page. */
  readonly isJustDone: boolean;
  readonly onAgain: () => void;
};

/** What was written, where to look at it, and how to take it back. */
export function Brought({ device, done, isJustDone, onAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => {
    if (isJustDone) heading.current?.focus();
  }, [isJustDone]);
  const { kind, records, by, at } = done;
  const made = records.filter(({ version }) => version === 1).length;
  const created = t('importing.done.created', { count: made });
  const changed = t('importing.done.changed', { count: records.length - made });
  return (
    <section className={classes.section} aria-labelledby="importing-done">
      <h2 id="importing-done" ref={heading} tabIndex={-1}>
        {t('importing.done.title')}
      </h2>
      <p role="status">
        {isJustDone
          ? t('importing.done.text', { created, changed })
          : t('importing.done.earlier', { created, changed, by: nameOf(by), on: dayOf(at) })}
      </p>
      <div className={classes.acts}>
        <AppLink className="button-link" data-primary to={paths.records(device, { kind, sort: '-updatedAt' })}>
          {t('importing.done.look', { kind: kindName(kind, 2) })}
        </AppLink>
        <Button variant="default" onClick={onAgain}>
          {t('importing.done.again')}
        </Button>
      </div>
      <TakeBack device={device} kind={kind} records={records} />
    </section>
  );
}
