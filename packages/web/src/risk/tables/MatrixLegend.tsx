import { verdicts } from '@suture/core/risk';
import { t } from '../../words/index.ts';
import frame from '../grid-frame.module.css';
import { VerdictSign } from '../VerdictSign.tsx';
import { verdictWords } from '../VerdictTag.tsx';
import classes from './matrix.module.css';

type Props = { readonly rowName: string; readonly columnName: string; readonly hasUnknown: boolean };

/** Once for both matrices: which way each scale grows, and the word that each sign stands for. */
export function MatrixLegend({ rowName, columnName, hasUnknown }: Props) {
  return (
    <ul className={classes.legend}>
      <li>{t('tables.matrix.up', { scale: rowName })}</li>
      <li>{t('tables.matrix.across', { scale: columnName })}</li>
      {[...verdicts, ...(hasUnknown ? (['none'] as const) : [])].map((verdict) => (
        <li key={verdict}>
          <span className={`${classes.swatch} ${frame.tone}`} data-tone={verdict === 'none' ? 'unknown' : verdict}>
            <VerdictSign verdict={verdict} />
          </span>
          {verdict === 'none' ? t('tables.verdict.none') : verdictWords[verdict].text}
        </li>
      ))}
    </ul>
  );
}
