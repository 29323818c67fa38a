import { t } from '../../words/index.ts';
import type { Scale } from './queries.ts';
import classes from './scale.module.css';

type Props = {
  readonly strength: Scale['strength']['level'];
  readonly hinders: readonly string[];
  readonly isJudged: boolean;
};

/** The scale in a line's height: a needle a side, hatched where nobody has judged. */
export function ScaleMark({ strength, hinders, isJudged }: Props) {
  const words = [
    `${t('controls.strength')} ${t(`controls.levels.${strength ?? 'open'}`)}`,
    isJudged ? t(`controls.levels.${hinders.length > 0 ? 'hinders' : 'none'}`) : t('controls.levels.open'),
  ].join(', ');
  return (
    <span className={classes.mark} role="img" aria-label={words} title={words}>
      <span data-side="security" data-level={strength ?? 'open'} />
      <span data-side="safety" data-level={isJudged ? (hinders.length > 0 ? 'hinders' : 'none') : 'open'} />
    </span>
  );
}
