import { levelName, type SafetyPolicy, type Scale, type SecurityPolicy } from '@suture/core/risk';
import { t } from '../../words/index.ts';
import { markInWords } from '../controls/mark-words.ts';
import { classInWords, flagInWords } from '../words.ts';
import { type Editor, optionsOf, valueAt } from './cells.ts';
import type { SortName, TableKind, TableRow } from './queries.ts';

/** What a cell without an editor shows; each is a view of its own in DerivedCell.tsx. */
export type Derived =
  | 'key'
  | 'status'
  | 'class'
  | 'before'
  | 'now'
  | 'covered'
  | 'used'
  | 'findings'
  | 'sequences'
  | 'scale'
  | 'strength'
  | 'p1';

export type Column = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  /** Path of the field in the body, for a column that is edited. */
  readonly path?: string;
  readonly editor?: Editor;
  readonly derived?: Derived;
  /** Of a derived level. */
  readonly scale?: Scale | undefined;
  readonly sort?: SortName;
  /** Empty means that it was not assessed, and is shown as such. */
  readonly assessed?: boolean;
  /** Left out until it is chosen. */
  readonly hidden?: boolean;
};

export type Policies = { readonly safety?: SafetyPolicy | undefined; readonly security?: SecurityPolicy | undefined };

export function columnsOf(of: TableKind, policies: Policies): readonly Column[] {
  return [key, title, ...own[of](policies), status, findings];
}

const key: Column = { id: 'key', title: t('tables.column.key'), width: 84, derived: 'key', sort: 'key' };
const title: Column = { ...text('title', t('tables.column.title'), 320), sort: 'title' };
const status: Column = {
  id: 'status',
  title: t('tables.column.status'),
  width: 176,
  derived: 'status',
  sort: 'status',
};
const findings: Column = {
  id: 'findings',
  title: t('tables.column.findings'),
  width: 96,
  derived: 'findings',
  sort: 'findings',
};
const before: Column = {
  id: 'before',
  title: t('tables.column.before'),
  width: 128,
  derived: 'before',
  sort: 'before',
};
const now: Column = { id: 'now', title: t('tables.column.now'), width: 128, derived: 'now', sort: 'now' };
const classOf: Column = {
  id: 'class',
  title: t('tables.column.class'),
  width: 172,
  derived: 'class',
  sort: 'relation',
};
const used: Column = { id: 'used', title: t('tables.column.used'), width: 96, derived: 'used', sort: 'used' };

function text(path: SortName, name: string, width: number, long = false): Column {
  return { id: path, path, title: name, width, editor: { type: 'text', long }, sort: path };
}

function options(path: SortName, name: string, width: number, editor: Editor): Column {
  return { id: path, path, title: name, width, editor, sort: path };
}

function levels(scale: Scale | undefined): Editor {
  return { type: 'options', options: optionsOf(scale), scale };
}

function choice(path: SortName, name: string, labels: Readonly<Record<string, string>>): Column {
  const list = Object.entries(labels).map(([value, label]) => ({ value, label }));
  return options(path, name, 150, { type: 'options', options: list });
}

function record(path: SortName, name: string, kind: string, prefix: string): Column {
  return { id: path, path, title: name, width: 200, editor: { type: 'record', kind, prefix }, sort: path };
}

/** What a control may say of itself, as its cells and its filters offer it. */
export const controlChoices = {
  origin: {
    security: t('tables.choice.security'),
    safety: t('tables.choice.safety'),
    both: t('tables.choice.both'),
  },
  option: {
    inherentlySafeDesign: t('tables.choice.inherentlySafeDesign'),
    protectiveMeasure: t('tables.choice.protectiveMeasure'),
    information: t('tables.choice.information'),
  },
  state: { planned: t('tables.choice.planned'), inPlace: t('tables.choice.inPlace') },
} as const;

