import { contradictionOfRequired, levelName } from '@suture/core/risk';
import type { Level } from '../../ui/fields/levels.ts';
import { t } from '../../words/index.ts';
import { outcomeInWords } from './outcome-in-words.ts';
import classes from './pane.module.css';
import type { Placed } from './use-placed.ts';

type Props = {
  readonly placed: Placed;
  /** What the signer asks of security beside it. */
  readonly required: string | undefined;
  readonly scale: readonly Level[];
};

/** What a placing will be signed as, and whether what is asked of security contradicts the sequence. */
export function SignedAs({ placed, required = placed.requiredExploitability, scale }: Props) {
  const contradiction = contradictionOfRequired(scale, placed, required);
  const nameOf = (level: string | undefined) => levelName(scale, level);
  return (
    <div role="status">
      <p className={classes.quiet}>
        {t('connection.decide.signedAs', { outcome: outcomeInWords(placed.outcome, placed.point) })}
        {required !== undefined && ` ${t('connection.decision.needs', { needs: nameOf(required) })}`}
      </p>
      {contradiction && (
        <p className={classes.contradiction}>
          {t(`connection.decide.contradicts.${contradiction}`, {
            upTo: nameOf(placed.upTo),
            has: nameOf(placed.has),
            required: nameOf(required),
          })}
        </p>
      )}
    </div>
  );
}
