import { say, words } from '../kernel/index.ts';
import { type Role, roles, rolesInWords } from './roles.ts';

export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: string;
      /** What the reason is made of, for a screen that calls a field its own way. */
      readonly because?: Refusal;
    };

export type Refusal =
  | {
      readonly id: 'role';
      readonly action: Action;
      readonly field?: string | undefined;
      readonly roles: readonly Role[];
    }
  | { readonly id: 'changed'; readonly person: string }
  | { readonly id: 'derived' | 'ownWords' | 'author' | 'onTheBoard' };

/** What an action is about, as far as it matters: the kind and field written, the connection point, the author. */
export type About = {
  readonly kind?: string;
  /** Dotted path of the field that changes, such as `safetyImpact.confirmed`. */
  readonly field?: string;
  readonly point?: string;
  readonly discipline?: 'safety' | 'security' | undefined;
  readonly author?: string | undefined;
  /** Who wrote in the record since it was last approved. */
  readonly writers?: readonly string[] | undefined;
  readonly person?: string;
  /** The plan of the device records that one person may author and approve, with the safeguard. */
  readonly authorMayApprove?: boolean;
};

const everyone = roles;
const whoWrite = ['owner', 'security', 'safety', 'regulatory', 'developer'] as const;

/** Action → who may. `workspace` actions ask for the owner of the workspace, whatever the roles on a device. */
export const actions = {
  'device.read': { may: everyone, what: () => say`read the device` },
  'device.export': { may: everyone, what: () => say`export the device` },
  'record.read': { may: everyone, what: () => say`read records` },
  'record.write': { may: whoWrite, what: () => say`write this` },
  'record.submit': { may: whoWrite, what: () => say`send this to review` },
  'record.approve': { may: ['owner', 'security', 'safety', 'regulatory'], what: () => say`approve this` },
  'record.retire': { may: ['owner', 'security', 'safety', 'regulatory'], what: () => say`retire this` },
  'safetyImpact.confirm': { may: ['safety'], what: () => say`confirm the safety-impact answer` },
  'transfer.send': { may: ['security', 'safety'], what: () => say`send or dismiss this transfer` },
  'transfer.decide': { may: ['security', 'safety'], what: () => say`receive, return or decide this transfer` },
  'law.override': { may: ['owner', 'regulatory'], what: () => say`decide whether a provision applies` },
  'sbom.upload': { may: ['owner', 'security', 'developer'], what: () => say`upload an SBOM or advisories` },
  // Readers as well: an auditor who reads the file has to be able to ask about it.
  'comment.write': { may: everyone, what: () => say`comment` },
  'comment.edit': { may: [], what: () => say`change the comment of another` },
  'comment.remove': { may: ['owner'], what: () => say`remove the comment of another` },
  'comment.resolve': { may: whoWrite, what: () => say`mark the question of another as answered` },
  'audit.read': { may: everyone, what: () => say`read the audit trail` },
  'people.manage': { may: ['owner'], what: () => say`invite people and give roles` },
} as const satisfies Readonly<Record<string, { may: readonly Role[]; what: () => string }>>;

export type Action = keyof typeof actions;
export const actionNames = Object.keys(actions) as readonly Action[];

type Writing = { readonly may: readonly Role[]; readonly fields?: Readonly<Record<string, readonly Role[]>> };

/** Who writes which kind; a field named here is narrower or wider than its kind. The longest path that fits counts. */
export const writing: Readonly<Record<string, Writing>> = {
  device: { may: ['owner', 'regulatory'] },
  variant: { may: ['owner', 'regulatory', 'developer'] },
  release: { may: ['owner', 'regulatory', 'developer', 'security'] },
  function: {
    may: ['safety', 'regulatory'],
    fields: { effect: ['safety'], effectReason: ['safety'], essential: ['safety'], ifLost: ['safety'] },
  },
  misuse: { may: ['safety', 'regulatory'] },
  assumption: { may: ['security', 'safety', 'regulatory'] },
  participant: { may: ['owner', 'security', 'safety', 'regulatory'] },
  safetyPolicy: { may: ['owner', 'safety'] },
  securityPolicy: { may: ['owner', 'security'] },
  riskPlan: { may: ['owner', 'security', 'safety'] },
  asset: { may: ['security', 'developer'] },
  threat: { may: ['security', 'developer'] },
  weakness: { may: ['security', 'developer'] },
  securityRisk: {
    may: ['security', 'developer'],
    fields: {
      exploitability: ['security'],
      acceptance: ['security'],
      safetyImpact: ['security', 'safety'],
      'safetyImpact.confirmed': ['safety'],
    },
  },
  hazard: { may: ['safety'] },
  harm: { may: ['safety'] },
  hazardousSituation: { may: ['safety'] },
  safetyRisk: { may: ['safety'] },
  control: {
    may: ['security', 'safety', 'developer'],
    fields: {
      strength: ['security'],
      hindrance: ['safety', 'regulatory'],
      crossSafety: ['safety'],
      crossSecurity: ['security'],
      newRisks: ['security', 'safety'],
      tradeOff: ['security', 'safety'],
    },
  },
  transfer: { may: [] },
  overallResidual: { may: ['owner', 'security', 'safety'] },
  riskReview: { may: ['owner', 'security', 'safety', 'regulatory'] },
};

