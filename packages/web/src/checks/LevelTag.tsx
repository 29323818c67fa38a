import type { FindingLevel } from '@suture/core/kernel';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';

const voices = { error: 'bad', warning: 'warn', info: 'plain' } as const;

export function LevelTag({ level }: { readonly level: FindingLevel }) {
  return <Tag voice={voices[level]}>{t(`checks.level.${level}`)}</Tag>;
}
