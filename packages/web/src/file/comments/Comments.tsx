import { Button, Checkbox, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { commentsQuery } from '../queries.ts';
import { CommentEntry } from './CommentEntry.tsx';
import classes from './comments.module.css';

type Props = { readonly recordKey: string; readonly device: string };

/** What people say beside the record; questions wait until somebody answers them. */
export function Comments({ recordKey, device }: Props) {
  const query = useInfiniteQuery(commentsQuery(device, recordKey));
  const pages = query.data?.pages ?? [];
  const comments = pages.flatMap(({ items }) => items).toReversed();
  const open = pages[0]?.open ?? 0;
  return (
    <section className={classes.talk} aria-labelledby="comments">
      <h2 id="comments">
        {t('record.comments.title')} {open > 0 && <Tag voice="warn">{t('record.comments.open', { count: open })}</Tag>}
      </h2>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          className={classes.earlier}
          onClick={() => query.fetchNextPage()}
          loading={query.isFetchingNextPage}
        >
          {t('record.comments.earlier')}
        </Button>
      )}
      {query.isSuccess && comments.length === 0 && <p className={classes.quiet}>{t('record.comments.none')}</p>}
      <ol className={classes.list}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentEntry comment={comment} device={device} />
          </li>
        ))}
      </ol>
      <Composer recordKey={recordKey} device={device} />
    </section>
  );
}

const nothingWritten = { text: '', isQuestion: false };

function Composer({ recordKey, device }: Props) {
  const unsent = useUnsent(device, `${recordKey} comment`, nothingWritten);
  const { text, isQuestion } = unsent.value;
  const isEmpty = text.trim() === '';
  const may = useMay()('comment.write');
  const permission = may.allowed && isEmpty ? { allowed: false, reason: t('record.comments.empty') } : may;
  const change = useChange('POST /api/v1/devices/{device}/records/{key}/comments', {
    refreshes: [ofDevice(device, 'comments', recordKey)],
  });
  function send(event: FormEvent) {
    event.preventDefault();
    if (!permission.allowed) return;
    const written = unsent.value;
    change.mutate(
      { params: { device, key: recordKey }, body: { text: text.trim(), isQuestion } },
      { onSuccess: () => unsent.sent(written) },
    );
  }
  return (
    <form className={classes.composer} onSubmit={send}>
      <Textarea
        label={t('record.comments.write')}
        description={t('record.comments.hint')}
        value={text}
        onChange={(event) => unsent.change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
        }}
        autosize
        minRows={2}
        maxLength={8000}
      />
      <div className={classes.send}>
        <Checkbox
          size="sm"
          label={t('record.comments.isQuestion')}
          checked={isQuestion}
          onChange={(event) => unsent.change({ isQuestion: event.currentTarget.checked })}
        />
        <AllowedButton permission={permission} type="submit" size="xs" loading={change.isPending}>
          {isQuestion ? t('record.comments.ask') : t('record.comments.send')}
        </AllowedButton>
      </div>
    </form>
  );
}
