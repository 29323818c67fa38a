import { describe, expect, it, test } from 'vitest';
import { Transfer } from './transfer.ts';
import { afterMove, type MoveContext, sideOf, standsSince, type TransferMove, turnOf } from './transfer-acts.ts';

const context: MoveContext = {
  by: 'Lea Vogt',
  on: '2026-11-24',
  reopened: false,
  sign: () => ({ by: 'Lea Vogt', on: '2026-11-24', basis: { 'SR-1': '00000000000000aa' } }),
};

const decision = {
  outcome: 'newSequence',
  reason: 'Not thought of before.',
  situation: 'HS-1',
  sequence: 'B',
} as const;
const moves: Readonly<Record<TransferMove['act'], TransferMove>> = {
  receive: { act: 'receive' },
  return: { act: 'return', text: 'For how long?', field: 'scenario' },
  answer: { act: 'answer', text: 'Forty seconds.' },
  decide: { act: 'decide', decision },
  feedBack: { act: 'feedBack' },
  reaffirm: { act: 'reaffirm', because: 'The change is of wording.' },
  resend: { act: 'resend' },
  undo: { act: 'undo', text: 'The wrong one.' },
};

function aTransfer(state: Transfer['state'] = 'sent'): Transfer {
  const signed = { by: 'Tom Hale', on: '2026-01-01', basis: { 'SR-1': '00000000000000bb' } };
  return Transfer.parse({
    title: 'Restart by a stick',
    point: 'cp1',
    source: 'SR-1',
    state,
    ...((state === 'decided' || state === 'fedBack') && { decision: { ...decision, signed } }),
    ...(state === 'dismissed' && { dismissed: { reason: 'Shown to be none.', signed } }),
  });
}

function walk(transfer: Transfer, ...acts: readonly TransferMove['act'][]): Transfer {
  let now = transfer;
  for (const act of acts) {
    const next = afterMove(now, moves[act], context);
    if ('refused' in next) throw new TypeError(next.refused);
    now = next.transfer;
  }
  return now;
}

test('that a control is needed is decided with how far it has to come down, where a security risk crossed', () => {
  const decide = (point: Transfer['point'], required?: string) =>
    afterMove(
      { ...aTransfer('received'), point },
      {
        act: 'decide',
        decision: {
          outcome: 'controlNeeded',
          reason: 'Too easy.',
          ...(required !== undefined && { requiredExploitability: required }),
        },
      },
      context,
    );
  expect(decide('cp1')).toMatchObject({ refused: expect.stringMatching(/say how far/) });
  expect(decide('cp1', 'low')).toMatchObject({ transfer: { state: 'decided' } });
  expect(decide('cp2')).toMatchObject({ transfer: { state: 'decided' } });
});

test('a transfer goes the whole way, with every act kept and the decision signed', () => {
  const end = walk(aTransfer(), 'receive', 'return', 'answer', 'decide', 'feedBack');
  expect(end.state).toBe('fedBack');
  expect(end.acts?.map(({ act }) => act)).toEqual(['received', 'returned', 'answered', 'decided', 'fedBack']);
  expect(end.acts?.[1]).toMatchObject({ text: 'For how long?', field: 'scenario', by: 'Lea Vogt' });
  expect(end.decision).toMatchObject({
    ...decision,
    signed: { by: 'Lea Vogt', basis: { 'SR-1': '00000000000000aa' } },
  });
  expect(Transfer.safeParse(end).success).toBe(true);
});

