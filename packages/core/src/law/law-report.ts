import { say } from '../kernel/index.ts';
import { type Applicability, applicability, type ProvisionOverride } from './applicability.ts';
import { type DeviceProfile, type ProfileField, profileFields } from './device-profile.ts';
import type { Knowledge } from './knowledge.ts';
import { type ProfileContradiction, profileContradictions } from './profile-contradictions.ts';
import { type ProfileQuestion, questionOf } from './profile-questions.ts';
import { groupOf, type Provision, type ProvisionGroup } from './provision.ts';

/** A provision as it stands for one device; `derived` is what the profile alone says where a person decided otherwise. */
export type ProvisionStanding = Applicability & {
  readonly provision: Provision;
  readonly counterpart?: Provision;
  readonly override?: ProvisionOverride;
  readonly derived?: Applicability;
};

export type OpenQuestion = ProfileQuestion & { readonly waiting: readonly string[] };

export type LawReport = {
  readonly groups: readonly { readonly group: ProvisionGroup; readonly standings: readonly ProvisionStanding[] }[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly contradictions: readonly ProfileContradiction[];
  /** Overrides of provisions that the knowledge base does not have. */
  readonly strayOverrides: readonly ProvisionOverride[];
};

/** Every provision for one device, in reading order by group; the question that most provisions wait on comes first. */
export function applicabilities(
  knowledge: Knowledge,
  profile: DeviceProfile,
  overrides: readonly ProvisionOverride[] = [],
): LawReport {
  const byId = new Map(knowledge.provisions.map((provision) => [provision.id, provision]));
  const overrideOf = new Map(overrides.map((override) => [override.provision, override]));
  const standings = knowledge.provisions.map((provision): ProvisionStanding => {
    const counterpart = provision.counterpart === undefined ? undefined : byId.get(provision.counterpart);
    const known = { provision, ...(counterpart && { counterpart }) };
    const derived = applicability(provision, profile);
    const override = overrideOf.get(provision.id);
    return override ? { ...known, ...decidedBy(override), override, derived } : { ...known, ...derived };
  });
  return {
    groups: grouped(standings, knowledge.groups),
    openQuestions: openQuestions(standings),
    contradictions: profileContradictions(profile),
    strayOverrides: overrides.filter(({ provision }) => !byId.has(provision)),
  };
}

function decidedBy({ verdict, reason, by, on }: ProvisionOverride): Applicability {
  return { verdict, reason: say`Decided by ${by} on ${on}: ${reason}`, asks: [] };
}

function grouped(standings: readonly ProvisionStanding[], groups: readonly ProvisionGroup[]): LawReport['groups'] {
  const within = new Map<ProvisionGroup | undefined, ProvisionStanding[]>();
  for (const standing of standings) {
    const group = groupOf(standing.provision, groups);
    within.set(group, [...(within.get(group) ?? []), standing]);
  }
  return groups.flatMap((group) => {
    const inGroup = within.get(group);
    return inGroup ? [{ group, standings: inGroup }] : [];
  });
}

function openQuestions(standings: readonly ProvisionStanding[]): readonly OpenQuestion[] {
  const waiting = new Map<ProfileField, string[]>();
  for (const { provision, asks } of standings) {
    for (const field of asks) waiting.set(field, [...(waiting.get(field) ?? []), provision.id]);
  }
  return profileFields
    .flatMap((field) => {
      const ids = waiting.get(field);
      return ids ? [{ ...questionOf(field), waiting: ids }] : [];
    })
    .sort((a, b) => b.waiting.length - a.waiting.length);
}
