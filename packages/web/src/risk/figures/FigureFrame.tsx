import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';
import classes from './figures.module.css';

type Props = {
  readonly id: string;
  readonly number: 1 | 2;
  readonly title: string;
  readonly note: string;
  /** The same as the picture says, as a table. */
  readonly text: ReactNode;
  readonly children: ReactNode;
};

/** A figure as the paper has it: number and title, the picture in the arrangement that fits, and the same as text. */
export function FigureFrame({ id, number, title, note, text, children }: Props) {
  return (
    <figure className={classes.figure} aria-labelledby={`${id}-title`}>
      <figcaption className={classes.caption}>
        <span className={classes.number}>{t('risk.figures.number', { number })}</span>
        <h2 id={`${id}-title`}>{title}</h2>
      </figcaption>
      <div className={classes.picture}>{children}</div>
      <p className={classes.note}>{note}</p>
      <details className={classes.text} id={`${id}-text`}>
        <summary>{t('risk.figures.asText', { number })}</summary>
        {text}
      </details>
    </figure>
  );
}
