import type { Verdict } from '@suture/core/risk';
import { Tag, type Voice } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';

export const verdictWords: Readonly<Record<Verdict, { readonly text: string; readonly voice: Voice }>> = {
  acceptable: { text: t('risk.verdicts.acceptable'), voice: 'good' },
  review: { text: t('risk.verdicts.review'), voice: 'warn' },
  unacceptable: { text: t('risk.verdicts.unacceptable'), voice: 'bad' },
};

export function VerdictTag({ verdict }: { readonly verdict: Verdict | undefined }) {
  if (verdict === undefined) return <Tag voice="unknown">{t('risk.verdicts.none')}</Tag>;
  return <Tag voice={verdictWords[verdict].voice}>{verdictWords[verdict].text}</Tag>;
}
