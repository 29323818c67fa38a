import type { PointId, WaitState } from './process-view.ts';

/** What crosses, short enough for its card. */
export const pointWords: Readonly<Record<PointId, string>> = {
  cp1: 'risk that may harm',
  cp2: 'control touches safety',
  cp3: 'control touches security',
  cp4: 'residual risks, as one',
  cp5: 'vulnerability, incident',
  cp6: 'complaint, failure',
};

/** `mark` is drawn: a state is told by its sign as well as by its number. */
export const waitWords: Readonly<
  Record<WaitState, { readonly mark: string; readonly word: string; readonly sentence: string }>
> = {
  proposed: { mark: '+', word: 'proposed', sentence: 'that the rules ask to send' },
  waiting: { mark: '…', word: 'waiting', sentence: 'sent, waiting for the other side' },
  returned: { mark: '?', word: 'returned', sentence: 'returned with a question' },
  reopened: { mark: '↻', word: 're-opened', sentence: 're-opened by a change' },
  decided: { mark: '✓', word: 'decided', sentence: 'decided, to be taken over by the sender' },
  done: { mark: '•', word: 'done', sentence: 'fed back or dismissed' },
};
