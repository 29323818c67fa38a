import type { Control } from '../controls/control.ts';
import { missingJudgements } from '../controls/control-flags.ts';
import { isInPlace } from '../controls/credit.ts';
import type { RiskView } from '../kinds.ts';
import type { Discipline } from '../policy/plan.ts';
import { isDue } from '../policy/release-stage.ts';
import { relationOf } from '../relation/relation.ts';
import { evaluateSafetyRisk } from '../safety/safety-evaluation.ts';
import { securityCauseOf } from '../safety/security-cause.ts';
import { evaluateSecurityRisk } from '../security/security-evaluation.ts';
import { type ConnectionState, connectionStates } from './connection-states.ts';

/** `notKept`: Suture keeps no records of this step yet, so nothing can be said of it. */
export type StepState = 'empty' | 'open' | 'done' | 'notKept';

export type ProcessStep = {
  /** Id of the step in the knowledge base. */
  readonly id: string;
  readonly state: StepState;
  readonly keys: readonly string[];
  readonly openKeys: readonly string[];
  /** How many records have to be there by now and are not. */
  readonly missing: number;
};

/** Figure 2: the two processes step by step, and what waits on the arrows between them. */
export type ProcessFigure = {
  readonly safety: readonly ProcessStep[];
  readonly security: readonly ProcessStep[];
  readonly connections: readonly ConnectionState[];
};

/** `faulty`: what an error-level finding stands on. No step is done while one of its records is among them. */
export function processFigure(view: RiskView, faulty: ReadonlySet<string>): ProcessFigure {
  const found = recordedSteps(view);
  return {
    safety: found.safety.map((each) => withFaulty(each, faulty)),
    security: found.security.map((each) => withFaulty(each, faulty)),
    connections: connectionStates(view),
  };
}

function withFaulty(found: ProcessStep, faulty: ReadonlySet<string>): ProcessStep {
  const open = new Set(found.openKeys);
  const openKeys = found.keys.filter((key) => open.has(key) || faulty.has(key));
  return found.state === 'done' && openKeys.length > 0 ? { ...found, state: 'open', openKeys } : { ...found, openKeys };
}

function recordedSteps(view: RiskView): Pick<ProcessFigure, 'safety' | 'security'> {
  return view.memo('processSteps', '', () => ({
    safety: [
      planning(view, 's-plan', 'safety'),
      step('s-analysis', situations(view)),
      step('s-evaluation', safetyRisks(view)),
      step('s-control', controls(view, 'safety')),
      ...closing(view, 's', 'safety'),
    ],
    security: [
      planning(view, 'c-plan', 'security'),
      step('c-analysis', analysedSecurityRisks(view)),
      step('c-evaluation', evaluatedSecurityRisks(view)),
      step('c-control', controls(view, 'security')),
      ...closing(view, 'c', 'security'),
    ],
  }));
}

type Item = { readonly key: string; readonly open: boolean };

function step(id: string, items: readonly Item[], missing = 0): ProcessStep {
  const openKeys = items.filter(({ open }) => open).map(({ key }) => key);
  const isOpen = openKeys.length > 0 || missing > 0;
  const state = isOpen ? 'open' : items.length === 0 ? 'empty' : 'done';
  return { id, state, keys: items.map(({ key }) => key), openKeys, missing };
}

function planning(view: RiskView, id: string, discipline: Discipline): ProcessStep {
  const policies = view.all(discipline === 'safety' ? 'safetyPolicy' : 'securityPolicy');
  const plans = view.all('riskPlan').filter(({ body }) => body.discipline === discipline);
  const [plan, criteria] = [live(plans), live(policies)];
  // A plan without criteria, or criteria without a plan, is half of the step, however well approved.
  const missing = [plan, criteria].filter(({ length }) => length === 0).length;
  const items = [...plan, ...criteria].map(({ key, body }) => ({ key, open: body.status !== 'approved' }));
  return step(id, items, missing);
}

function situations(view: RiskView): readonly Item[] {
  return live(view.all('hazardousSituation')).map(({ key, body }) => ({
    key,
    open:
      !body.sequences?.length ||
      body.hazard === undefined ||
      !['none', 'possible'].includes(securityCauseOf(body) ?? ''),
  }));
}

function safetyRisks(view: RiskView): readonly Item[] {
  return live(view.all('safetyRisk')).map(({ key }) => ({
    key,
    open: evaluateSafetyRisk(view, key).now.verdict === undefined,
  }));
}

function analysedSecurityRisks(view: RiskView): readonly Item[] {
  return live(view.all('securityRisk')).map(({ key, body }) => {
    const identified = body.threat !== undefined && body.weakness !== undefined && body.asset !== undefined;
    return { key, open: !identified || body.exploitability?.before === undefined };
  });
}

function evaluatedSecurityRisks(view: RiskView): readonly Item[] {
  return live(view.all('securityRisk')).map(({ key }) => {
    const undetermined = relationOf(view, key).relation === 'undetermined';
    return { key, open: undetermined || evaluateSecurityRisk(view, key).now === undefined };
  });
}

function controls(view: RiskView, side: Discipline): readonly Item[] {
  // While nobody says where a control comes from, both sides have it open.
  const ofSide = ({ origin = 'both' }: Control) => origin === side || origin === 'both';
  return live(view.all('control'))
    .filter(({ body }) => ofSide(body) && (body.state === 'planned' || isInPlace(body, view.release)))
    .map(({ key, body }) => ({ key, open: body.state === 'planned' || missingJudgements(view, body).length > 0 }));
}

function closing(view: RiskView, prefix: string, discipline: Discipline): readonly ProcessStep[] {
  // What was judged or reviewed of another release says nothing of the one that is looked at.
  const counts = ({
    body,
  }: {
    readonly body: { readonly discipline: Discipline; readonly release?: string | undefined };
  }) => body.discipline === discipline && (body.release === undefined || body.release === view.release);
  const residuals = live(view.all('overallResidual')).filter(counts);
  const reviews = live(view.all('riskReview')).filter(counts);
  const missing = ({ length }: readonly unknown[]) => (length === 0 && isDue(view) ? 1 : 0);
  return [
    step(
      `${prefix}-residual`,
      residuals.map(({ key, body }) => ({ key, open: body.conclusion === undefined || body.status !== 'approved' })),
      missing(residuals),
    ),
    step(
      `${prefix}-review`,
      reviews.map(({ key, body }) => ({ key, open: body.status !== 'approved' })),
      missing(reviews),
    ),
    { id: `${prefix}-post`, state: 'notKept', keys: [], openKeys: [], missing: 0 },
  ];
}

function live<Entry extends { readonly body: { readonly status: string } }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.filter(({ body }) => body.status !== 'retired');
}
