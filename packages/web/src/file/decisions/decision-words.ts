import { en } from '@suture/words/en';
import { t } from '../../words/index.ts';
import type { Decision } from '../queries.ts';

/** What was decided, by the field that bears the signature. */
export function decisionInWords({ field, side }: Pick<Decision, 'field' | 'side'>): string {
  const word = field.replace(/\.(\w)/g, (_, first: string) => first.toUpperCase());
  if (isKnown(word)) return t(`record.decisions.fields.${word}`);
  if (side !== undefined) return t('record.decisions.tradeOff', { side });
  const property = /^ifLost\.(\w+)\./.exec(field)?.[1];
  return property === undefined ? field : t('record.decisions.ifLost', { property });
}

/** Where a stale decision stands on the page of its record. */
export function staleId({ field }: Pick<Decision, 'field'>): string {
  return `stale-${field.replaceAll('.', '-')}`;
}

function isKnown(word: string): word is keyof typeof en.record.decisions.fields {
  return word in en.record.decisions.fields;
}
