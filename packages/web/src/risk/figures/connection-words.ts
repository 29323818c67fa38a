import { t } from '../../words/index.ts';
import type { PointId, WaitState } from './process-view.ts';

/** What crosses, short enough for its card. */
export const pointWords: Readonly<Record<PointId, string>> = {
  cp1: t('risk.points.cp1'),
  cp2: t('risk.points.cp2'),
  cp3: t('risk.points.cp3'),
  cp4: t('risk.points.cp4'),
  cp5: t('risk.points.cp5'),
  cp6: t('risk.points.cp6'),
};

type WaitWords = { readonly mark: string; readonly word: string; readonly sentence: string };

/** `mark` is drawn: a state is told by its sign as well as by its number. */
export const waitWords: Readonly<Record<WaitState, WaitWords>> = {
  proposed: { mark: '+', ...told('proposed') },
  waiting: { mark: '…', ...told('waiting') },
  returned: { mark: '?', ...told('returned') },
  reopened: { mark: '↻', ...told('reopened') },
  decided: { mark: '✓', ...told('decided') },
  done: { mark: '•', ...told('done') },
};

function told(state: WaitState) {
  return { word: t(`risk.waits.${state}.word`), sentence: t(`risk.waits.${state}.sentence`) };
}
