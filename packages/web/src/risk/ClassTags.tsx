import { Fragment } from 'react';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import type { RiskRow } from './queries.ts';
import { classInWords, flagInWords, toneOf } from './words.ts';

/** The class of a risk or the flags of a control, in the voice of the side it speaks of. */
export function ClassTags({ relation, flags, kind }: Pick<RiskRow, 'relation' | 'flags' | 'kind'>) {
  if (kind !== 'control') return relation ? <Tag voice={toneOf(relation)}>{classInWords(relation)}</Tag> : null;
  if (!flags || flags.length === 0) return <Tag>{t('risk.classes.noFlag')}</Tag>;
  return flags.map((flag, at) => (
    <Fragment key={flag}>
      {at > 0 && ' '}
      <Tag voice={toneOf(flag)}>{flagInWords(flag)}</Tag>
    </Fragment>
  ));
}