const own: Readonly<Record<TableKind, (policies: Policies) => readonly Column[]>> = {
  securityRisk({ security }) {
    const exploitability = levels(security?.exploitability);
    const impact = levels(security?.impact);
    const c = 'tables.column';
    return [
      classOf,
      { ...options('exploitability.before', t(`${c}.exploitabilityBefore`), 128, exploitability), assessed: true },
      { ...options('exploitability.after', t(`${c}.exploitabilityAfter`), 128, exploitability), sort: 'level' },
      options('impact.confidentiality', t(`${c}.confidentiality`), 124, impact),
      options('impact.integrity', t(`${c}.integrity`), 124, impact),
      options('impact.availability', t(`${c}.availability`), 124, impact),
      options('impact.privacy', t(`${c}.privacy`), 124, impact),
      before,
      now,
      choice('safetyImpact.answer', t(`${c}.safetyImpact`), {
        none: t('tables.choice.none'),
        yes: t('tables.choice.yes'),
        direct: t('tables.choice.direct'),
        indirect: t('tables.choice.indirect'),
        undetermined: t('tables.choice.undetermined'),
      }),
      { id: 'covered', title: t(`${c}.covered`), width: 116, derived: 'covered', sort: 'covered' },
      record('threat', t(`${c}.threat`), 'threat', 'TH'),
      record('weakness', t(`${c}.weakness`), 'weakness', 'WK'),
      record('asset', t(`${c}.asset`), 'asset', 'AT'),
      {
        ...choice('genericCause', t(`${c}.genericCause`), {
          denialOfService: t('tables.cause.denialOfService'),
          codeExecution: t('tables.cause.codeExecution'),
          memoryCorruption: t('tables.cause.memoryCorruption'),
          informationGain: t('tables.cause.informationGain'),
          privilegeGain: t('tables.cause.privilegeGain'),
          spoofing: t('tables.cause.spoofing'),
          tampering: t('tables.cause.tampering'),
          replay: t('tables.cause.replay'),
        }),
        hidden: true,
      },
      { ...text('scenario', t(`${c}.scenario`), 320, true), hidden: true },
    ];
  },
  safetyRisk({ safety }) {
    const level = (path: SortName, name: string, scale: 'severity' | 'p1' | 'p2') =>
      options(path, name, 128, levels(safety?.[scale]));
    const c = 'tables.column';
    return [
      classOf,
      record('situation', t(`${c}.situation`), 'hazardousSituation', 'HS'),
      record('harm', t(`${c}.harm`), 'harm', 'HM'),
      { ...level('severity', t(`${c}.severity`), 'severity'), sort: 'level', assessed: true },
      { id: 'p1', title: t(`${c}.p1`), width: 128, derived: 'p1', scale: safety?.p1, sort: 'p1' },
      { ...level('p2', t(`${c}.p2`), 'p2'), assessed: true },
      before,
      level('after.severity', t(`${c}.severityAfter`), 'severity'),
      level('after.p1', t(`${c}.p1After`), 'p1'),
      level('after.p2', t(`${c}.p2After`), 'p2'),
      now,
      { ...text('severityBasis', t(`${c}.severityBasis`), 280, true), hidden: true },
      { ...text('p2Basis', t(`${c}.p2Basis`), 280, true), hidden: true },
      { ...text('after.reason', t(`${c}.afterReason`), 280, true), hidden: true },
    ];
  },
  hazard: () => [text('description', t('tables.column.description'), 420, true), used],
  hazardousSituation: () => [
    record('hazard', t('tables.column.hazard'), 'hazard', 'HZ'),
    text('description', t('tables.column.description'), 320, true),
    { id: 'sequences', title: t('tables.column.sequences'), width: 110, derived: 'sequences', sort: 'sequences' },
    choice('securityCause.answer', t('tables.column.securityCause'), {
      none: t('tables.choice.noCause'),
      possible: t('tables.choice.possible'),
      undecided: t('tables.choice.undecided'),
    }),
    text('securityCause.reason', t('tables.column.securityCauseReason'), 240, true),
    used,
  ],
  control: () => [
    { ...classOf, title: t('tables.column.flags'), width: 208 },
    { id: 'scale', title: t('tables.column.scale'), width: 96, derived: 'scale', sort: 'scale' },
    choice('origin', t('tables.column.origin'), controlChoices.origin),
    { ...choice('option', t('tables.column.option'), controlChoices.option), width: 176 },
    choice('state', t('tables.column.state'), controlChoices.state),
    { id: 'strength', title: t('tables.column.strength'), width: 128, derived: 'strength', sort: 'strength' },
    text('description', t('tables.column.description'), 320, true),
    used,
  ],
};

/** What a derived cell says as text: for the clipboard, for a title, for print. */
export function derivedText(derived: Derived, row: TableRow, scale?: Scale): string {
  switch (derived) {
    case 'key':
      return row.key;
    case 'status':
      return t(`tables.status.${statusId(row)}`);
    case 'class':
      return (row.flags?.map(flagInWords) ?? (row.relation === undefined ? [] : [classInWords(row.relation)])).join(
        ', ',
      );
    case 'before':
    case 'now':
      return t(`tables.verdict.${row[derived] ?? 'none'}`);
    case 'covered':
      return row.covered === undefined ? '' : t(row.covered ? 'tables.cell.covered' : 'tables.cell.notCovered');
    case 'scale':
      return row.mark ? markInWords(row.mark) : '';
    case 'strength':
      return t(`tables.choice.${strengthOf(row)}`);
    case 'p1':
      return row.p1 === undefined ? t('tables.cell.notKnown') : levelName(scale, row.p1);
    case 'used':
      return String(row.used);
    case 'findings':
      return String(row.findings);
    case 'sequences':
      return String(Array.isArray(row.body.sequences) ? row.body.sequences.length : 0);
  }
}

/** Judged on the scale, where its reason and what it touches stand; here it is only read. */
export function strengthOf({ body, mark }: TableRow): 'adequate' | 'weak' | 'notJudged' | 'notAsked' {
  const level = valueAt(body, 'strength.level');
  if (level === 'adequate' || level === 'weak') return level;
  return mark?.strength === 'notAsked' ? 'notAsked' : 'notJudged';
}

export const statuses = ['draft', 'inReview', 'approved', 'changedSince', 'retired'] as const;

function statusId({ status, changedSinceApproval }: TableRow): (typeof statuses)[number] {
  if (changedSinceApproval) return 'changedSince';
  return statuses.find((id) => id === status) ?? 'draft';
}
