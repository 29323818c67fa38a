import { DeviceFunction, type FunctionEffect, type SecurityProperty } from '@suture/core/device';
import { materialDigest } from '@suture/core/file';
import { t } from '../words/index.ts';

export type TalkFunction = { readonly key: string; readonly version: number; readonly body: DeviceFunction };

/** In the order in which a clinician thinks of them. */
export const lossOrder = [
  'availability',
  'integrity',
  'confidentiality',
] as const satisfies readonly SecurityProperty[];

/** A loss in the words of those who are asked. */
export const lossWords: Readonly<Record<SecurityProperty, { readonly short: string; readonly title: string }>> = {
  availability: ofLoss('availability'),
  integrity: ofLoss('integrity'),
  confidentiality: ofLoss('confidentiality'),
};

export const effectChoices: Readonly<Record<FunctionEffect, string>> = {
  body: t('risk.effects.body'),
  decision: t('risk.effects.decision'),
  alarm: t('risk.effects.alarm'),
  workflow: t('risk.effects.workflow'),
  none: t('risk.effects.none'),
};

/** Answered on facts of the function that have changed since: what it rested on is the function alone. */
export function isAnswerStale({ key, body }: TalkFunction, property: SecurityProperty): boolean {
  const digest = body.ifLost?.[property]?.answered?.basis?.[key];
  return digest !== undefined && digest !== materialDigest(DeviceFunction, body, 'facts');
}

function ofLoss(property: SecurityProperty) {
  return { short: t(`risk.losses.${property}.short`), title: t(`risk.losses.${property}.title`) };
}
