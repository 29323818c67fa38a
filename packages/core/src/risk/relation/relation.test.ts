import { expect, test } from 'vitest';
import type { FileRecord } from '../../file/index.ts';
import { basisOf } from '../../kernel/index.ts';
import {
  aDevice,
  aDeviceFile,
  aFunction,
  aParticipant,
  aSecurityRisk,
  aSituationCausedBy,
  bySafety,
  confirmed,
} from '../testing/records.ts';
import { hasImpact, relationClasses, relationOf } from './relation.ts';

type RiskFields = NonNullable<Parameters<typeof aSecurityRisk>[0]>;
type Answer = NonNullable<RiskFields['safetyImpact']>;

const functions = [
  aFunction({ key: 'FN-1', title: 'Deliver insulin', effect: 'body' }),
  aFunction({ key: 'FN-2', title: 'Show the trend', effect: 'decision' }),
  aFunction({ key: 'FN-3', title: 'Warn of low glucose', effect: 'alarm' }),
  aFunction({ key: 'FN-4', title: 'Upload logs', effect: 'workflow' }),
  aFunction({ key: 'FN-5', title: 'Play a jingle', effect: 'none' }),
  aFunction({ key: 'FN-6', title: 'Not yet looked at', effect: undefined }),
];
const losing = { c: 'confidentiality', i: 'integrity', a: 'availability' } as const;

/** `i1 a3`: integrity of FN-1 and availability of FN-3; `a` alone: of no function that is named. */
function losses(short: string): NonNullable<RiskFields['losses']> {
  return short.split(' ').flatMap((each) => {
    const property = losing[each[0] as keyof typeof losing];
    if (property === undefined) return [];
    return [each.length > 1 ? { property, function: `FN-${each.slice(1)}` } : { property }];
  });
}

function relate(fields: RiskFields, others: readonly FileRecord[] = []) {
  return relationOf(aDeviceFile([...functions, aSecurityRisk(fields), ...others]), 'SR-1');
}

function answered(answer: Answer['answer'], reason?: string): Answer {
  return { answer, reason, confirmed: bySafety };
}

const body = { losses: losses('i1') };

test.each<[string, Answer | undefined]>([
  ['has not been answered', undefined],
  ['"undetermined"', answered('undetermined')],
  ['"none" is proposed but not confirmed', { answer: 'none', proposedBy: 'A. Security' }],
  ['"yes" is proposed but not confirmed', { answer: 'yes' }],
  ['"direct" is proposed but not confirmed', { answer: 'direct', reason: 'The dose changes.' }],
  [
    'on facts that have changed since',
    { answer: 'none', confirmed: { ...bySafety, basis: { 'SR-1': '0'.repeat(16) } } },
  ],
])('undetermined, and counted as impact: the answer %s', (why, safetyImpact) => {
  const relation = relate({ ...body, safetyImpact });
  expect(relation).toMatchObject({ relation: 'undetermined', subtypes: [], contradictions: [] });
  expect(relation.why).toContain(why);
  expect(hasImpact(relation)).toBe(true);
});

test('undetermined where the one who confirmed speaks for neither clinic nor safety', () => {
  const by = (speaksFor: 'clinical' | 'safety' | 'security') =>
    relate({ ...body, safetyImpact: { answer: 'yes', confirmed: { ...confirmed, participant: 'PT-1' } } }, [
      aParticipant({ function: speaksFor }),
    ]).relation;
  expect([by('clinical'), by('safety'), by('security')]).toEqual(['direct', 'direct', 'undetermined']);
  const nobody = relate({
    ...body,
    safetyImpact: { answer: 'none', confirmed: { ...confirmed, participant: 'PT-9' } },
  });
  expect(nobody).toMatchObject({ relation: 'undetermined', why: expect.stringContaining('PT-9') });
  const unnamed = relate({ ...body, safetyImpact: { answer: 'none', confirmed } });
  expect(unnamed).toMatchObject({ relation: 'undetermined', why: expect.stringContaining('no participant') });
});

