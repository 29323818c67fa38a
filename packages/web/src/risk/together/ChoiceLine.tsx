import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import classes from './together.module.css';
import type { Choice } from './use-choice.ts';

type Props = {
  readonly recordKey: string;
  readonly title: string;
  readonly device: string;
  readonly choice: Choice;
  readonly canChoose?: boolean;
  /** What it is about, under its title. */
  readonly about?: string | undefined;
  /** What was said of it, beside it. */
  readonly children: ReactNode;
};

/** One record that can be chosen, what it is about, and what was said of it. */
export function ChoiceLine({ recordKey, title, device, choice, canChoose = true, about, children }: Props) {
  const isChosen = canChoose && choice.has(recordKey);
  return (
    <div className={classes.line} data-chosen={isChosen || undefined}>
      <Checkbox
        checked={isChosen}
        disabled={!canChoose}
        onChange={(event) => choice.choose(recordKey, event.currentTarget.checked)}
        aria-label={t('answers.select', { key: recordKey })}
      />
      <div className={classes.what}>
        <span className="record-key">{recordKey}</span>{' '}
        <AppLink to={paths.record(device, recordKey)} className={classes.title}>
          {title}
        </AppLink>
        {about && <p>{about}</p>}
      </div>
      <div className={classes.answer}>{children}</div>
    </div>
  );
}
