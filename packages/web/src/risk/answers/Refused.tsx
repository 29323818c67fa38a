import { t } from '../../words/index.ts';
import classes from './answers.module.css';

type Props = {
  readonly title: string;
  readonly items: readonly { readonly key: string; readonly why: string }[];
};

/** What cannot be taken along, each with the reason; nothing where all can. */
export function Refused({ title, items }: Props) {
  if (items.length === 0) return null;
  return (
    <div className={classes.refused}>
      <strong>{title}</strong>
      <ul>
        {items.map(({ key, why }) => (
          <li key={key}>{t('answers.refusedOne', { key, why })}</li>
        ))}
      </ul>
    </div>
  );
}
