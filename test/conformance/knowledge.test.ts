import {
  applicability,
  citationOf,
  DeviceProfile,
  fieldsOf,
  groupOf,
  namesStandard,
  officialLink,
  presumptionOfConformity,
  profileFields,
  profileFlags,
  questionOf,
} from '@suture/core/law';
import { readKnowledge } from '@suture/server/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const knowledge = readKnowledge();
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the knowledge base', () => {
  test('holds all provisions and sources', () => {
    expect(knowledge.provisions).toHaveLength(186);
    expect(knowledge.sources).toHaveLength(59);
    expect(knowledge.practices).toHaveLength(8);
    expect(ids(knowledge.connectionPoints)).toEqual(['cp1', 'cp2', 'cp3', 'cp4', 'cp5', 'cp6']);
  });

  test('names nothing twice', () => {
    const { sources, standards, clauses, groups, provisions, practices, riskTypes, safetySteps, securitySteps } =
      knowledge;
    for (const rows of [
      sources,
      standards,
      clauses,
      groups,
      provisions,
      practices,
      riskTypes,
      safetySteps,
      securitySteps,
    ]) {
      expect(new Set(ids(rows)).size).toBe(rows.length);
    }
  });

  test('knows every source that it names', () => {
    const sources = new Set(ids(knowledge.sources));
    const named = [
      ...knowledge.provisions.flatMap(({ source, textIn }) => [source, textIn ?? source]),
      ...knowledge.clauses.map(({ source }) => source),
      ...knowledge.practices.map(({ source }) => source),
      ...knowledge.riskTypes.map(({ source }) => source),
      ...knowledge.connectionPoints.map(({ source }) => source),
      ...knowledge.standards.flatMap(({ source }) => (source === undefined ? [] : [source])),
      ...knowledge.standards.flatMap(({ harmonised }) => Object.values(harmonised).map(({ decision }) => decision)),
    ];
    expect(named.filter((source) => !sources.has(source))).toEqual([]);
  });

  test('has an official address for every source of law and every provision', () => {
    const law = knowledge.sources.filter(({ kind }) => ['regulation', 'directive', 'decision'].includes(kind));
    expect(law.filter(({ url }) => url === undefined)).toEqual([]);
    expect(knowledge.provisions.filter((provision) => officialLink(provision, knowledge) === undefined)).toEqual([]);
  });
});

describe('provisions', () => {
  test('ask only what the profile can answer, and every field of the profile is asked', () => {
    const asked = new Set(knowledge.provisions.flatMap(({ appliesWhen }) => fieldsOf(appliesWhen)));
    expect([...asked].toSorted()).toEqual([...profileFields].toSorted());
    for (const field of asked) expect(questionOf(field).question).toMatch(/\?$/);
  });

  test('have counterparts that point back and stand in the other regulation', () => {
    const byId = new Map(knowledge.provisions.map((provision) => [provision.id, provision]));
    for (const { id, source, counterpart } of knowledge.provisions) {
      if (counterpart === undefined) continue;
      expect(byId.get(counterpart)?.counterpart, id).toBe(id);
      expect(byId.get(counterpart)?.source, id).not.toBe(source);
    }
  });

  test('each fall into a group', () => {
    const stray = knowledge.provisions.filter((provision) => groupOf(provision, knowledge.groups) === undefined);
    expect(ids(stray)).toEqual([]);
  });
});

