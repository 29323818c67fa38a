import { citationOf, type Knowledge } from '@suture/core/law';
import { t } from '../words/index.ts';
import classes from './citations.module.css';

type Props = { readonly ids: readonly string[]; readonly knowledge: Knowledge };

/** What a rule rests on, by the name a reader knows, with the way to the official text. */
export function Citations({ ids, knowledge }: Props) {
  return (
    <ul className={classes.citations} aria-label={t('law.citations.label')}>
      {ids.map((id) => {
        const citation = citationOf(id, knowledge);
        if (citation === undefined) return <li key={id}>{id}</li>;
        return (
          <li key={id}>
            {citation.href === undefined ? (
              citation.label
            ) : (
              <a href={citation.href} target="_blank" rel="noreferrer">
                {citation.label}
              </a>
            )}
            {!citation.verified && <span> {t('law.citations.notVerified')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
