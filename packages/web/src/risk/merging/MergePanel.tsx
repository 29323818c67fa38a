import { Button } from '@mantine/core';
import { type MergePath, mergeBodies, settled } from '@suture/core/file';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Envelope } from '../../device/queries.ts';
import type { DraftBase } from '../../ui/drafts/draft-store.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { ConflictField, type Decision } from './ConflictField.tsx';
import { pathInWords, personIn } from './merge-words.ts';
import classes from './merging.module.css';
import { useSavedBy } from './use-saved-by.ts';

type Body = Envelope['body'];

type Props = {
  readonly record: Envelope;
  readonly base: DraftBase;
  readonly mine: Body;
  readonly isSaving: boolean;
  readonly problem: Error | null;
  readonly onSave: (body: Body) => void;
  /** Left out where the form cannot take up a body. */
  readonly onEdit?: (body: Body) => void;
  readonly onBack: () => void;
};

/** Two changes of one record, brought together by the person who came second: what each changed alone, and what to decide. */
export function MergePanel({ record, base, mine, isSaving, problem, onSave, onEdit, onBack }: Props) {
  const merge = useMemo(() => mergeBodies(base.body, record.body, mine), [base.body, record.body, mine]);
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map());
  const title = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { version } = record;
  const by = useSavedBy(record, base.version);
  const who = personIn(record.updatedBy);
  const moment = momentOf(record.updatedAt);
  const isDecided = merge.conflicts.every((_, at) => decisions.has(at));
  const merged = merge.conflicts.reduce(
    (body, { path }, at) => (decisions.has(at) ? settled(body, path, decisions.get(at)?.value) : body),
    merge.body,
  );
  return (
    <section className={classes.panel} aria-labelledby={title}>
      <header>
        <h2 id={title} ref={head} tabIndex={-1}>
          {t('forms.conflict.title')}
        </h2>
        <p className={classes.lead}>
          {t(`forms.conflict.${by}.lead`, { who, version, first: (base.version ?? 0) + 1, moment, base: base.version })}
        </p>
      </header>
      {merge.conflicts.length === 0 ? (
        <p>{t(`forms.conflict.${by}.none`)}</p>
      ) : (
        <section aria-labelledby={`${title}-open`}>
          <h3 id={`${title}-open`}>{t(`forms.conflict.${by}.open`, { count: merge.conflicts.length })}</h3>
          {merge.conflicts.map((conflict, at) => (
            <ConflictField
              key={pathInWords(conflict.path)}
              conflict={conflict}
              by={by}
              who={who}
              moment={moment}
              decision={decisions.get(at)}
              onDecide={(decision) => setDecisions(new Map(decisions).set(at, decision))}
            />
          ))}
        </section>
      )}
      <div className={classes.taken}>
        <Taken title={t(`forms.conflict.${by}.theirs`, { who })} paths={merge.theirs} />
        <Taken title={t(`forms.conflict.${by}.mine`)} paths={merge.mine} />
      </div>
      {problem && <ProblemNotice error={problem} />}
      <div className={classes.acts}>
        <Button onClick={() => onSave(merged)} disabled={!isDecided} loading={isSaving}>
          {t('forms.conflict.save')}
        </Button>
        {onEdit && (
          <Button variant="default" onClick={() => onEdit(merged)} disabled={!isDecided}>
            {t('forms.conflict.edit')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t(`forms.conflict.${by}.back`)}
        </Button>
        {!isDecided && <span className={classes.quiet}>{t('forms.conflict.undecided')}</span>}
      </div>
    </section>
  );
}

function Taken({ title, paths }: { readonly title: string; readonly paths: readonly MergePath[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {paths.length === 0 ? (
        <p className={classes.quiet}>{t('forms.conflict.nothing')}</p>
      ) : (
        <ul>
          {paths.map((path) => (
            <li key={pathInWords(path)}>{pathInWords(path)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