describe('applicability', () => {
  test('is decided for every provision once the profile is complete, and no answer on the way turned a verdict', () => {
    const answers = fc.record({
      regulation: fc.constantFrom('mdr', 'ivdr'),
      class: fc.constantFrom('I', 'IIa', 'IIb', 'III', 'A', 'B', 'C', 'D'),
      flags: fc.tuple(...profileFlags.map(() => fc.boolean())),
      order: fc.shuffledSubarray([...profileFields], { minLength: profileFields.length }),
    });
    fc.assert(
      fc.property(answers, ({ regulation, class: deviceClass, flags, order }) => {
        const whole: DeviceProfile = {
          regulation,
          class: deviceClass,
          ...Object.fromEntries(profileFlags.map((flag, at) => [flag, flags[at]])),
        };
        const verdicts = new Map<string, string>();
        for (let known = 0; known <= order.length; known += 3) {
          const partial = DeviceProfile.parse(
            Object.fromEntries(order.slice(0, known).map((field) => [field, whole[field]])),
          );
          for (const provision of knowledge.provisions) {
            const { verdict } = applicability(provision, partial);
            const before = verdicts.get(provision.id) ?? 'needs-answer';
            if (before !== 'needs-answer') expect(verdict).toBe(before);
            verdicts.set(provision.id, verdict);
          }
        }
        expect([...verdicts.values()]).not.toContain('needs-answer');
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['mdr-annex-i-18.8', { regulation: 'mdr', active: true }, 'applies'],
    ['mdr-annex-i-18.8', { regulation: 'mdr', active: false }, 'needs-answer'],
    ['mdr-annex-i-18.8', { regulation: 'ivdr' }, 'does-not-apply'],
    ['mdr-annex-i-18.1', { regulation: 'mdr', active: true, implantable: true }, 'does-not-apply'],
    ['mdr-annex-i-18.1', { regulation: 'mdr', active: true }, 'needs-answer'],
    ['mdr-annex-i-14.2-d', { regulation: 'mdr', softwareOnly: true }, 'applies'],
    ['mdr-annex-i-14.2-d', { regulation: 'mdr', containsSoftware: true, connected: true }, 'applies'],
    ['mdr-art-86', { regulation: 'mdr', class: 'IIb' }, 'applies'],
    ['mdr-art-85', { regulation: 'mdr', class: 'IIb' }, 'does-not-apply'],
    ['ivdr-art-81', { regulation: 'ivdr', class: 'C' }, 'applies'],
    ['ivdr-art-81', { class: 'B' }, 'does-not-apply'],
    ['ivdr-annex-i-19.1', { regulation: 'ivdr', selfTesting: false }, 'needs-answer'],
    ['mdr-annex-i-1', {}, 'needs-answer'],
  ] as const)('%s for %j: %s', (id, profile, verdict) => {
    const provision = knowledge.provisions.find((one) => one.id === id);
    expect(provision && applicability(provision, profile).verdict).toBe(verdict);
  });
});

describe('the two processes', () => {
  const steps = [...knowledge.safetySteps, ...knowledge.securitySteps];

  test('run beside each other step by step, and cite clauses that exist', () => {
    for (const step of steps) {
      expect(steps.find(({ id }) => id === step.parallel)?.parallel).toBe(step.id);
      expect(step.clauses.filter((clause) => citationOf(clause, knowledge) === undefined)).toEqual([]);
    }
  });

  test('are joined by connection points between steps of different sides', () => {
    for (const { from, to } of knowledge.connectionPoints) {
      const [sender, receiver] = [from, to].map((end) => steps.find(({ id }) => id === end));
      expect(new Set([sender?.side, receiver?.side])).toEqual(new Set(['safety', 'security']));
    }
  });
});

describe('presumption of conformity', () => {
  test.each([
    ['EN ISO 14971:2019', 'mdr', true],
    ['EN ISO 14971:2019+A11:2021', 'ivdr', true],
    ['iso-14971', 'mdr', true],
    ['EN ISO 13485', 'mdr', true],
    ['EN 60601-1', 'mdr', true],
    ['EN 60601-1', 'ivdr', false],
    ['EN ISO 14971:2012', 'mdr', false],
    ['ISO 14971:2007', 'mdr', false],
    ['EN IEC 81001-5-1:2022', 'mdr', false],
    ['iec-81001-5-1', 'ivdr', false],
    ['EN 62304:2006+A1:2015', 'mdr', false],
    ['EN 62366-1', 'mdr', false],
    ['IEC 62443-4-1', 'mdr', false],
    ['AAMI TIR57', 'mdr', false],
    ['a standard of our own', 'ivdr', false],
  ] as const)('through %s under the %s: %s', (standard, regulation, allowed) => {
    const presumption = presumptionOfConformity(knowledge, standard, regulation);
    expect(presumption.allowed).toBe(allowed);
    expect(presumption.cites.every((id) => citationOf(id, knowledge) !== undefined)).toBe(true);
  });

  test('knows the spelling of every standard it lists', () => {
    for (const { names } of knowledge.standards) {
      for (const name of names) expect(namesStandard(`under ${name}, as`)[0]?.name).toBe(name);
    }
  });
});

describe('citations', () => {
  test.each([
    ['iso14971:2019/5.5', 'ISO 14971:2019, 5.5: Risk estimation'],
    [
      'iec81001-5-1:2021/7.2',
      'IEC 81001-5-1:2021, 7.2: Identification of vulnerabilities, threats and associated adverse impacts',
    ],
    ['tir57:2016/5', 'AAMI TIR57:2016, 5: Security risk evaluation'],
    ['sw96:2023/7', 'ANSI/AAMI SW96:2023, 7: Security risk control'],
    ['mdcg2019-16:2020/3.2', 'MDCG 2019-16:2020, 3.2: Security Risk Management'],
    ['mdr-art-86', 'MDR, Article 86: Periodic safety update report'],
    ['p5', 'MDCG 2019-16, practice 5: Security verification and validation testing'],
    ['cp1', 'MDCG 2019-16, Annex IV, figure; 3.2: security risks that may have a safety impact'],
    ['cra', 'Regulation (EU) 2024/2847 (Cyber Resilience Act)'],
  ])('%s is %s', (id, label) => {
    expect(citationOf(id, knowledge)).toMatchObject({ id, label, href: expect.stringMatching(/^https:/) });
  });

  test('a clause that does not exist is not made up', () => {
    expect(citationOf('iso14971:2019/5.9', knowledge)).toBeUndefined();
  });

  test('Article 10a links to the regulation that inserted it', () => {
    const provision = knowledge.provisions.find(({ id }) => id === 'mdr-art-10a');
    expect(provision && officialLink(provision, knowledge)?.href).toContain('2024/1860');
  });
});
