import { Button } from '@mantine/core';
import { mergeBodies } from '@suture/core/file';
import type { Draft } from '../../ui/drafts/draft-store.ts';
import type { DraftInHand } from '../../ui/drafts/use-draft.ts';
import { Notice } from '../../ui/Notice.tsx';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { pathInWords } from './merge-words.ts';
import classes from './merging.module.css';

type Props = {
  readonly aside: Draft;
  readonly body: DraftInHand['body'];
  readonly onChoose: DraftInHand['choose'];
};

/** One person writes the same record in two tabs: what differs, and which of the two it shall be. */
export function OtherTab({ aside, body, onChoose }: Props) {
  const fields = mergeBodies(body, aside.body, body).theirs.map(pathInWords);
  return (
    <Notice tone="warn" role="alert">
      <p>
        {t('forms.draft.otherTab', { moment: momentOf(aside.at) })}{' '}
        {fields.length > 0 && t('forms.draft.differs', { fields: fields.join('; ') })}
      </p>
      <div className={classes.choices}>
        <Button size="compact-sm" variant="default" onClick={() => onChoose('other')}>
          {t('forms.draft.takeOther')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChoose('this')}>
          {t('forms.draft.keepThis')}
        </Button>
      </div>
    </Notice>
  );
}