test('a confirmation holds through editorial change and falls with a material one', () => {
  const first = aDeviceFile([...functions, aSecurityRisk(body)]);
  const basis = basisOf(first, ['SR-1', 'FN-1']);
  const safetyImpact: Answer = { answer: 'yes', confirmed: { ...bySafety, basis } };
  const holds = relate({ ...body, title: 'Better title', author: 'B. Writer', status: 'inReview', safetyImpact });
  expect(holds.relation).toBe('direct');
  expect(relate({ ...body, scenario: 'Now over the radio.', safetyImpact }).relation).toBe('undetermined');
  const changedFunction = first.with([aSecurityRisk({ ...body, safetyImpact }), aFunction({ effect: 'decision' })]);
  expect(relationOf(changedFunction, 'SR-1').relation).toBe('undetermined');
});

test('security-only: confirmed none, no path and nothing with impact that it enables', () => {
  const relation = relate({ losses: losses('c4'), safetyImpact: answered('none') });
  expect(relation).toMatchObject({ relation: 'security-only', subtypes: [], contradictions: [], notes: [] });
  expect(hasImpact(relation)).toBe(false);
  const harmless = aSecurityRisk({ key: 'SR-2', safetyImpact: answered('none') });
  expect(relate({ enables: ['SR-2'], safetyImpact: answered('none') }, [harmless]).relation).toBe('security-only');
});

test('none for a loss of what acts on the body is a contradiction in itself', () => {
  const relation = relate({ ...body, safetyImpact: answered('none') });
  expect(relation).toMatchObject({ relation: 'security-only', contradictions: [expect.stringContaining('FN-1')] });
});

const none = answered('none');

test.each([
  ['i2', 'indirect-integrity'],
  ['a4', 'indirect-availability'],
  ['c4', 'undetermined'],
  ['a', 'undetermined'],
])('none with a path to a situation: the class of the losses %s, %s, and a contradiction', (lost, relation) => {
  const found = relate({ losses: losses(lost), safetyImpact: none }, [aSituationCausedBy(['SR-1'])]);
  expect(found.relation).toBe(relation);
  expect(found.subtypes).toEqual(relation === 'undetermined' ? [] : [relation]);
  expect(found.contradictions).toEqual(['Confirmed "none", but HS-1 names it as a cause.']);
  expect(found.why).toMatch(/^Confirmed "none", but HS-1 names it as a cause: /);
});

test('none with something that it enables: the class of that, in the sentence too, and a contradiction', () => {
  const alarm = aSecurityRisk({ key: 'SR-2', losses: losses('i3') });
  const found = relate({ losses: losses('a2'), enables: ['SR-2'], safetyImpact: none }, [alarm]);
  expect(found).toEqual({
    relation: 'indirect-alarm',
    subtypes: ['indirect-alarm'],
    why: 'Confirmed "none", but it enables SR-2, and the strongest of that is indirect, through an alarm.',
    contradictions: ['Confirmed "none", but it enables SR-2.'],
    notes: [],
  });
  const open = aSecurityRisk({ key: 'SR-2', safetyImpact: undefined });
  expect(relate({ enables: ['SR-2'], safetyImpact: none }, [open]).relation).toBe('undetermined');
});

test('what is retired is no path', () => {
  const retired = { status: 'retired', losses: losses('i1') } as const;
  expect(relate({ enables: ['SR-2'], safetyImpact: none }, [aSecurityRisk({ key: 'SR-2', ...retired })]).relation).toBe(
    'security-only',
  );
  const { body: situation, ...rest } = aSituationCausedBy(['SR-1']);
  const gone = { ...rest, body: { ...situation, status: 'retired' } } as FileRecord;
  expect(relate({ safetyImpact: none }, [gone]).relation).toBe('security-only');
});

