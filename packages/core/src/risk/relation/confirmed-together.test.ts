import { expect, test } from 'vitest';
import type { FileRecord } from '../../file/index.ts';
import { aDeviceFile, aFunction, aSecurityRisk, aSituationCausedBy } from '../testing/records.ts';
import { whyNotConfirmedTogether } from './confirmed-together.ts';

type Fields = NonNullable<Parameters<typeof aSecurityRisk>[0]>;

const says = (harmPossible: 'yes' | 'no' | 'undetermined') => ({
  harmPossible,
  whatHappens: 'Asked of the clinic.',
  answered: { by: 'Dr Okafor', on: '2026-03-02' },
});
const reports = aFunction({
  key: 'FN-1',
  title: 'Reports',
  effect: 'decision',
  ifLost: { confidentiality: says('no'), integrity: says('yes'), availability: says('undetermined') },
});
const statistics = aFunction({ key: 'FN-2', title: 'Usage statistics', effect: 'none' });
const motor = aFunction({ key: 'FN-3', title: 'Motor', effect: 'body', ifLost: { availability: says('no') } });
const none = { answer: 'none', reason: 'Nobody acts on it.' } as const;
const harmless: Fields = { losses: [{ property: 'confidentiality', function: 'FN-1' }], safetyImpact: none };

function why(fields: Fields, others: readonly FileRecord[] = []) {
  const risk = aSecurityRisk({ ...harmless, ...fields });
  return whyNotConfirmedTogether(aDeviceFile([reports, statistics, motor, risk, ...others]), 'SR-1');
}

test.each<[string, Fields]>([
  ['a reason, and the clinical side said of every loss that no harm follows', {}],
  ['a reason, and a function without clinical effect', { losses: [{ property: 'integrity', function: 'FN-2' }] }],
  ['any other answer, which claims no more than the caution that holds anyway', { safetyImpact: { answer: 'yes' } }],
])('may be confirmed together: %s', (_, fields) => {
  expect(why(fields)).toBeUndefined();
});

test.each<[string, Fields, FileRecord[]?]>([
  ['no reason is given for “no harm”', { safetyImpact: { answer: 'none' } }],
  ['losing integrity of FN-1 was said to be able to harm', { losses: [{ property: 'integrity', function: 'FN-1' }] }],
  [
    'what losing availability of FN-1 does to the patient is not answered',
    { losses: [{ property: 'availability', function: 'FN-1' }] },
  ],
  ['of which function integrity is lost is not recorded', { losses: [{ property: 'integrity' }] }],
  ['neither what is lost nor what that does to the patient is recorded', { losses: undefined }],
  [
    'availability of FN-3 is lost, which acts on the body',
    { losses: [{ property: 'availability', function: 'FN-3' }] },
  ],
  ['HS-1 names it as a cause', {}, [aSituationCausedBy(['SR-1'], 'high')]],
  [
    'HS-1, HS-2 name it as a cause',
    {},
    [aSituationCausedBy(['SR-1'], 'high'), aSituationCausedBy(['SR-1'], 'high', 'HS-2')],
  ],
  ['it enables SR-2, which may harm', { enables: ['SR-2'] }, [aSecurityRisk({ key: 'SR-2' })]],
])('has to be looked at by itself: %s', (concern, fields, others) => {
  expect(why(fields, others)).toBe(`cannot be confirmed together: ${concern}; look at it by itself`);
});

test('what was answered of a loss on facts that have changed settles nothing', () => {
  const answered = { by: 'Dr Okafor', on: '2026-03-02', basis: { 'FN-1': '0'.repeat(16) } };
  const changed = aFunction({ effect: 'decision', ifLost: { confidentiality: { ...says('no'), answered } } });
  expect(why({}, [changed])).toContain('losing confidentiality of FN-1 does to the patient was answered on facts that');
});

test('an answer of no harm that nobody signed settles nothing', () => {
  const { answered: _, ...unsigned } = says('no');
  const brought = aFunction({ effect: 'decision', ifLost: { confidentiality: unsigned } });
  expect(why({}, [brought])).toContain(
    'that losing confidentiality of FN-1 harms nobody is written down, but not signed',
  );
});

test('every concern is named', () => {
  expect(why({ losses: [{ property: 'integrity', function: 'FN-1' }], safetyImpact: { answer: 'none' } })).toBe(
    'cannot be confirmed together: no reason is given for “no harm”; losing integrity of FN-1 was said to be able to harm; look at it by itself',
  );
});
