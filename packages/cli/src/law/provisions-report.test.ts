import { readKnowledge } from '@suture/server/law';
import { expect, test } from 'vitest';
import { provisionsReport, provisionsText } from './provisions-report.ts';

const knowledge = readKnowledge();
const pump = {
  profile: { regulation: 'mdr', class: 'IIb', softwareOnly: false, containsSoftware: true, active: true },
} as const;

test('reports every provision with its verdict, reason and counterpart', () => {
  const report = provisionsReport(knowledge, pump);
  expect(report.knowledge).toBe(knowledge.version);
  expect(report.provisions).toHaveLength(knowledge.provisions.length);
  expect(report.provisions.find(({ id }) => id === 'mdr-annex-i-17.2')).toEqual({
    id: 'mdr-annex-i-17.2',
    source: 'mdr',
    group: 'Annex I, Chapter II: design and manufacture',
    locator: 'Annex I, Chapter II, Section 17.2',
    title: 'State-of-the-art software lifecycle including information security',
    verdict: 'applies',
    reason: 'Applies because the device falls under the MDR and contains software.',
    asks: [],
    counterpart: 'ivdr-annex-i-16.2',
    counterpartLocator: 'IVDR Annex I, Chapter II, Section 16.2',
    link: 'https://eur-lex.europa.eu/eli/reg/2017/745/oj',
  });
});

test('asks for each unknown field with the provisions that wait on it', () => {
  const { questions } = provisionsReport(knowledge, pump);
  const implantable = questions.find(({ field }) => field === 'implantable');
  expect(implantable).toMatchObject({ question: 'Is the device implantable?', waiting: 2 });
  expect(provisionsReport(knowledge, { profile: {} }).questions[0]).toMatchObject({
    field: 'regulation',
    waiting: 186,
  });
});

test('prints questions first, then what applies with its counterpart, then what a person ruled out', () => {
  const override = {
    provision: 'mdr-art-9',
    verdict: 'does-not-apply',
    reason: 'None exists.',
    by: 'R. Affairs',
    on: '2026-03-01',
  } as const;
  const text = provisionsText(provisionsReport(knowledge, { ...pump, provisionOverrides: [override] }));
  expect(text).toMatch(/^\S*Questions to answer/);
  expect(text.indexOf('Applies')).toBeGreaterThan(text.indexOf('Questions to answer'));
  expect(text).toContain('IVDR Annex I, Chapter II, Section 16.2');
  expect(text).toContain('Decided by R. Affairs on 2026-03-01: None exists.');
  expect(text.trimEnd()).toMatch(/\d+ apply, \d+ need an answer, \d+ do not apply\. Knowledge base \S+\.$/);
});

test('says which answers contradict each other', () => {
  const text = provisionsText(provisionsReport(knowledge, { profile: { regulation: 'ivdr', class: 'IIb' } }));
  expect(text).toContain('Class IIb is not a class of the IVDR');
});
