import { expect, test } from 'vitest';
import { type DeviceFile, decisionKeys, type FileRecord } from '../../file/index.ts';
import { basisOf } from '../../kernel/index.ts';
import {
  aControl,
  aDeviceFile,
  aFunction,
  allNo,
  anOverallResidual,
  aSecurityRisk,
  aSituationCausedBy,
  aTransfer,
  bySafety,
  confirmed,
} from '../testing/records.ts';
import { isReopened, overallJudgements, proposedTransfers, residualAgenda } from './proposed-transfers.ts';
import { transferStates } from './transfer.ts';

const losses = [{ property: 'availability' as const, function: 'FN-1' }];
const harmful = aSecurityRisk({ losses, exploitability: { before: 'medium' } });
const harmless = aSecurityRisk({ safetyImpact: { answer: 'none', confirmed: bySafety } });
const touchesSafety = aControl({ crossSafety: { ...allNo, alarmsOrDisplay: 'yes' } });
const hinders = aControl({ modes: ['alarm'], hindrance: { modes: [{ mode: 'alarm', level: 'hinders' }] } });
const touchesSecurity = aControl({ origin: 'safety', crossSecurity: { ...allNo, interfacePrivilegeData: 'yes' } });

function proposed(...records: FileRecord[]): readonly string[] {
  return short(aDeviceFile([aFunction(), ...records]));
}

function short(file: DeviceFile): readonly string[] {
  return proposedTransfers(file).map(
    ({ point, source, transfer }) => `${point} ${source}${transfer ? ` again ${transfer}` : ''}`,
  );
}

test.each<[string, readonly FileRecord[], readonly string[]]>([
  ['a risk with impact that nothing covers', [harmful], ['cp1 SR-1']],
  ['a risk that is undetermined', [aSecurityRisk({ safetyImpact: undefined })], ['cp1 SR-1']],
  ['a risk that harms nobody', [harmless], []],
  ['a retired risk', [aSecurityRisk({ losses, status: 'retired' })], []],
  ['a risk covered by a sequence', [harmful, aSituationCausedBy(['SR-1'], 'medium')], []],
  ['a risk above what the sequence is assessed up to', [harmful, aSituationCausedBy(['SR-1'], 'low')], ['cp1 SR-1']],
  ['a control with an effect on safety', [harmless, touchesSafety], ['cp2 RC-1']],
  ['a control that hinders', [harmless, hinders], ['cp2 RC-1']],
  [
    'a weak control alone',
    [harmful, aSituationCausedBy(['SR-1'], 'high'), aControl({ strength: { level: 'weak' } })],
    [],
  ],
  [
    'a weak control with an effect on safety',
    [
      harmful,
      aSituationCausedBy(['SR-1'], 'high'),
      aControl({ strength: { level: 'weak' }, crossSafety: touchesSafety.body.crossSafety }),
    ],
    ['cp2 RC-1'],
  ],
  ['a safety control with an effect on security', [harmless, touchesSecurity], ['cp3 RC-1']],
  ['a planned control', [harmless, aControl({ crossSafety: touchesSafety.body.crossSafety, state: 'planned' })], []],
  [
    'a control with an effect on both sides',
    [
      harmless,
      aControl({
        origin: 'both',
        crossSafety: touchesSafety.body.crossSafety,
        crossSecurity: touchesSecurity.body.crossSecurity,
      }),
    ],
    ['cp2 RC-1', 'cp3 RC-1'],
  ],
  ['the overall security residual', [anOverallResidual()], ['cp4 OR-1']],
  ['the overall safety residual', [anOverallResidual({ discipline: 'safety' })], []],
])('%s', (_, records, expected) => {
  expect(proposed(...records)).toEqual(expected);
});

test('a risk is proposed for the releases that it speaks of', () => {
  const file = aDeviceFile([aFunction(), aSecurityRisk({ losses, appliesTo: { releases: ['REL-2'] } })]);
  expect([short(file.at('REL-1')), short(file.at('REL-2'))]).toEqual([[], ['cp1 SR-1']]);
});

test('the reason says both why it can harm and why nothing covers it', () => {
  const [proposal] = proposedTransfers(aDeviceFile([aFunction(), harmful]));
  expect(proposal?.why).toContain('which acts on the body');
  expect(proposal?.why).toContain('No sequence');
});

test.each(transferStates)('what is %s is not proposed again for its point, and for no other', (state) => {
  const file = aDeviceFile([aFunction(), harmful, aTransfer({ state }), hinders]);
  expect(short(file)).toEqual(['cp2 RC-1']);
});

test('a retired transfer does not count', () => {
  expect(proposed(harmful, aTransfer({ status: 'retired' }))).toEqual(['cp1 SR-1']);
});

const sides = [
  ['decided', 'decision'],
  ['fedBack', 'decision'],
  ['dismissed', 'dismissed'],
] as const;

