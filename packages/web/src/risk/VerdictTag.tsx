import type { Verdict } from '@suture/core/risk';
import { Tag, type Voice } from '../ui/Tag.tsx';

export const verdictWords: Readonly<Record<Verdict, { readonly text: string; readonly voice: Voice }>> = {
  acceptable: { text: 'acceptable', voice: 'good' },
  review: { text: 'to be reviewed', voice: 'warn' },
  unacceptable: { text: 'not acceptable', voice: 'bad' },
};

export function VerdictTag({ verdict }: { readonly verdict: Verdict | undefined }) {
  if (verdict === undefined) return <Tag voice="unknown">not assessed</Tag>;
  return <Tag voice={verdictWords[verdict].voice}>{verdictWords[verdict].text}</Tag>;
}