describe('what is received has its receipt among the acts', () => {
  const acts = [{ act: 'sent' as const, by: 'Tom Hale', on: '2026-01-01' }];
  const sent = { ...aTransfer('sent'), acts };
  const question = { act: 'returned' as const, by: 'Lea Vogt', on: '2026-01-05', text: 'For how long?' };
  const returnedUnreceived = { ...aTransfer('returned'), acts: [...acts, question] };
  const trail = ({ acts: all = [] }: Transfer) => all.map(({ act }) => act).join(' ');

  it('who returns what was only sent receives it by that, and the question alone is taken back', () => {
    const returned = walk(sent, 'return');
    expect(trail(returned)).toBe('sent received returned');
    expect(returned.acts?.[1]).toEqual({ act: 'received', by: 'Lea Vogt', on: '2026-11-24' });
    expect(walk(returned, 'answer').state).toBe('received');
    expect(walk(returned, 'undo').state).toBe('received');
    expect(trail(walk(sent, 'receive', 'return'))).toBe('sent received returned');
  });

  it('what was returned without a receipt is sent again once it is answered, or the question is taken back', () => {
    expect(walk(returnedUnreceived, 'answer').state).toBe('sent');
    expect(walk(returnedUnreceived, 'undo').state).toBe('sent');
    expect(trail(walk(returnedUnreceived, 'answer', 'receive'))).toBe('sent returned answered received');
  });

  it('a receipt of before it was sent again, or one that was taken back, is none', () => {
    const again = { act: 'reopened' as const, by: 'Tom Hale', on: '2026-01-03' };
    const received = { act: 'received' as const, by: 'Lea Vogt', on: '2026-01-02' };
    const undone = { act: 'undone' as const, by: 'Lea Vogt', on: '2026-01-02' };
    const returned = (...between: NonNullable<Transfer['acts']>) => ({
      ...aTransfer('returned'),
      acts: [...acts, ...between, question],
    });
    expect(walk(returned(received, again), 'answer').state).toBe('sent');
    expect(walk(returned(received, undone), 'answer').state).toBe('sent');
    expect(walk(returned(received), 'answer').state).toBe('received');
  });
});

describe('each move starts from its own states', () => {
  const allowed: Readonly<Record<TransferMove['act'], readonly [fresh: string, reopened: string]>> = {
    receive: ['sent', ''],
    return: ['sent received', ''],
    answer: ['returned', ''],
    decide: ['received', 'decided fedBack'],
    feedBack: ['decided', ''],
    reaffirm: ['', 'decided fedBack dismissed'],
    resend: ['', 'decided fedBack dismissed'],
    undo: ['sent received returned decided fedBack', ''],
  };
  const states = ['sent', 'received', 'returned', 'decided', 'fedBack', 'dismissed'] as const;
  it.each(Object.entries(allowed))('%s', (act, [fresh, reopened]) => {
    const startsFrom = (isReopened: boolean) =>
      states.filter((state) => {
        const move = moves[act as TransferMove['act']];
        return 'transfer' in afterMove(aTransfer(state), move, { ...context, reopened: isReopened });
      });
    expect(startsFrom(false).join(' ')).toBe(fresh);
    expect(startsFrom(true).join(' ')).toBe(reopened);
  });
});

test('reaffirming keeps who decided, and rests on the facts as they are now', () => {
  const next = afterMove(aTransfer('fedBack'), moves.reaffirm, { ...context, reopened: true });
  expect(next).toMatchObject({
    transfer: {
      state: 'fedBack',
      decision: {
        signed: {
          by: 'Tom Hale',
          on: '2026-01-01',
          basis: { 'SR-1': '00000000000000aa' },
          reaffirmed: { by: 'Lea Vogt', because: 'The change is of wording.' },
        },
      },
      acts: [{ act: 'reaffirmed', by: 'Lea Vogt', text: 'The change is of wording.' }],
    },
  });
});

test('who takes part in reaffirming is kept beside who took part in the decision', () => {
  const decidedByOne = aTransfer('fedBack');
  const asked = { ...decidedByOne, decision: { ...decision, participants: ['PT-1'] } };
  const move: TransferMove = { act: 'reaffirm', because: 'Read again.', participants: ['PT-2', 'PT-3'] };
  const next = afterMove(asked, move, { ...context, reopened: true });
  expect(next).toMatchObject({
    transfer: { decision: { participants: ['PT-1'], signed: { reaffirmed: { participants: ['PT-2', 'PT-3'] } } } },
  });
  expect('transfer' in next && Transfer.safeParse(next.transfer).success).toBe(true);
});

test('what was dismissed and is sent again bears no dismissal any more', () => {
  const next = afterMove(aTransfer('dismissed'), moves.resend, { ...context, reopened: true });
  expect(next).toMatchObject({ transfer: { state: 'sent', acts: [{ act: 'reopened' }] } });
  expect('transfer' in next && next.transfer.dismissed).toBeFalsy();
});