test('what is of another release is no path in this one', () => {
  const appliesTo = { releases: ['REL-2'] };
  const enabled = aSecurityRisk({ key: 'SR-2', losses: losses('i1'), appliesTo });
  const { body: situation, ...rest } = aSituationCausedBy(['SR-1']);
  const elsewhere = { ...rest, body: { ...situation, appliesTo } } as FileRecord;
  const fields = [{ enables: ['SR-2'], safetyImpact: none }, { safetyImpact: none }];
  const found = fields.flatMap((each, at) => {
    const file = aDeviceFile([...functions, aSecurityRisk(each), at === 0 ? enabled : elsewhere]);
    return ['REL-1', 'REL-2'].map((release) => relationOf(file.at(release), 'SR-1').relation);
  });
  expect(found).toEqual(['security-only', 'direct', 'security-only', 'undetermined']);
});

test.each<[string, 'direct' | 'indirect', string, readonly string[], boolean]>([
  ['i1', 'direct', 'direct', ['direct'], false],
  ['i1 a3', 'direct', 'direct', ['direct', 'indirect-alarm'], false],
  ['i2', 'direct', 'direct', ['direct', 'indirect-integrity'], true],
  ['', 'direct', 'direct', ['direct'], true],
  ['i2', 'indirect', 'indirect-integrity', ['indirect-integrity'], false],
  ['a', 'indirect', 'indirect-availability', ['indirect-availability'], true],
  ['i1', 'indirect', 'indirect', ['indirect'], true],
  ['c4', 'indirect', 'indirect', ['indirect'], true],
])('losses %s recorded as %s with a reason: %s', (lost, answer, relation, subtypes, noted) => {
  const found = relate({ losses: losses(lost), safetyImpact: answered(answer, 'The nurse sees it at once.') });
  expect(found).toMatchObject({ relation, subtypes, contradictions: [] });
  expect(found.why).toBe(`Recorded as ${answer}, because: The nurse sees it at once.`);
  expect(found.notes).toHaveLength(noted ? 1 : 0);
});

test.each(['direct', 'indirect'] as const)(
  '%s without a reason is a contradiction, and the losses decide',
  (answer) => {
    const found = relate({ losses: losses('a4'), safetyImpact: answered(answer) });
    expect(found).toMatchObject({ relation: 'indirect-availability', notes: [] });
    expect(found.contradictions).toEqual([`"${answer}" is recorded without a reason.`]);
  },
);

test.each<[string, string, readonly string[]]>([
  ['i1', 'direct', ['direct']],
  ['a1', 'direct', ['direct']],
  ['a1 i1 c1', 'direct', ['direct']],
  ['i3', 'indirect-alarm', ['indirect-alarm']],
  ['a3', 'indirect-alarm', ['indirect-alarm']],
  ['c3', 'indirect-alarm', ['indirect-alarm']],
  ['a2', 'indirect-availability', ['indirect-availability']],
  ['a4', 'indirect-availability', ['indirect-availability']],
  ['a5', 'indirect-availability', ['indirect-availability']],
  ['i2', 'indirect-integrity', ['indirect-integrity']],
  ['i4', 'indirect-integrity', ['indirect-integrity']],
  ['i2 a2', 'indirect-availability', ['indirect-availability', 'indirect-integrity']],
  ['i2 a2 c2 i3', 'indirect-alarm', ['indirect-alarm', 'indirect-availability', 'indirect-integrity']],
  ['i2 a2 i3 a1', 'direct', ['direct', 'indirect-alarm', 'indirect-availability', 'indirect-integrity']],
  ['c1', 'undetermined', []],
  ['c2 c4', 'undetermined', []],
  ['', 'undetermined', []],
])('losses %s with a confirmed yes: %s', (lost, relation, subtypes) => {
  const found = relate({ losses: losses(lost) });
  expect(found).toMatchObject({ relation, subtypes, contradictions: [], notes: [] });
  expect(found.why).toMatch(/\.$/);
});

test.each([
  ['a', 'of which function availability is lost'],
  ['i6', 'what FN-6 does for the patient'],
  ['i2 a6', 'what FN-6 does for the patient'],
  ['i3 a', 'of which function availability is lost'],
])('losses %s leave open what could be direct: undetermined, never low', (lost, why) => {
  const found = relate({ losses: losses(lost) });
  expect(found).toMatchObject({ relation: 'undetermined', subtypes: [] });
  expect(found.why).toContain(why);
});

