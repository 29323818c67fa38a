import { t } from '../../words/index.ts';

/** How a sequence was assessed; that it was up to no exploitability is said, for it then covers nothing. */
export function sequenceInWords(id: string, p1: string, upTo: string | undefined): string {
  if (upTo === undefined) return t('connection.path.sequenceOpen', { id, p1 });
  return t('connection.path.sequence', { id, p1, upTo });
}