/** Each of them approves a trade-off for itself, and writes what leads to it. */
export const tradeOffSides = ['security', 'safety'] as const;

/** Approving is for the side that answers for the kind. A kind that is not named here is approved by its writers. */
const approving: Readonly<Record<string, readonly Role[]>> = {
  safetyPolicy: ['owner'],
  securityPolicy: ['owner'],
  device: ['owner', 'regulatory'],
  release: ['owner', 'regulatory'],
};

/** Which side sends at a connection point; the other one receives and decides. */
export const senderAt = {
  cp1: 'security',
  cp2: 'security',
  cp3: 'safety',
  cp4: 'security',
} as const satisfies Readonly<Record<string, 'security' | 'safety'>>;

/** What people may do to their own words, whatever their role. */
const ofAuthors: ReadonlySet<Action> = new Set(['comment.edit', 'comment.remove', 'comment.resolve']);

/** The one place that says who may do what: API and screens ask here, and show the sentence where the answer is no. */
export function mayI(action: Action, mine: readonly Role[], about: About = {}): Permission {
  const may = rolesFor(action, about);
  const isAuthor = about.author !== undefined && about.author === about.person;
  if (isAuthor && ofAuthors.has(action)) return mayI('comment.write', mine);
  if (!mine.some((role) => may.includes(role))) return refused(whyNot(action, may, about));
  return (action === 'record.approve' && whyNotApproved(about, isAuthor)) || { allowed: true };
}

/** Four eyes: what somebody wrote, another person approves. */
function whyNotApproved({ person, writers, authorMayApprove }: About, isAuthor: boolean): Permission | undefined {
  if (authorMayApprove) return undefined;
  if (isAuthor) return refused({ id: 'author' });
  return person !== undefined && writers?.includes(person) ? refused({ id: 'changed', person }) : undefined;
}

/** The roles that may do it; also what a test walks. */
export function rolesFor(action: Action, about: About = {}): readonly Role[] {
  const { may } = actions[action];
  if (action === 'record.write') return about.kind === undefined ? may : writersOf(about.kind, about.field, about);
  if (action === 'record.submit') return about.kind === undefined ? may : writersOf(about.kind, undefined, about);
  if (action === 'record.approve' || action === 'record.retire') {
    if (about.kind === undefined) return may;
    const named = action === 'record.approve' ? approving[about.kind] : undefined;
    return named ?? writersOf(about.kind, undefined, about).filter((role) => role !== 'developer');
  }
  const sender = isPoint(about.point) ? senderAt[about.point] : undefined;
  if (sender !== undefined && action === 'transfer.send') return [sender];
  if (sender !== undefined && action === 'transfer.decide') return [sender === 'security' ? 'safety' : 'security'];
  return may;
}

function isPoint(point: string | undefined): point is keyof typeof senderAt {
  return point !== undefined && point in senderAt;
}

function writersOf(kind: string, field: string | undefined, { discipline }: About): readonly Role[] {
  const rule = writing[kind];
  if (rule === undefined) return [];
  let may = rule.may;
  let longest = -1;
  for (const [path, roles] of Object.entries(rule.fields ?? {})) {
    const fits = field === path || field?.startsWith(`${path}.`);
    if (fits && path.length > longest) {
      may = roles;
      longest = path.length;
    }
  }
  if (discipline === undefined) return may;
  const other = discipline === 'safety' ? 'security' : 'safety';
  return may.filter((role) => role !== other);
}

function whyNot(action: Action, may: readonly Role[], { field }: About): Refusal {
  if (action === 'comment.edit') return { id: 'ownWords' };
  if (may.length === 0) return { id: 'derived' };
  return { id: 'role', action, ...(action === 'record.write' && { field }), roles: may };
}

export function refused(because: Refusal): Permission {
  return { allowed: false, reason: sentenceOf(because), because };
}

const sentences = words({
  author: 'Who wrote a record does not approve it: ask a second person.',
  derived: 'This is not written by hand: it follows from what both sides do.',
  ownWords: 'Only who wrote a comment changes it.',
  onTheBoard: 'What crosses between the sides is reaffirmed where it is decided, on the board.',
});

function sentenceOf(because: Refusal): string {
  if (because.id === 'changed')
    return say`${because.person} changed this record since it was last approved, and does not approve it: ask a second person.`;
  if (because.id !== 'role') return sentences[because.id];
  const { action, field, roles: may } = because;
  return say`To ${field === undefined ? actions[action].what() : say`write ${field}`} you need the role ${rolesInWords(may)} on this device.`;
}
