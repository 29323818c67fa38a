import { decisionKeys, deviceFile, kindNamed } from '@suture/core/file';
import { basisOf } from '@suture/core/kernel';
import { defaultSafetyPolicy, defaultSecurityPolicy } from '@suture/core/risk';

export const largeFile = { securityRisks: 5000, situations: 2000, controls: 5000, transfers: 4000 };

/**
 * Records of a large device, the same for the same counts: most of the work is done, some is open, a little is wrong.
 * Decisions rest on the digests that the records have in this very file.
 */
export function syntheticRecords({ securityRisks, situations, controls, transfers } = largeFile) {
  const draft = recordsOf({ securityRisks, situations, controls, transfers }, () => '0'.repeat(16));
  const file = deviceFile(draft);
  const records = recordsOf({ securityRisks, situations, controls, transfers }, (key) => file.digest(key));
  return records.map((record) => restingOn(file, record));
}

/** Residual risks are judged on what they rest on, some on facts that have changed since. */
function restingOn(file, record) {
  const { kind, body } = record;
  const field = { safetyRisk: 'decided', securityRisk: 'acceptance.signed' }[kind];
  const signed = kind === 'safetyRisk' ? body.decided : body.acceptance?.signed;
  if (field === undefined || signed === undefined) return record;
  const isPast = Object.values(signed.basis).some((digest) => digest === 'f'.repeat(16));
  const basis = {
    ...basisOf(file, decisionKeys(file, record, field)),
    ...(isPast && { [record.key]: 'f'.repeat(16) }),
  };
  if (kind === 'safetyRisk') return { ...record, body: { ...body, decided: { ...signed, basis } } };
  return { ...record, body: { ...body, acceptance: { ...body.acceptance, signed: { ...signed, basis } } } };
}

const day = '2026-05-20';
const people = { security: 'Mara Lindt', safety: 'Lea Brandt', clinical: 'Dr Amina Okafor' };
const effects = ['body', 'decision', 'alarm', 'workflow', 'none'];
const levels = ['low', 'medium', 'high'];
const functionCount = 40;

