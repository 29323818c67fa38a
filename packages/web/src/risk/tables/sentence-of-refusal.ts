import { listed } from '@suture/core/kernel';
import { t } from '../../words/index.ts';
import type { Refusal } from './plan.ts';

/** Why a cell stays as it was, and what can be written there instead. */
export function sentenceOfRefusal(refusal: Refusal): string {
  if (refusal.why === 'said') return refusal.sentence;
  if (refusal.why === 'notAnOption' && refusal.options.length === 0) return t('tables.refused.noOptions');
  if (refusal.why === 'notAnOption') return t('tables.refused.notAnOption', { options: listed(refusal.options, 'or') });
  return t(`tables.refused.${refusal.why}`);
}
