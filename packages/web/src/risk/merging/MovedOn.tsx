import { Button } from '@mantine/core';
import { mergeBodies } from '@suture/core/file';
import type { Envelope } from '../../device/queries.ts';
import type { DraftBase } from '../../ui/drafts/draft-store.ts';
import { Notice } from '../../ui/Notice.tsx';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { pathInWords, personIn } from './merge-words.ts';
import classes from './merging.module.css';
import { useSavedBy } from './use-saved-by.ts';

type Props = {
  readonly record: Envelope;
  readonly base: DraftBase;
  readonly onMerge: () => void;
};

/** While one is writing: somebody has saved the same record, who and what, and both can be brought together now. */
export function MovedOn({ record, base, onMerge }: Props) {
  const { version, updatedAt } = record;
  const by = useSavedBy(record, base.version);
  const who = personIn(record.updatedBy);
  const fields = mergeBodies(base.body, record.body, base.body).theirs.map(pathInWords);
  return (
    <Notice tone="warn" role="alert">
      <p>
        {t(`forms.conflict.${by}.moved`, { who, version, first: (base.version ?? 0) + 1, moment: momentOf(updatedAt) })}{' '}
        {fields.length > 0 && t('forms.conflict.changed', { fields: fields.join('; ') })}
      </p>
      <Button className={classes.now} size="compact-sm" variant="default" onClick={onMerge}>
        {t('forms.conflict.merge')}
      </Button>
    </Notice>
  );
}
