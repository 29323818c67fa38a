import { t } from '../../words/index.ts';
import type { CardDetail } from './queries.ts';

type Outcome = NonNullable<CardDetail['decision']>['outcome'];

/** A control is no risk, and an agenda many: what an outcome means for them is said in other words. */
export function outcomeInWords(outcome: Outcome, point: CardDetail['card']['point']): string {
  if (point === 'cp4' && (outcome === 'noImpact' || outcome === 'controlNeeded' || outcome === 'rejected'))
    return t(`connection.decision.ofAgenda.${outcome}`);
  if (point === 'cp3' && (outcome === 'covered' || outcome === 'noImpact'))
    return t(`connection.decision.ofControl.${outcome}`);
  if (point !== 'cp1' && outcome === 'controlNeeded') return t('connection.decision.ofControl.controlNeeded');
  return t(`connection.decision.outcomes.${outcome}`);
}
