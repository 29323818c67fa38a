import { expect, test } from 'vitest';
import { draftOf, judgementOf, withHindrance, withStrength } from './judgement.ts';
import type { Scale } from './queries.ts';
import { judgedAnew, signedAnew } from './signed-anew.ts';

const judged = { by: 'Karin', on: '2026-06-18', isStale: false };
const no = { emergencyAccess: 'no' } as const;
const scale: Scale = {
  strength: { level: 'adequate', mark: 'adequate', reason: 'Test report 7.', judged },
  rows: [
    { mode: 'normal', isActive: true, hindrance: 'none', mark: 'none' },
    { mode: 'emergency', isActive: true, hindrance: 'none', mark: 'none' },
  ],
  emergency: 'none',
  hindranceJudged: judged,
  onSafety: { isAsked: true, answers: no, open: [], judged },
  onSecurity: { isAsked: false, answers: {}, open: [] },
  tradeOff: { isNeeded: false, isOpen: false, alternatives: [], approvals: {}, isAgreed: false },
};
const safety = draftOf(scale, 'safety');
const anew = (of: Scale, draft = safety) => Object.keys(judgedAnew(judgementOf(draft, 'safety', of), 'safety', of));

test('what stands on record just so is not judged anew; a moved needle and what no longer holds are', () => {
  expect(anew(scale)).toEqual([]);
  expect(anew(scale, withHindrance(safety, 'emergency', 'hinders', safety))).toEqual(['hindrance']);
  expect(anew({ ...scale, hindranceJudged: { ...judged, isStale: true } })).toEqual(['hindrance']);
  const { hindranceJudged: _, ...unsigned } = scale;
  expect(anew(unsigned)).toEqual(['hindrance']);
});

test('who judges signs it, and what came out as another recorded it keeps the signature it has', () => {
  const recorded = { strength: { level: 'adequate', reason: 'Test report 7.', judged } };
  const signing = { recorded, scale, person: 'Ada', today: '2026-11-26' };
  const security = draftOf(scale, 'security');
  const weak = judgementOf({ ...withStrength(security, 'weak', security), strengthReason: 'PIN.' }, 'security', scale);
  const mine = { by: 'Ada', on: '2026-11-26' };
  expect(signedAnew({ ...weak }, ['strength'], signing)).toEqual({
    strength: { level: 'weak', reason: 'PIN.', judged: mine },
  });
  const theirs = judgementOf(security, 'security', scale);
  expect(signedAnew({ ...theirs }, ['strength'], signing)).toEqual(recorded);
  const stale = { ...scale, strength: { ...scale.strength, judged: { ...judged, isStale: true } } };
  expect(signedAnew({ ...theirs }, ['strength'], { ...signing, scale: stale }).strength).toMatchObject({
    judged: mine,
  });
});
