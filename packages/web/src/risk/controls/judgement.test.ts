import { expect, test } from 'vitest';
import {
  asksWhy,
  draftOf,
  emptyDraft,
  judgementOf,
  laidOver,
  typedSince,
  whatIsLeftOut,
  whyNotReady,
  withAnswer,
  withHindrance,
  withStrength,
} from './judgement.ts';
import type { Scale } from './queries.ts';

const notAsked = { isAsked: false, answers: {}, open: [] };
const scale: Scale = {
  strength: { level: 'adequate', mark: 'adequate', reason: 'Test report 7.' },
  rows: [
    { mode: 'normal', isActive: true, hindrance: 'none', mark: 'none' },
    { mode: 'emergency', isActive: true, hindrance: 'hinders', mark: 'hinders', reason: 'No code at hand.' },
  ],
  emergency: 'hinders',
  onSafety: notAsked,
  onSecurity: notAsked,
  tradeOff: { isNeeded: false, isOpen: false, alternatives: [], approvals: {}, isAgreed: false },
};
const security = draftOf(scale, 'security');
const safety = draftOf(scale, 'safety');

test('a needle that is moved loses the reason of where it stood, and has it again where it is moved back', () => {
  const weak = withStrength(security, 'weak', security);
  expect(weak.strengthReason).toBe('');
  expect(whyNotReady(weak, 'security', scale)).toBe('reason');
  expect(whyNotReady({ ...weak, strengthReason: 'Test report 7.' }, 'security', scale)).toBe('sameReason');
  expect(whyNotReady({ ...weak, strengthReason: 'Four digits.' }, 'security', scale)).toBeUndefined();
  expect(withStrength(weak, 'adequate', security)).toEqual(security);
});

test('that it hinders no more is argued like that it hinders', () => {
  const moved = withHindrance(safety, 'emergency', 'none', safety);
  expect(asksWhy(moved, 'emergency', scale)).toBe(true);
  expect(whyNotReady(moved, 'safety', scale)).toBe('reason');
  const argued = { ...moved, hindranceReasons: { emergency: 'A helper may pass it.' } };
  expect(whyNotReady(argued, 'safety', scale)).toBeUndefined();
  expect(judgementOf(argued, 'safety', scale).hindrance?.modes).toContainEqual({
    mode: 'emergency',
    level: 'none',
    reason: 'A helper may pass it.',
  });
  expect(withHindrance(moved, 'emergency', 'hinders', safety)).toEqual(safety);
});

test('what was typed before a first judgement stays, and a mode that hinders nothing asks nothing', () => {
  const typed = { ...emptyDraft, strengthReason: 'Four digits.' };
  expect(withStrength(typed, 'weak', emptyDraft).strengthReason).toBe('Four digits.');
  expect(asksWhy(safety, 'normal', scale)).toBe(false);
  expect(whyNotReady(safety, 'safety', scale)).toBeUndefined();
  expect(whyNotReady(emptyDraft, 'safety', scale)).toBe('nothing');
});

test('what is not judged anew is asked for no reason', () => {
  const bare = { ...security, strengthReason: '' };
  expect(whyNotReady(bare, 'security', scale)).toBe('reason');
  expect(whyNotReady(bare, 'security', scale, { crossSecurity: { emergencyAccess: 'no' } })).toBeUndefined();
});

test('what was chosen by mistake can be left unknown again', () => {
  const chosen = withHindrance(withStrength(emptyDraft, 'weak', emptyDraft), 'normal', 'none', emptyDraft);
  const takenBack = withHindrance(withStrength(chosen, undefined, emptyDraft), 'normal', undefined, emptyDraft);
  expect(whyNotReady(takenBack, 'security', scale)).toBe('nothing');
  expect(whyNotReady(takenBack, 'safety', scale)).toBe('nothing');
  const answered = withAnswer(emptyDraft.answers, 'emergencyAccess', 'yes');
  expect(answered).toEqual({ emergencyAccess: 'yes' });
  expect(withAnswer(answered, 'emergencyAccess', undefined)).toEqual({});
});

test('what is typed goes along into a blind judgement and back, and what stands on record does not', () => {
  const weak = { ...withStrength(security, 'weak', security), strengthReason: 'Four digits.' };
  const typed = typedSince(weak, security);
  expect(typed).toEqual({ ...emptyDraft, strength: 'weak', strengthReason: 'Four digits.' });
  expect(laidOver(security, typed)).toEqual(weak);
  expect(typedSince(safety, safety)).toEqual(emptyDraft);
  expect(laidOver(safety, emptyDraft)).toEqual(safety);
  const moved = withHindrance({ ...safety, answers: { alarmsOrDisplay: 'no' } }, 'emergency', 'none', safety);
  expect(typedSince(moved, safety)).toEqual({
    ...emptyDraft,
    hindrance: { emergency: 'none' },
    answers: { alarmsOrDisplay: 'no' },
  });
  expect(laidOver(safety, typedSince(moved, safety)).hindranceReasons.emergency).toBe('');
});

test('a judgement that leaves a mode open which was judged before says which', () => {
  const onlyNormal = judgementOf(withHindrance(emptyDraft, 'normal', 'none', emptyDraft), 'safety', scale);
  expect(whatIsLeftOut(onlyNormal, 'safety', scale)).toBe('takes the judgement of its hindrance away for an emergency');
  expect(whatIsLeftOut(judgementOf(safety, 'safety', scale), 'safety', scale)).toBeUndefined();
  expect(whatIsLeftOut({ crossSafety: { emergencyAccess: 'no' } }, 'safety', scale)).toBeUndefined();
});
