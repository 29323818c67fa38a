import type { FindingLevel } from '@suture/core/kernel';
import { Tag } from '../ui/Tag.tsx';

const words = {
  error: { voice: 'bad', text: 'error' },
  warning: { voice: 'warn', text: 'warning' },
  info: { voice: 'plain', text: 'note' },
} as const;

export function LevelTag({ level }: { readonly level: FindingLevel }) {
  return <Tag voice={words[level].voice}>{words[level].text}</Tag>;
}
