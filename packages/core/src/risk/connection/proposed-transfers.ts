import { appliesToRelease } from '../../device/index.ts';
import { isStale, say } from '../../kernel/index.ts';
import { controlRelationOf } from '../controls/control-flags.ts';
import type { RiskView } from '../kinds.ts';
import { hasImpact, relationOf } from '../relation/relation.ts';
import { coverageOf } from './coverage.ts';
import type { ConnectionPointId, Transfer } from './transfer.ts';

/** Computed, never stored: what the rules ask to send across. `transfer`: an earlier one that a change has re-opened. */
export type ProposedTransfer = {
  readonly point: ConnectionPointId;
  readonly source: string;
  readonly why: string;
  readonly transfer?: string;
};

type StoredTransfer = { readonly key: string; readonly body: Transfer };

export function proposedTransfers(view: RiskView): readonly ProposedTransfer[] {
  return view.memo('proposedTransfers', '', () => [
    ...view.all('securityRisk').flatMap(({ key }) => proposalFrom(view, key)),
    ...view.all('control').flatMap(({ key }) => proposalFrom(view, key)),
    ...view.all('overallResidual').flatMap(({ key }) => proposalFrom(view, key)),
  ]);
}

/** What the rules propose to send from one record: nothing where it was sent, or dismissed on facts that still hold. */
export function proposalFrom(view: RiskView, source: string): readonly ProposedTransfer[] {
  return view.memo('proposalFrom', source, () =>
    dueFrom(view, source).flatMap(({ point, why }) => {
      const stored = transferOf(view, point, source);
      if (stored === undefined) return [{ point, source, why }];
      if (!isReopened(view, stored.body)) return [];
      const again =
        stored.body.state === 'dismissed'
          ? say`${stored.key} was dismissed on facts that have changed since.`
          : say`${stored.key} was decided on facts that have changed since.`;
      return [{ point, source, why: `${why} ${again}`, transfer: stored.key }];
    }),
  );
}

/** The transfer stored for a point and a source; there is at most one. */
export function transferOf(view: RiskView, point: ConnectionPointId, source: string): StoredTransfer | undefined {
  for (const { key, kind, path } of view.referrers(source)) {
    if (kind !== 'transfer' || path !== 'source') continue;
    const body = view.get('transfer', key);
    if (body?.point === point && body.status !== 'retired') return { key, body };
  }
  return undefined;
}

/** A material change on either side re-opens what was decided or dismissed. */
export function isReopened(view: RiskView, transfer: Transfer): boolean {
  if (transfer.state === 'dismissed') return isStale(view, transfer.dismissed?.signed);
  if (transfer.state === 'decided' || transfer.state === 'fedBack') return isStale(view, transfer.decision?.signed);
  return false;
}

/** Why the rules ask a record to cross at a point, whether or not it has been sent; undefined where they do not. */
export function whyDue(view: RiskView, point: ConnectionPointId, source: string): string | undefined {
  return dueFrom(view, source).find((each) => each.point === point)?.why;
}

function dueFrom(view: RiskView, source: string): readonly { point: ConnectionPointId; why: string }[] {
  const kind = view.kindOf(source);
  if (kind === 'securityRisk') return dueFromRisk(view, source);
  if (kind === 'control') return dueFromControl(view, source);
  if (kind === 'overallResidual') return dueFromOverallResidual(view, source);
  return [];
}

function dueFromRisk(view: RiskView, source: string): readonly { point: ConnectionPointId; why: string }[] {
  const risk = view.get('securityRisk', source);
  if (risk === undefined || risk.status === 'retired' || !appliesToRelease(risk.appliesTo, view.release)) return [];
  const relation = relationOf(view, source);
  if (!hasImpact(relation)) return [];
  const coverage = coverageOf(view, source);
  return coverage.covered ? [] : [{ point: 'cp1', why: `${relation.why} ${coverage.why}` }];
}

function dueFromControl(view: RiskView, source: string): readonly { point: ConnectionPointId; why: string }[] {
  const { flags, why, safetyImpact } = controlRelationOf(view, source);
  const due: { point: ConnectionPointId; why: string }[] = [];
  if (flags.includes('safety-impact') || flags.includes('too-restrictive')) due.push({ point: 'cp2', why });
  // Too weak is graver, and does not keep it from the safety side.
  else if (safetyImpact !== undefined) due.push({ point: 'cp2', why: `${why} ${safetyImpact}` });
  if (flags.includes('security-impact')) due.push({ point: 'cp3', why });
  return due;
}

/** Once per release under review: one agenda for the overall judgement, not a transfer for each risk. */
function dueFromOverallResidual(view: RiskView, source: string): readonly { point: ConnectionPointId; why: string }[] {
  if (securityResidualUnderReview(view) !== source) return [];
  return [
    { point: 'cp4', why: say`The overall security residual goes into the one overall judgement of the safety side.` },
  ];
}

/** The overall security residual of the judged release; where none is of this release alone, the one for every release. */
function securityResidualUnderReview(view: RiskView): string | undefined {
  const living = view
    .all('overallResidual')
    .filter(({ body }) => body.discipline === 'security' && body.status !== 'retired');
  const own = living.find(({ body }) => body.release !== undefined && body.release === view.release);
  const forEvery = living.find(({ body }) => body.release === undefined || view.release === undefined);
  return (own ?? forEvery)?.key;
}

/** The agenda of cp4: the security risks with impact that remain. */
export function residualAgenda(view: RiskView): readonly string[] {
  return view
    .all('securityRisk')
    .filter(
      ({ key, body }) =>
        body.status !== 'retired' && appliesToRelease(body.appliesTo, view.release) && hasImpact(relationOf(view, key)),
    )
    .map(({ key }) => key);
}

/** Where the agenda of cp4 leads: the overall judgements of the safety side that are for the same release, or for any. */
export function overallJudgements(view: Pick<RiskView, 'all' | 'get'>, agenda: string): readonly string[] {
  const release = view.get('overallResidual', agenda)?.release;
  return view.all('overallResidual').flatMap(({ key, body }) => {
    const isLiving = body.discipline === 'safety' && body.status !== 'retired';
    const isOfRelease = release === undefined || body.release === undefined || body.release === release;
    return isLiving && isOfRelease ? key : [];
  });
}