function recordsOf({ securityRisks, situations, controls, transfers }, digest) {
  const chance = chances(7);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const basis = (...keys) =>
    Object.fromEntries(keys.map((key) => [key, chance() < 0.01 ? 'f'.repeat(16) : digest(key)]));
  const numbers = (count) => Array.from({ length: count }, (_, at) => at + 1);
  const canHarm = (n) => n % 10 < 6;
  const isSecurityControl = (n) => n % 10 < 7;
  /** One that can harm, so that no situation contradicts the answer of its cause. */
  const harmfulRisk = () =>
    `SR-${1 + Math.floor((chance() * (securityRisks - 10)) / 10) * 10 + Math.floor(chance() * 5)}`;
  const kinds = { ...surroundings(), ...elements() };

  kinds.securityRisk = numbers(securityRisks).map((n) => {
    const property = canHarm(n) ? pick(['integrity', 'availability']) : 'confidentiality';
    const losses = [{ property, function: functionKey() }];
    const confirmed = { by: people.clinical, on: day, participant: 'PT-3', basis: basis(losses[0].function) };
    return {
      key: `SR-${n}`,
      title: `Interface ${n % 97} accepts a request that was not meant for it, case ${n}`,
      scenario: `Somebody within reach of interface ${n % 97} sends a request that the device takes up without a check.`,
      threat: `TH-${1 + (n % 60)}`,
      weakness: `WK-${1 + (n % 80)}`,
      asset: `AT-${1 + (n % 120)}`,
      losses,
      ...(canHarm(n) && n > 50 && chance() < 0.1 && { enables: [`SR-${Math.floor(n * chance()) || 1}`] }),
      exploitability: {
        before: pick(levels),
        ...(isSecurityControl(n) && n <= controls && chance() < 0.8 && { after: 'low' }),
        basis: { method: 'expert', reason: 'Takes a device within radio range and the documents of the interface.' },
      },
      impact: {
        confidentiality: 'slight',
        integrity: pick(['slight', 'limited']),
        availability: 'slight',
        privacy: 'slight',
      },
      ...(chance() < 0.97 && {
        safetyImpact: {
          answer: canHarm(n) ? 'yes' : 'none',
          reason: 'Judged from what the function does for the patient.',
          proposedBy: people.security,
          ...(chance() < 0.95 && { confirmed }),
        },
      }),
      acceptance: {
        ground: 'withinPolicy',
        reason: 'What is left takes more than the policy asks to withstand.',
        ...(chance() < 0.97 && { signed: { by: people.security, on: day, basis: basis(losses[0].function) } }),
      },
      participants: ['PT-1', 'PT-3'],
    };
  });

  kinds.hazardousSituation = numbers(situations).map((n) => ({
    key: `HS-${n}`,
    title: `Patient is exposed while function ${n % functionCount} fails unseen, case ${n}`,
    hazard: `HZ-${1 + (n % 50)}`,
    sequences: [
      {
        id: 'A',
        events: 'A request is taken up; the function changes its course; nobody notices for a while.',
        causes: numbers(1 + Math.floor(chance() * 3)).map(() => ({ type: 'security', ref: harmfulRisk() })),
        upTo: pick(levels),
      },
      {
        id: 'B',
        events: 'A part ages and the function fails without a warning.',
        causes: [{ type: 'hardware', text: 'Ageing' }],
        p1: 'p1-low',
        p1Basis: 'Life test',
      },
    ],
    securityCause: { answer: 'possible', by: people.security },
    participants: ['PT-2', 'PT-3'],
  }));

  kinds.safetyRisk = numbers(situations).map((n) => ({
    key: `SAR-${n}`,
    title: `Harm from situation ${n}`,
    situation: `HS-${n}`,
    harm: `HM-${1 + (n % 30)}`,
    severity: chance() < 0.03 ? 'critical' : pick(['minor', 'serious']),
    severityBasis: 'Clinical judgement',
    p2: pick(['p2-low', 'p2-medium']),
    p2Basis: 'Clinical judgement',
    afap: { furtherPracticable: false, reason: 'A further measure would take away more care than it saves.' },
    decided: { by: people.safety, on: day, basis: basis(`HS-${n}`) },
    participants: ['PT-2', 'PT-3'],
  }));

  const screening = (by, keys) => ({
    emergencyAccess: 'no',
    alarmsOrDisplay: 'no',
    timingOrAvailability: chance() < 0.1 ? 'yes' : 'no',
    interfacePrivilegeData: 'no',
    maintenanceUpdateRecovery: 'no',
    judged: { by, on: day, basis: basis(...keys) },
  });
  kinds.control = numbers(controls).map((n) => {
    const own = `RC-${n}`;
    const security = isSecurityControl(n);
    const risk = security ? `SR-${1 + ((n - 1) % securityRisks)}` : `SAR-${1 + (n % situations)}`;
    const judged = (by) => ({ by, on: day, basis: basis(own, risk) });
    return {
      key: own,
      title: `Measure ${n} on interface ${n % 97}`,
      description: 'The request is checked against what the session may do before it is taken up.',
      origin: security ? 'security' : 'safety',
      option: pick(['inherentlySafeDesign', 'protectiveMeasure']),
      providedBy: { who: 'device' },
      reduces: [{ risk, factor: security ? 'exploitability' : 'p2' }],
      modes: ['normal', 'emergency'],
      state: chance() < 0.97 ? 'inPlace' : 'planned',
      implementedIn: ['REL-3.2.0'],
      implementationEvidence: [{ ref: `Review ${n}`, result: 'passed', on: day, by: people.security }],
      effectivenessEvidence: [{ ref: `Test ${n}`, result: chance() < 0.97 ? 'passed' : 'pending', on: day }],
      ...(security && {
        strength: { level: chance() < 0.95 ? 'adequate' : 'weak', reason: 'Tested', judged: judged(people.security) },
        hindrance: {
          modes: [
            { mode: 'normal', level: 'none' },
            { mode: 'emergency', level: 'none' },
          ],
          judged: judged(people.safety),
        },
        crossSafety: screening(people.safety, [own]),
      }),
      ...(!security && { crossSecurity: screening(people.security, [own]) }),
      newRisks: { noneBecause: 'The check has a fixed bound and no state.' },
      participants: ['PT-1', 'PT-2'],
    };
  });

  kinds.transfer = numbers(transfers).map((n) => {
    const source = n <= securityRisks ? `SR-${n}` : `RC-${n - securityRisks}`;
    const state = pick(['sent', 'received', 'decided', 'fedBack', 'fedBack', 'dismissed']);
    const signed = { by: people.safety, on: day, basis: basis(source) };
    const decided = state === 'decided' || state === 'fedBack';
    return {
      key: `TR-${n}`,
      title: `${source} to the other side`,
      point: n <= securityRisks ? 'cp1' : 'cp2',
      source,
      state,
      acts: [{ act: 'sent', by: people.security, on: day }],
      ...(decided && { decision: { outcome: 'noImpact', reason: 'Seen.', participants: ['PT-2', 'PT-3'], signed } }),
      ...(state === 'dismissed' && { dismissed: { reason: 'Covered by the analysis of the interface.', signed } }),
    };
  });

  function functionKey() {
    return `FN-${1 + Math.floor(chance() * functionCount)}`;
  }

  return Object.entries(kinds).flatMap(([kind, entries]) =>
    entries.map(({ key, ...fields }) => ({ kind, key, body: kindNamed(kind).body.parse(fields) })),
  );
}

function surroundings() {
  return {
    device: [{ key: 'DEV-bench', title: 'Large device', workingRelease: 'REL-3.2.0', profile: { regulation: 'mdr' } }],
    release: [{ key: 'REL-3.2.0', title: '3.2.0', stage: 'inDevelopment' }],
    participant: [
      { key: 'PT-1', title: people.security, function: 'security', competenceRef: 'HR-1' },
      { key: 'PT-2', title: people.safety, function: 'safety', competenceRef: 'HR-2' },
      { key: 'PT-3', title: people.clinical, function: 'clinical', competenceRef: 'HR-3' },
    ],
    safetyPolicy: [{ key: 'SP-1', ...defaultSafetyPolicy }],
    securityPolicy: [{ key: 'CP-1', ...defaultSecurityPolicy }],
  };
}

function elements() {
  const titled = (prefix, count, what) =>
    Array.from({ length: count }, (_, at) => ({ key: `${prefix}-${at + 1}`, title: `${what} ${at + 1}` }));
  return {
    function: titled('FN', functionCount, 'Function').map((entry, at) => ({ ...entry, effect: effects[at % 5] })),
    asset: titled('AT', 120, 'Asset'),
    threat: titled('TH', 60, 'Threat'),
    weakness: titled('WK', 80, 'Weakness'),
    hazard: titled('HZ', 50, 'Hazard'),
    harm: titled('HM', 30, 'Harm'),
  };
}

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
