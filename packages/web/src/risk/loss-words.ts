import type { DeviceFunction, FunctionEffect, SecurityProperty } from '@suture/core/device';

export type TalkFunction = { readonly key: string; readonly version: number; readonly body: DeviceFunction };

/** In the order in which a clinician thinks of them. */
export const lossOrder = [
  'availability',
  'integrity',
  'confidentiality',
] as const satisfies readonly SecurityProperty[];

/** A loss in the words of those who are asked. */
export const lossWords: Readonly<Record<SecurityProperty, { readonly short: string; readonly title: string }>> = {
  availability: { short: 'It stops', title: 'When it stops' },
  integrity: { short: 'It goes wrong', title: 'When it goes wrong' },
  confidentiality: { short: 'It is read', title: 'When a stranger reads it' },
};

export const effectChoices: Readonly<Record<FunctionEffect, string>> = {
  body: 'It acts on the body, or sustains or commands therapy',
  decision: 'Someone decides on care by what it shows',
  alarm: 'It warns somebody',
  workflow: 'It carries the work around care',
  none: 'None of these',
};
