import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../access/queries.ts';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { type Unsent, useUnsent } from '../../ui/drafts/use-unsent.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useHeldFocus } from '../../ui/use-held-focus.ts';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import type { Comment } from '../queries.ts';
import classes from './comments.module.css';
import { KeysAsLinks } from './KeysAsLinks.tsx';

type Props = { readonly comment: Comment; readonly device: string };

/** One comment as it stands: edited ones show what they said before, removed ones who removed them. */
export function CommentEntry({ comment, device }: Props) {
  const { by, at, text, removed } = comment;
  const unsent = useUnsent(device, `comment ${comment.id}`, { text: text ?? '' });
  const [isEditing, setEditing] = useState(unsent.isBegun);
  const moment = momentOf(at);
  return (
    <article
      ref={useHeldFocus()}
      tabIndex={-1}
      className={classes.comment}
      data-open={isOpen(comment) || undefined}
      aria-label={t('record.comments.comment', { by, moment })}
    >
      <header>
        <strong>{by}</strong> <time dateTime={at}>{moment}</time> <States comment={comment} />
      </header>
      {removed && (
        <p className={classes.removed}>
          {t('record.comments.removed', { by: removed.by, moment: momentOf(removed.at) })}
        </p>
      )}
      {text !== undefined && !isEditing && (
        <p className={classes.text}>
          <KeysAsLinks text={text} device={device} />
        </p>
      )}
      {comment.earlier.length > 0 && <Earlier comment={comment} />}
      {text !== undefined && isEditing && (
        <Editing comment={comment} unsent={unsent} device={device} onDone={() => setEditing(false)} />
      )}
      {text !== undefined && !isEditing && <Acts comment={comment} device={device} onEdit={() => setEditing(true)} />}
    </article>
  );
}

function isOpen({ isQuestion, resolved, removed }: Comment): boolean {
  return isQuestion && !resolved && !removed;
}

function States({ comment }: { readonly comment: Comment }) {
  const { isQuestion, resolved, removed } = comment;
  if (!isQuestion || removed) return null;
  if (resolved) return <Tag voice="good">{t('record.comments.answered', { by: resolved.by })}</Tag>;
  return <Tag voice="warn">{t('record.comments.question')}</Tag>;
}

function Earlier({ comment: { editedAt, earlier } }: { readonly comment: Comment }) {
  return (
    <details className={classes.quiet}>
      <summary>{t('record.comments.edited', { moment: editedAt ? momentOf(editedAt) : '' })}</summary>
      {earlier.map(({ text, at }) => (
        <div key={at} className={classes.before}>
          <span>{t('record.comments.before', { moment: momentOf(at) })}</span>
          <p className={classes.text}>{text}</p>
        </div>
      ))}
    </details>
  );
}

type EditingProps = Props & { readonly unsent: Unsent<{ readonly text: string }>; readonly onDone: () => void };

function Editing({ comment, unsent, device, onDone }: EditingProps) {
  const { text } = unsent.value;
  const [isFound] = useState(unsent.isBegun);
  const change = useChange('PUT /api/v1/devices/{device}/comments/{comment}', {
    refreshes: [ofDevice(device, 'comments', comment.record)],
    onDone,
  });
  return (
    <form
      className={classes.editing}
      onSubmit={(event) => {
        event.preventDefault();
        const params = { device, comment: comment.id };
        const written = unsent.value;
        change.mutate(
          { params, ifMatch: comment.version, body: { text: text.trim() } },
          { onSuccess: () => unsent.sent(written) },
        );
      }}
    >
      <Textarea
        aria-label={t('record.comments.write')}
        // Where it was left unsaved, whoever reads the page is not taken to it.
        autoFocus={!isFound}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)}
        value={text}
        onChange={(event) => unsent.change({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={8000}
      />
      <div className={classes.acts}>
        <Button type="submit" size="compact-xs" disabled={text.trim() === ''} loading={change.isPending}>
          {t('record.comments.save')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            unsent.sent();
            onDone();
          }}
        >
          {t('record.comments.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Acts({ comment, device, onEdit }: Props & { readonly onEdit: () => void }) {
  const me = useMe()?.account.id ?? '';
  const may = useMay();
  const about = { author: comment.author, person: me };
  const refreshes = [ofDevice(device, 'comments', comment.record)];
  const params = { device, comment: comment.id };
  const resolve = useChange('POST /api/v1/devices/{device}/comments/{comment}/resolve', { refreshes });
  const remove = useChange('DELETE /api/v1/devices/{device}/comments/{comment}', { refreshes });
  const isOwn = comment.author === me;
  const mayRemove = may('comment.remove', about);
  return (
    <div className={classes.acts}>
      {comment.isQuestion && (
        <AllowedButton
          permission={may('comment.resolve', about)}
          size="compact-xs"
          variant="default"
          loading={resolve.isPending}
          onClick={() => resolve.mutate({ params, body: { isResolved: comment.resolved === undefined } })}
        >
          {comment.resolved ? t('record.comments.reopen') : t('record.comments.resolve')}
        </AllowedButton>
      )}
      {isOwn && (
        <Button size="compact-xs" variant="subtle" onClick={onEdit}>
          {t('record.comments.edit')}
        </Button>
      )}
      {mayRemove.allowed && (
        <AskFirst
          look={{ size: 'compact-xs', variant: 'subtle' }}
          of="record.comments.remove"
          isPending={remove.isPending}
          onSure={() => remove.mutate({ params })}
        />
      )}
    </div>
  );
}
