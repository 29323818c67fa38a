import { controlsReducing, isCredited } from '../../controls/credit.ts';
import type { RiskView } from '../../kinds.ts';
import { safetyPolicyOf, securityPolicyOf } from '../../policy/active-policy.ts';
import { levelName, type Verdict } from '../../policy/policy.ts';
import { evaluateSafetyRisk, p1OfSequence } from '../../safety/safety-evaluation.ts';
import { evaluateSecurityRisk } from '../../security/security-evaluation.ts';
import { sequencesNaming } from '../coverage.ts';
import { safetyRisksOf } from './worst-harm.ts';

type Named = { readonly key: string; readonly title: string };
/** `counts`: in place and verified, so that its reduction may be credited. */
type PathControl = Named & { readonly counts: boolean };

type HarmEnd = Named & {
  readonly harm: Named | undefined;
  readonly severity: string;
  readonly p2: string;
  readonly before: Verdict | undefined;
  readonly now: Verdict | undefined;
  readonly controls: readonly PathControl[];
};

type PathSequence = Named & {
  readonly sequence: string;
  readonly events: string;
  /** Undefined where it is not assessed up to any exploitability. */
  readonly upTo: string | undefined;
  readonly p1: string;
  readonly harms: readonly HarmEnd[];
};

/** The way from a threat to a harm with the estimates of both sides; level names, and "not assessed" where there is none. */
export type HarmPath = {
  readonly threat: Named | undefined;
  readonly weakness: Named | undefined;
  readonly asset: Named | undefined;
  readonly risk: Named & {
    readonly before: string;
    readonly now: string;
    readonly verdictBefore: Verdict | undefined;
    readonly verdictNow: Verdict | undefined;
  };
  readonly controls: readonly PathControl[];
  readonly sequences: readonly PathSequence[];
};

export function harmPathOf(view: RiskView, key: string): HarmPath | undefined {
  const risk = view.get('securityRisk', key);
  if (risk === undefined) return undefined;
  const scale = securityPolicyOf(view)?.exploitability;
  const { exploitability, before, now } = evaluateSecurityRisk(view, key);
  return {
    threat: named(view, 'threat', risk.threat),
    weakness: named(view, 'weakness', risk.weakness),
    asset: named(view, 'asset', risk.asset),
    risk: {
      key,
      title: risk.title,
      before: levelName(scale, risk.exploitability?.before),
      now: levelName(scale, exploitability),
      verdictBefore: before,
      verdictNow: now,
    },
    controls: controlsOf(view, key),
    sequences: sequencesNaming(view, key).flatMap(({ situation, sequence }) => sequenceOf(view, situation, sequence)),
  };
}

function sequenceOf(view: RiskView, situation: string, id: string): readonly PathSequence[] {
  const body = view.get('hazardousSituation', situation);
  const sequence = body?.sequences?.find((each) => each.id === id);
  if (body === undefined || sequence === undefined) return [];
  const policy = safetyPolicyOf(view);
  return [
    {
      key: situation,
      title: body.title,
      sequence: id,
      events: sequence.events,
      upTo: sequence.upTo && levelName(securityPolicyOf(view)?.exploitability, sequence.upTo),
      p1: levelName(policy?.p1, p1OfSequence(sequence, policy)),
      harms: safetyRisksOf(view, situation).map(({ key, body: risk }) => {
        const { before, now } = evaluateSafetyRisk(view, key);
        return {
          key,
          title: risk.title,
          harm: named(view, 'harm', risk.harm),
          severity: levelName(policy?.severity, now.severity),
          p2: levelName(policy?.p2, now.p2),
          before: before.verdict,
          now: now.verdict,
          controls: controlsOf(view, key),
        };
      }),
    },
  ];
}

function controlsOf(view: RiskView, risk: string): readonly PathControl[] {
  return controlsReducing(view, risk).map(({ key, body }) => ({
    key,
    title: body.title,
    counts: isCredited(view, body, risk),
  }));
}

function named(
  view: RiskView,
  kind: 'threat' | 'weakness' | 'asset' | 'harm',
  key: string | undefined,
): Named | undefined {
  return key === undefined ? undefined : { key, title: view.get(kind, key)?.title ?? key };
}
