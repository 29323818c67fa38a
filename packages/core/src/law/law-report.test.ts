import { expect, test } from 'vitest';
import { speakBy } from '../kernel/index.ts';
import type { Knowledge } from './knowledge.ts';
import { applicabilities } from './law-report.ts';
import type { Predicate } from './predicate.ts';
import type { Provision } from './provision.ts';

const mdr = { field: 'regulation', is: 'mdr' } as const;
const knowledge = aKnowledge([
  aProvision('mdr-a', 'Annex I, Chapter I, Section 1', mdr),
  aProvision('mdr-b', 'Annex I, Section 17.2', {
    all: [
      mdr,
      {
        any: [
          { field: 'softwareOnly', is: true },
          { field: 'containsSoftware', is: true },
        ],
      },
    ],
  }),
  aProvision('mdr-c', 'Article 86', { all: [mdr, { field: 'class', in: ['IIa', 'IIb', 'III'] }] }),
  aProvision('mdr-d', 'Article 10(4)', { all: [mdr, { not: { field: 'customMade', is: true } }] }),
]);

test('says in a sentence why a provision applies, does not apply or needs an answer', () => {
  const profile = { regulation: 'mdr', softwareOnly: false, containsSoftware: true, class: 'I' } as const;
  expect(reasons(applicabilities(knowledge, profile))).toEqual({
    'mdr-a': ['applies', 'Applies because the device falls under the MDR.'],
    'mdr-b': ['applies', 'Applies because the device falls under the MDR and contains software.'],
    'mdr-c': ['does-not-apply', 'Does not apply because the device is not of class IIa, IIb or III.'],
    'mdr-d': ['needs-answer', 'Needs an answer: is the device custom-made?'],
  });
});

test('another language gives its own reasons, and writes the question as it stands', () => {
  const sayings = {
    'Needs an answer: {0}': 'Zu beantworten: „{0}“',
    'Is the device custom-made?': 'Ist das Produkt eine Sonderanfertigung?',
    'Does not apply because the device {0}.': 'Gilt nicht, denn das Produkt {0}.',
    'is not of class {0}': 'ist nicht aus Klasse {0}',
  };
  speakBy(() => ({ code: 'de', sayings }));
  try {
    expect(reasons(applicabilities(knowledge, { regulation: 'mdr', class: 'I' }))).toMatchObject({
      'mdr-c': ['does-not-apply', 'Gilt nicht, denn das Produkt ist nicht aus Klasse IIa, IIb oder III.'],
      'mdr-d': ['needs-answer', 'Zu beantworten: „Ist das Produkt eine Sonderanfertigung?“'],
    });
  } finally {
    speakBy(() => undefined);
  }
});

test('an unknown field is a question, never a no', () => {
  const report = applicabilities(knowledge, { regulation: 'mdr' });
  expect(reasons(report)['mdr-b']).toEqual([
    'needs-answer',
    'Needs answers: Is the device software in itself? Does the device contain an electronic programmable system?',
  ]);
  expect(reasons(applicabilities(knowledge, { containsSoftware: false, softwareOnly: false }))['mdr-b']).toEqual([
    'does-not-apply',
    'Does not apply because the device is not software in itself and contains no software.',
  ]);
});

test('asks first what most provisions wait on', () => {
  const { openQuestions } = applicabilities(knowledge, {});
  expect(openQuestions[0]).toMatchObject({ field: 'regulation', waiting: ['mdr-a', 'mdr-b', 'mdr-c', 'mdr-d'] });
  expect(openQuestions.map(({ field }) => field)).toContain('customMade');
});

test('a person’s verdict wins, is shown beside the derived one, and asks nothing more', () => {
  const override = {
    provision: 'mdr-d',
    verdict: 'applies',
    reason: 'Series product.',
    by: 'R. Affairs',
    on: '2026-01-02',
  } as const;
  const stray = { ...override, provision: 'mdr-z' };
  const report = applicabilities(knowledge, { regulation: 'mdr' }, [override, stray]);
  const standing = report.groups
    .flatMap(({ standings }) => standings)
    .find(({ provision }) => provision.id === 'mdr-d');
  expect(standing).toMatchObject({
    verdict: 'applies',
    reason: 'Decided by R. Affairs on 2026-01-02: Series product.',
    asks: [],
    override,
    derived: { verdict: 'needs-answer', asks: ['customMade'] },
  });
  expect(report.openQuestions.map(({ field }) => field)).not.toContain('customMade');
  expect(report.strayOverrides).toEqual([stray]);
});

test('groups by part of the annexes and run of articles, in reading order', () => {
  const groups = applicabilities(knowledge, {}).groups.map(({ group, standings }) => [group.id, standings.length]);
  expect(groups).toEqual([
    ['general', 1],
    ['design', 1],
    ['duties', 1],
    ['post-market', 1],
  ]);
});

test.each([
  [{ regulation: 'mdr', class: 'C' }, ['regulation', 'class']],
  [{ regulation: 'ivdr', class: 'C', implantable: true }, ['regulation', 'implantable']],
  [{ softwareOnly: true, containsSoftware: true }, ['softwareOnly', 'containsSoftware']],
  [{ softwareOnly: true, active: false }, ['softwareOnly', 'active']],
] as const)('%j contradicts itself', (profile, fields) => {
  expect(applicabilities(knowledge, profile).contradictions.map((one) => one.fields)).toEqual([fields]);
});

test('what is unknown contradicts nothing', () => {
  expect(applicabilities(knowledge, { class: 'C' }).contradictions).toEqual([]);
  expect(applicabilities(knowledge, { regulation: 'mdr', class: 'IIb', selfTesting: false }).contradictions).toEqual(
    [],
  );
});

function reasons(report: ReturnType<typeof applicabilities>): Record<string, readonly [string, string]> {
  const standings = report.groups.flatMap((part) => part.standings);
  return Object.fromEntries(standings.map(({ provision, verdict, reason }) => [provision.id, [verdict, reason]]));
}

function aProvision(id: string, locator: string, appliesWhen: Predicate): Provision {
  return {
    id,
    source: 'mdr',
    locator,
    title: id,
    summary: id,
    role: 'core',
    appliesWhen,
    appliesTo: '',
    verified: true,
  };
}

function aKnowledge(provisions: Provision[]): Knowledge {
  return {
    version: '1',
    asOf: '2026-01-01',
    sources: [],
    standards: [],
    clauses: [],
    groups: [
      { id: 'general', source: 'mdr', annex: 'I', first: 1, last: 9, title: '' },
      { id: 'design', source: 'mdr', annex: 'I', first: 10, last: 22, title: '' },
      { id: 'duties', source: 'mdr', first: 5, last: 24, title: '' },
      { id: 'post-market', source: 'mdr', first: 83, last: 100, title: '' },
    ],
    provisions,
    practices: [],
    riskTypes: [],
    safetySteps: [],
    securitySteps: [],
    connectionPoints: [],
  };
}