test.each(sides)('%s: a material change on either side re-opens it, an editorial one does not', (state, field) => {
  const situation = aSituationCausedBy(['SR-1'], 'low');
  const file = aDeviceFile([aFunction(), harmful, situation]);
  const signed = { ...confirmed, basis: basisOf(file, ['SR-1', 'HS-1']) };
  const decision = { outcome: 'controlNeeded' as const, reason: 'Too easy.', signed };
  const stored = aTransfer({ state, [field]: field === 'decision' ? decision : { reason: 'Bench only.', signed } });
  const settled = file.with([stored]);
  expect(short(settled)).toEqual([]);

  const facts = { losses, exploitability: harmful.body.exploitability };
  const editorial = aSecurityRisk({ ...facts, title: 'Said more clearly', author: 'C. Editor', status: 'approved' });
  expect(short(settled.with([editorial]))).toEqual([]);

  const ofSecurity = aSecurityRisk({ ...facts, exploitability: { before: 'high' } });
  const [again] = proposedTransfers(settled.with([ofSecurity]));
  expect(again?.why).toContain(`TR-1 was ${state === 'dismissed' ? 'dismissed' : 'decided'} on facts`);
  expect(short(settled.with([ofSecurity]))).toEqual(['cp1 SR-1 again TR-1']);
  const ofSafety = aSituationCausedBy(['SR-1', 'SR-2'], 'low');
  expect(
    short(
      settled.with([aSecurityRisk({ key: 'SR-2', safetyImpact: { answer: 'none', confirmed: bySafety } }), ofSafety]),
    ),
  ).toEqual(['cp1 SR-1 again TR-1', 'cp1 SR-2']);

  const back = settled.with([ofSecurity]).with([harmful]);
  expect(short(back)).toEqual([]);
});

test.each(sides)('a control that hinders more than when it was %s goes to the safety side again', (state, field) => {
  const hindering = (...modes: readonly ('normal' | 'emergency')[]) =>
    aControl({
      modes: ['normal', 'emergency'],
      hindrance: {
        modes: (['normal', 'emergency'] as const).map((mode) => ({
          mode,
          level: modes.includes(mode) ? 'hinders' : 'none',
        })),
      },
    });
  const file = aDeviceFile([hindering('normal')]);
  const asked = aTransfer({ point: 'cp2', source: 'RC-1', state });
  const signed = { ...confirmed, basis: basisOf(file, decisionKeys(file, asked, `${field}.signed`) ?? []) };
  const decision = { outcome: 'conditions' as const, reason: 'Only at the bench.', signed };
  const stored = aTransfer({
    ...asked.body,
    [field]: field === 'decision' ? decision : { reason: 'Bench only.', signed },
  });
  expect(short(file.with([stored]))).toEqual([]);
  expect(short(file.with([stored, hindering('normal', 'emergency')]))).toEqual(['cp2 RC-1 again TR-1']);
});

test.each(['sent', 'received', 'returned'] as const)('what is only %s has nothing to re-open', (state) => {
  const signed = { ...confirmed, basis: { 'SR-1': '0'.repeat(16) } };
  const { body } = aTransfer({ state, decision: { outcome: 'covered', reason: 'x', signed } });
  expect(isReopened(aDeviceFile([harmful]), body)).toBe(false);
});

test('the agenda of the overall judgement lists the risks with impact that remain', () => {
  const file = aDeviceFile([
    aFunction(),
    harmful,
    aSecurityRisk({ key: 'SR-2', safetyImpact: { answer: 'none', confirmed: bySafety } }),
    aSecurityRisk({ key: 'SR-3', losses, status: 'retired' }),
    aSecurityRisk({ key: 'SR-10', safetyImpact: undefined }),
  ]);
  expect(residualAgenda(file)).toEqual(['SR-1', 'SR-10']);
});

test('the agenda leads to the overall judgement of the safety side for the same release', () => {
  const file = aDeviceFile([
    anOverallResidual({ key: 'OR-1', discipline: 'safety', release: 'REL-1.0' }),
    anOverallResidual({ key: 'OR-2', release: 'REL-1.0' }),
    anOverallResidual({ key: 'OR-3', discipline: 'safety', release: 'REL-2.0' }),
    anOverallResidual({ key: 'OR-4', discipline: 'safety', status: 'retired' }),
  ]);
  expect(overallJudgements(file, 'OR-2')).toEqual(['OR-1']);
});

test('cp4 is due once, for the release under review', () => {
  const file = aDeviceFile([
    anOverallResidual({ key: 'OR-1' }),
    anOverallResidual({ key: 'OR-2', release: 'REL-1.0' }),
    anOverallResidual({ key: 'OR-3', release: 'REL-2.0' }),
    anOverallResidual({ key: 'OR-4', release: 'REL-2.0', status: 'retired' }),
    anOverallResidual({ key: 'OR-5', release: 'REL-2.0', discipline: 'safety' }),
  ]);
  expect(short(file.at('REL-2.0'))).toEqual(['cp4 OR-3']);
  expect(short(file.at('REL-1.0'))).toEqual(['cp4 OR-2']);
  expect(short(file.at('REL-3.0'))).toEqual(['cp4 OR-1']);
  expect(short(file)).toEqual(['cp4 OR-1']);
});

test('what is decided at cp4 rests on both overall residuals', () => {
  const ofSafety = anOverallResidual({ key: 'OR-1', discipline: 'safety', release: 'REL-1.0' });
  const other = anOverallResidual({ key: 'OR-3', discipline: 'safety', release: 'REL-2.0' });
  const file = aDeviceFile([ofSafety, other, anOverallResidual({ key: 'OR-2', release: 'REL-1.0' })]).at('REL-1.0');
  const asked = aTransfer({ point: 'cp4', source: 'OR-2', state: 'decided' });
  const basis = basisOf(file, decisionKeys(file, asked, 'decision.signed') ?? []);
  expect(Object.keys(basis)).toEqual(['OR-2', 'OR-1']);
  const signed = { ...confirmed, basis };
  const decided = file.with([
    aTransfer({ ...asked.body, decision: { outcome: 'conditions', reason: 'Both.', signed } }),
  ]);
  expect(short(decided)).toEqual([]);
  const next = anOverallResidual({ ...ofSafety.body, key: 'OR-1', conclusion: 'notAcceptable' });
  expect(short(decided.with([next]))).toEqual(['cp4 OR-2 again TR-1']);
});
