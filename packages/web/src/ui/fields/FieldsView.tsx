import { Signed } from '@suture/core/kernel';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { t } from '../../words/index.ts';
import classes from './fields.module.css';
import { type KnownPolicies, scaleOf, standingAt } from './levels.ts';
import { RecordLink } from './RecordLink.tsx';
import { isRecordKey } from './record-key.ts';
import { fieldLabel, pathInWords, valueWords } from './words.ts';

type Context = { readonly device: string; readonly policies: KnownPolicies };

/** The fields of a record with their names, as a person reads them. What is not filled in is left out here and asked for by findings. */
export function FieldsView({ body, ...context }: Context & { readonly body: Readonly<Record<string, unknown>> }) {
  return <Fields value={body} path={[]} context={context} />;
}

const shownElsewhere = new Set(['title', 'status', 'author', 'approval', 'retired']);

type ValueProps = { readonly value: unknown; readonly path: readonly string[]; readonly context: Context };

function Fields({ value, path, context }: ValueProps) {
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(
    ([name, each]) => each !== undefined && !(path.length === 0 && shownElsewhere.has(name)),
  );
  return (
    <dl className={path.length === 0 ? classes.fields : classes.inner}>
      {entries.map(([name, each]) => (
        <div key={name}>
          <dt>{fieldLabel(name)}</dt>
          <dd>
            <FieldValue value={each} path={[...path, name]} context={context} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands in a field, wherever it is shown. */
export function FieldValue({ value, path, context }: ValueProps): ReactNode {
  if (typeof value === 'boolean') return t(value ? 'file.yes' : 'file.no');
  if (typeof value === 'string') return <Words text={value} path={path} context={context} />;
  if (typeof value !== 'object' || value === null) return String(value);
  const signed = signatureIn(value);
  if (signed) {
    const {
      by: _by,
      on: _on,
      basis: _basis,
      reaffirmed: _reaffirmed,
      ...rest
    } = value as Readonly<Record<string, unknown>>;
    const participants = signed.reaffirmed?.participants;
    const besides = { ...rest, ...(participants && { participants }) };
    return (
      <>
        <Signature signed={signed} isDecision={isDecision(path)} />
        {Object.keys(besides).length > 0 && <Fields value={besides} path={path} context={context} />}
      </>
    );
  }
  if (!Array.isArray(value)) return <Fields value={value} path={path} context={context} />;
  if (value.length === 0) return t('file.none');
  return (
    <ul className={value.some((item) => typeof item === 'object' && !isLine(item)) ? classes.blocks : classes.items}>
      {value.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is only read is never re-ordered
        <li key={at}>
          {isLine(item) ? (
            <Line item={item} path={[...path, String(at)]} context={context} />
          ) : (
            <FieldValue value={item} path={[...path, String(at)]} context={context} />
          )}
        </li>
      ))}
    </ul>
  );
}

type Few = Readonly<Record<string, string>>;

/** What something is and what of it, such as a mode and whether it hinders there: one line says both. */
function isLine(item: unknown): item is Few {
  if (typeof item !== 'object' || item === null || signatureIn(item)) return false;
  const values = Object.values(item);
  return (values.length === 2 || values.length === 3) && values.every((each) => typeof each === 'string');
}

function Line({ item, path, context }: Pick<ValueProps, 'path' | 'context'> & { readonly item: Few }) {
  const [first, second, third] = Object.entries(item).map(([name, text]) => (
    <Words key={name} text={text} path={[...path, name]} context={context} />
  ));
  return (
    <>
      {first}: {second}
      {third && <div className={classes.quiet}>{third}</div>}
    </>
  );
}

function Words({
  text,
  path,
  context,
}: {
  readonly text: string;
  readonly path: readonly string[];
  readonly context: Context;
}) {
  const level = scaleOf(path, context.policies)?.find(({ id }) => id === text);
  if (level) return <span title={level.meaning}>{level.name}</span>;
  const standing = standingAt(path, context.policies);
  if (standing.kind !== 'known') return <NamelessLevel id={text} isAsked={standing.kind === 'asked'} />;
  if (isAboutField(path)) return pathInWords(text.split('.'));
  if (isRecordKey(text)) return <RecordLink recordKey={text} device={context.device} />;
  if (/^https?:\/\//.test(text))
    return (
      <a href={text} target="_blank" rel="noreferrer">
        {text}
      </a>
    );
  return /^[a-z][a-zA-Z0-9]*$/.test(text) ? valueWords(text) : text;
}

/** An id of a scale is no name of a level. */
function NamelessLevel({ id, isAsked }: { readonly id: string; readonly isAsked: boolean }) {
  if (isAsked)
    return (
      <span className={classes.quiet}>
        <span aria-hidden="true">…</span>
        <span className="visually-hidden">{t('frame.loading')}</span>
      </span>
    );
  return (
    <>
      “{id}” <span className={classes.quiet}>{t('file.namelessLevel')}</span>
    </>
  );
}

/** The field that a question of an exchange is about. */
function isAboutField([list, , field, ...rest]: readonly string[]): boolean {
  return list === 'acts' && field === 'field' && rest.length === 0;
}

/** Who said it, and when; some signatures carry more, such as the participant. */
function signatureIn(value: object): Signed | undefined {
  return z.object(Signed.shape).safeParse(value).data;
}

/** Evidence also says who and when; only a decision rests on facts. */
function isDecision(path: readonly string[]): boolean {
  return decisions.has(path.at(-1) ?? '') || path.at(-2) === 'approvals';
}

const decisions = new Set(['approval', 'confirmed', 'judged', 'signed', 'answered', 'decided']);

function Signature({ signed, isDecision: is }: { readonly signed: Signed; readonly isDecision: boolean }) {
  return (
    <>
      {signed.by}, {signed.on}
      {signed.reaffirmed && (
        <span className={classes.quiet}> {t('record.decisions.reaffirmedBy', signed.reaffirmed)}</span>
      )}
      {is && signed.basis === undefined && <span className={classes.quiet}> ({t('record.decisions.unknown')})</span>}
    </>
  );
}