test.each(['decided', 'fedBack'] as const)('what was %s and is sent again waits for another decision', (state) => {
  const next = afterMove(aTransfer(state), moves.resend, { ...context, reopened: true });
  expect(next).toMatchObject({ transfer: { state: 'sent', acts: [{ act: 'reopened' }] } });
  expect('transfer' in next && next.transfer.decision).toBeUndefined();
});

test('it is known whose turn it is, and whose move a move is', () => {
  expect(turnOf({ state: 'received' }, false)).toBe('receiver');
  expect(turnOf({ state: 'returned' }, false)).toBe('sender');
  expect(turnOf({ state: 'decided' }, false)).toBe('sender');
  expect(turnOf({ state: 'fedBack' }, false)).toBeUndefined();
  expect(turnOf({ state: 'fedBack' }, true)).toBe('receiver');
  expect(turnOf({ state: 'dismissed' }, true)).toBe('sender');
  expect(sideOf({ act: 'decide' }, { state: 'received' })).toBe('receiver');
  expect(sideOf({ act: 'answer' }, { state: 'returned' })).toBe('sender');
  expect(sideOf({ act: 'reaffirm' }, { state: 'dismissed' })).toBe('sender');
  expect(sideOf({ act: 'reaffirm' }, { state: 'decided' })).toBe('receiver');
});

describe('a step taken back', () => {
  it.each([
    ['received', 'sent'],
    ['returned', 'received'],
    ['decided', 'received'],
    ['fedBack', 'decided'],
  ] as const)('%s becomes %s again, and the act stays in the list', (from, to) => {
    const next = walk(aTransfer(from), 'undo');
    expect(next).toMatchObject({ state: to, acts: [{ act: 'undone', text: 'The wrong one.' }] });
    expect(next.decision !== undefined).toBe(to === 'decided');
    expect(Transfer.safeParse(next).success).toBe(true);
  });

  it('what was not yet received is withdrawn', () => {
    const next = walk(aTransfer('sent'), 'undo');
    expect(next).toMatchObject({ status: 'retired', retired: { by: 'Lea Vogt', reason: 'The wrong one.' } });
  });

  it('a decision is not taken back without a reason', () => {
    expect(afterMove(aTransfer('decided'), { act: 'undo' }, context)).toEqual({
      refused: 'To take a decision back, say why.',
    });
  });

  it('does not shorten the wait: the transfer stands since the act before it', () => {
    const sent = { ...aTransfer('sent'), acts: [{ act: 'sent' as const, by: 'Tom Hale', on: '2026-01-01' }] };
    expect(standsSince(sent)).toBe('2026-01-01');
    expect(standsSince(walk(sent, 'receive'))).toBe('2026-11-24');
    expect(standsSince(walk(sent, 'receive', 'undo'))).toBe('2026-01-01');
    expect(standsSince(walk(sent, 'receive', 'undo', 'receive', 'undo'))).toBe('2026-01-01');
    expect(standsSince(walk(sent, 'receive', 'return', 'answer', 'undo'))).toBe('2026-01-01');
    expect(standsSince(walk(sent, 'return', 'undo'))).toBe('2026-11-24');
  });

  it('nor does reaffirming: the decision stands since it was taken', () => {
    const decided = { ...aTransfer('decided'), acts: [{ act: 'decided' as const, by: 'Tom Hale', on: '2026-01-01' }] };
    const next = afterMove(decided, moves.reaffirm, { ...context, reopened: true });
    expect('transfer' in next && standsSince(next.transfer)).toBe('2026-01-01');
  });

  it('leaves the age of what has no act unknown', () => {
    expect(standsSince(aTransfer('sent'))).toBeUndefined();
  });

  it('each side takes back its own', () => {
    expect(sideOf({ act: 'undo' }, { state: 'sent' })).toBe('sender');
    expect(sideOf({ act: 'undo' }, { state: 'decided' })).toBe('receiver');
    expect(sideOf({ act: 'undo' }, { state: 'fedBack' })).toBe('sender');
  });
});
