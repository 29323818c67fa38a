import { DeviceFunction } from '@suture/core/device';
import {
  Control,
  HazardousSituation,
  OverallResidual,
  SafetyRisk,
  SecurityRisk,
  securityCauseOf,
  Transfer,
} from '@suture/core/risk';
import { t } from '../../words/index.ts';
import type { Around, Envelope } from '../queries.ts';

type Held = { readonly value: unknown; readonly path: readonly string[] };

/** One fact: its name, what it is, what it is after controls, or plain words; `note` marks what is still open in it. */
export type Fact = {
  readonly label: string;
  readonly is?: Held;
  readonly left?: Held | undefined;
  readonly note?: string | undefined;
  /** What speaks against it as it stands. */
  readonly against?: string | undefined;
  readonly text?: string;
};

export function keyFacts({ kind, body }: Pick<Envelope, 'kind' | 'body'>, around?: Around): readonly Fact[] {
  if (kind === 'securityRisk') return ofSecurityRisk(SecurityRisk.parse(body), around);
  if (kind === 'safetyRisk') return ofSafetyRisk(SafetyRisk.parse(body), around);
  if (kind === 'hazardousSituation') return ofSituation(HazardousSituation.parse(body), around);
  if (kind === 'control') return ofControl(Control.parse(body));
  if (kind === 'transfer') return ofTransfer(Transfer.parse(body), around);
  if (kind === 'function') return ofFunction(DeviceFunction.parse(body));
  if (kind === 'overallResidual') return ofOverallResidual(OverallResidual.parse(body));
  return [];
}

function ofSecurityRisk(
  { exploitability, safetyImpact, asset }: SecurityRisk,
  around: Around | undefined,
): readonly Fact[] {
  return [
    {
      label: t('record.facts.exploitability'),
      is: { value: exploitability?.before, path: ['exploitability', 'before'] },
      ...leftOf(exploitability?.after, ['exploitability', 'after'], around),
    },
    {
      label: t('record.facts.safetyImpact'),
      is: { value: safetyImpact?.answer, path: ['safetyImpact', 'answer'] },
      note: isAnswered(safetyImpact) && around?.isUnconfirmed ? t('record.facts.unconfirmed') : undefined,
    },
    { label: t('record.facts.asset'), is: { value: asset, path: ['asset'] } },
  ];
}

/** “Undetermined” says by itself that nothing is settled. */
function isAnswered(given: SecurityRisk['safetyImpact']): boolean {
  return given !== undefined && given.answer !== 'undetermined';
}

/** What controls leave of it: nothing is said where nothing is claimed, and what is only claimed is not told as so. */
function leftOf(
  value: string | undefined,
  path: readonly string[],
  around: Around | undefined,
): Pick<Fact, 'left' | 'note'> {
  if (value === undefined) return {};
  const isCredited = !around?.notCredited?.includes(path.join('.'));
  return { left: { value, path }, note: isCredited ? undefined : t('record.facts.notCredited') };
}

function ofSafetyRisk({ severity, p2, after, afap }: SafetyRisk, around: Around | undefined): readonly Fact[] {
  const furtherPracticable = afap?.furtherPracticable;
  return [
    {
      label: t('record.facts.severity'),
      is: { value: severity, path: ['severity'] },
      ...leftOf(after?.severity, ['after', 'severity'], around),
    },
    {
      label: t('record.facts.p2'),
      is: { value: p2, path: ['p2'] },
      ...leftOf(after?.p2, ['after', 'p2'], around),
    },
    furtherPracticable === undefined
      ? { label: t('record.facts.afap'), is: { value: undefined, path: ['afap'] } }
      : {
          label: t('record.facts.afap'),
          text: furtherPracticable ? t('record.facts.afapMore') : t('record.facts.afapDone'),
        },
  ];
}

function ofSituation(
  { hazard, sequences = [], securityCause }: HazardousSituation,
  around: Around | undefined,
): Fact[] {
  return [
    { label: t('record.facts.hazard'), is: { value: hazard, path: ['hazard'] } },
    { label: t('record.facts.sequences'), text: String(sequences.length) },
    ...(around
      ? [{ label: t('record.facts.p1'), is: { value: around.p1, path: ['sequences', 'p1'] }, ...reachOf(around) }]
      : []),
    {
      label: t('record.facts.securityCause'),
      is: { value: securityCause?.answer, path: ['securityCause', 'answer'] },
      note: securityCause && securityCauseOf({ securityCause }) === undefined ? t('record.facts.unsigned') : undefined,
    },
  ];
}

/** The security risks for which the P1 of the situation was not assessed, or for which that is not known. */
function reachOf({ sequences = [] }: Around): Pick<Fact, 'note' | 'against'> {
  const keysWith = (isWithin: boolean | undefined) => {
    const keys = sequences.flatMap(({ causes }) => causes.filter((cause) => cause.isWithin === isWithin));
    return [...new Set(keys.map(({ key }) => key))];
  };
  const [beyond, open] = [keysWith(false), keysWith(undefined)];
  return {
    against: beyond.length > 0 ? t('record.facts.beyond', { keys: beyond.join(', ') }) : undefined,
    note: open.length > 0 ? t('record.facts.openReach', { keys: open.join(', ') }) : undefined,
  };
}

function ofControl({ origin, option, providedBy, state, effectivenessEvidence = [] }: Control): Fact[] {
  const count = effectivenessEvidence.filter(({ result }) => result === 'passed').length;
  return [
    { label: t('record.facts.state'), is: { value: state, path: ['state'] } },
    { label: t('record.facts.origin'), is: { value: origin, path: ['origin'] } },
    { label: t('record.facts.option'), is: { value: option, path: ['option'] } },
    { label: t('record.facts.providedBy'), is: { value: providedBy?.who, path: ['providedBy', 'who'] } },
    count > 0
      ? { label: t('record.facts.evidence'), text: t('record.facts.passed', { count }) }
      : { label: t('record.facts.evidence'), is: { value: undefined, path: ['effectivenessEvidence'] } },
  ];
}

function ofFunction({ effect, essential }: DeviceFunction): Fact[] {
  return [
    { label: t('record.facts.effect'), is: { value: effect, path: ['effect'] } },
    { label: t('record.facts.essential'), is: { value: essential?.is, path: ['essential', 'is'] } },
  ];
}

function ofOverallResidual({ discipline, release, conclusion }: OverallResidual): Fact[] {
  return [
    { label: t('record.facts.side'), is: { value: discipline, path: ['discipline'] } },
    release === undefined
      ? { label: t('record.facts.release'), text: t('record.facts.everyRelease') }
      : { label: t('record.facts.release'), is: { value: release, path: ['release'] } },
    { label: t('record.facts.conclusion'), is: { value: conclusion, path: ['conclusion'] } },
  ];
}

function ofTransfer({ point, source, state, decision }: Transfer, around: Around | undefined): Fact[] {
  return [
    { label: t('record.facts.point'), is: { value: point, path: ['point'] } },
    { label: t('record.facts.source'), is: { value: source, path: ['source'] } },
    around?.card?.isReopened
      ? { label: t('record.facts.state'), text: t('record.facts.reopened'), note: t('record.facts.reopenedSince') }
      : { label: t('record.facts.state'), is: { value: state, path: ['state'] } },
    decision
      ? { label: t('record.facts.outcome'), is: { value: decision.outcome, path: ['decision', 'outcome'] } }
      : { label: t('record.facts.outcome'), text: t('record.facts.waiting') },
  ];
}