test('an open function changes nothing where another loss is direct already', () => {
  expect(relate({ losses: losses('a6 i1') }).relation).toBe('direct');
});

test('a device that is software only harms indirectly unless a reason is written', () => {
  const software = aDevice({ profile: { softwareOnly: true } });
  expect(relate({ losses: losses('a1') }, [software])).toMatchObject({ relation: 'indirect-availability' });
  expect(relate({ losses: losses('i1 a3') }, [software])).toMatchObject({
    relation: 'indirect-alarm',
    subtypes: ['indirect-alarm', 'indirect-integrity'],
  });
  const reasoned = relate({ ...body, safetyImpact: answered('direct', 'It commands a pump.') }, [software]);
  expect(reasoned).toMatchObject({
    relation: 'direct',
    notes: [expect.stringContaining('"indirect, through loss of integrity"')],
  });
  const bare = relate({ ...body, safetyImpact: answered('direct') }, [software]);
  expect(bare).toMatchObject({ relation: 'indirect-integrity', contradictions: [expect.any(String)] });
});

test('confidentiality alone takes the strongest class of what it enables', () => {
  const others = [
    aSecurityRisk({ key: 'SR-2', losses: losses('i2') }),
    aSecurityRisk({ key: 'SR-3', losses: losses('a1') }),
    aSecurityRisk({ key: 'SR-4', safetyImpact: answered('none') }),
  ];
  const found = relate({ losses: losses('c4'), enables: ['SR-2', 'SR-3', 'SR-4'] }, others);
  expect(found).toMatchObject({ relation: 'direct', subtypes: ['direct'] });
  expect(found.why).toContain('(SR-2, SR-3)');
  expect(relate({ losses: losses('c4'), enables: ['SR-4'] }, others).relation).toBe('undetermined');
});

test('what is enabled does not lift a risk that has losses of its own', () => {
  const direct = aSecurityRisk({ key: 'SR-2', losses: losses('a1') });
  expect(relate({ losses: losses('i2'), enables: ['SR-2'] }, [direct]).relation).toBe('indirect-integrity');
});

test.each([2, 10, 100, 5_000])(
  'a chain of %i confidentiality losses carries the class of its end to its start',
  (length) => {
    const chain = Array.from({ length }, (_, at) => {
      const last = at === length - 1;
      return aSecurityRisk({
        key: `SR-${at + 1}`,
        losses: losses(last ? 'i3' : 'c4'),
        ...(last ? {} : { enables: [`SR-${at + 2}`] }),
      });
    });
    const file = aDeviceFile([...functions, ...chain]);
    expect(relationOf(file, 'SR-1')).toMatchObject({ relation: 'indirect-alarm', subtypes: ['indirect-alarm'] });
    const harmless = aSecurityRisk({ key: `SR-${length}`, safetyImpact: answered('none') });
    expect(relationOf(file.with([harmless]), 'SR-1').relation).toBe('undetermined');
  },
);

test('many ways through the same risks cost no more than the risks', () => {
  const layers = 60;
  const lattice = Array.from({ length: layers }, (_, at) =>
    [1, 2].map((side) =>
      aSecurityRisk({
        key: `SR-${2 * at + side}`,
        losses: losses(at === layers - 1 ? 'a2' : 'c4'),
        enables: at === layers - 1 ? [] : [`SR-${2 * at + 3}`, `SR-${2 * at + 4}`],
      }),
    ),
  );
  expect(relationOf(aDeviceFile([...functions, ...lattice.flat()]), 'SR-1').relation).toBe('indirect-availability');
});

test('a risk that is not there is undetermined, and every class is listed once', () => {
  expect(relationOf(aDeviceFile([]), 'SR-9').relation).toBe('undetermined');
  expect(new Set(relationClasses).size).toBe(relationClasses.length);
});
