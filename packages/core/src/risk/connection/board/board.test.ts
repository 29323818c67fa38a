import { describe, expect, it } from 'vitest';
import {
  aControl,
  aDeviceFile,
  aFunction,
  aSafetyRisk,
  aSecurityRisk,
  aSituation,
  aSituationCausedBy,
  aTransfer,
  bySafety,
} from '../../testing/records.ts';
import { boardOf } from './board.ts';
import { harmPathOf } from './harm-path.ts';
import { nearMatches } from './near-matches.ts';
import { noLongerNamed } from './no-longer-named.ts';
import { oneSentence } from './one-sentence.ts';
import { whyHere } from './why-here.ts';

const low = { exploitability: { before: 'low' } };

describe('the board', () => {
  it('groups what shares a sequence, and keeps apart what has none', () => {
    const { groups, items } = boardOf(
      aDeviceFile([
        aSecurityRisk({ key: 'SR-1', ...low }),
        aSecurityRisk({ key: 'SR-2', ...low }),
        aSecurityRisk({ key: 'SR-3', ...low }),
        aSituationCausedBy(['SR-1', 'SR-2'], 'high'),
      ]),
    );
    expect(groups.map(({ id }) => id)).toEqual(['unplaced', 'HS-1.A']);
    expect(items.map(({ source, state, group }) => [source, state, group])).toEqual([
      ['SR-3', 'proposed', 'unplaced'],
      ['SR-1', 'covered', 'HS-1.A'],
      ['SR-2', 'covered', 'HS-1.A'],
    ]);
  });

  it('says whose turn it is, and puts first what waits longest for an answer', () => {
    const { items } = boardOf(
      aDeviceFile([
        aSecurityRisk({ key: 'SR-1' }),
        aSecurityRisk({ key: 'SR-2' }),
        aTransfer({ key: 'TR-1', point: 'cp1', source: 'SR-1', state: 'sent' }),
        aTransfer({ key: 'TR-2', point: 'cp1', source: 'SR-2', state: 'returned' }),
      ]),
    );
    expect(items.map(({ source, state, turn }) => [source, state, turn])).toEqual([
      ['SR-2', 'returned', 'security'],
      ['SR-1', 'sent', 'safety'],
    ]);
  });

  it('a second transfer of a source, or one at a point where its source does not cross, waits in sight', () => {
    const { items } = boardOf(
      aDeviceFile([
        aSecurityRisk(),
        aTransfer(),
        aTransfer({ key: 'TR-2' }),
        aTransfer({ key: 'TR-3', point: 'cp2', source: 'SR-1', state: 'received' }),
      ]),
    );
    expect(items.map(({ id, transfer }) => [id, transfer])).toEqual([
      ['cp1.SR-1', 'TR-1'],
      ['cp1.SR-1.TR-2', 'TR-2'],
      ['cp2.SR-1.TR-3', 'TR-3'],
    ]);
  });

  it('a second transfer stands where its source does, and says what it repeats', () => {
    const { items } = boardOf(
      aDeviceFile([
        aSecurityRisk(low),
        aSituationCausedBy(['SR-1'], 'high'),
        aTransfer(),
        aTransfer({ key: 'TR-2' }),
        aTransfer({ key: 'TR-3', point: 'cp2' }),
      ]),
    );
    expect(items.map(({ transfer, group, repeats }) => [transfer, group, repeats])).toEqual([
      ['TR-1', 'HS-1.A', undefined],
      ['TR-2', 'HS-1.A', 'TR-1'],
      ['TR-3', 'HS-1.A', undefined],
    ]);
  });

  it('where the rules do not ask for what was sent, it is said what to do with it', () => {
    const file = aDeviceFile([aSecurityRisk(), aTransfer({ point: 'cp2', source: 'SR-1', state: 'received' })]);
    expect(whyHere(file, { point: 'cp2', source: 'SR-1', state: 'received' })).toMatch(
      /^The rules do not ask for it to cross here, yet it was sent: decide it/,
    );
    expect(whyHere(file, { point: 'cp2', source: 'SR-1', state: 'dismissed' })).toMatch(
      /^The rules do not ask for it to cross here, and /,
    );
  });

  it('a risk without safety impact that never crossed is not on it', () => {
    const risk = aSecurityRisk({ safetyImpact: { answer: 'none', confirmed: bySafety } });
    expect(boardOf(aDeviceFile([risk])).items).toEqual([]);
  });

  it('a control that hinders care is a card of its own', () => {
    const control = aControl({ key: 'RC-1', hindrance: { modes: [{ mode: 'emergency', level: 'hinders' }] } });
    const { items } = boardOf(aDeviceFile([aSecurityRisk(), control]));
    expect(items).toContainEqual(expect.objectContaining({ point: 'cp2', source: 'RC-1', group: 'controls' }));
  });
});

describe('the one sentence', () => {
  const losing = { losses: [{ property: 'integrity' as const, function: 'FN-1' }] };

  it('goes from the risk over the loss to the situation and its gravest harm', () => {
    const file = aDeviceFile([
      aFunction(),
      aSecurityRisk(losing),
      aSituationCausedBy(['SR-1'], 'high'),
      aSafetyRisk({ severity: 'critical' }),
    ]);
    expect(oneSentence(file, 'SR-1').text).toBe(
      'If “Stranger sends commands” comes true, then “Deliver insulin” no longer works as meant, so the patient may meet “Dose too high”: Hypoglycaemia, critical.',
    );
  });

  it('without a sequence it says what the clinician answered for the function', () => {
    const answered = { integrity: { harmPossible: 'yes' as const, whatHappens: 'Gets\n  twice the dose.\nSoon.' } };
    const file = aDeviceFile([aFunction({ ifLost: answered }), aSecurityRisk(losing)]);
    expect(oneSentence(file, 'SR-1').text).toBe(
      'If “Stranger sends commands” comes true, then “Deliver insulin” no longer works as meant, and the clinical side says what follows: “Gets twice the dose”.',
    );
  });

  it('is a whole sentence where the title stands above it', () => {
    const answered = { by: 'Dr Okafor', on: '2026-03-02' };
    const harmless = { integrity: { harmPossible: 'no' as const, whatHappens: 'A figure on a screen.', answered } };
    const file = aDeviceFile([aFunction({ ifLost: harmless }), aSecurityRisk(losing)]);
    expect(oneSentence(file, 'SR-1').consequence).toBe(
      'If it comes true, then “Deliver insulin” no longer works as meant, and for a loss of integrity of “Deliver insulin” (Dr Okafor, 2026-03-02) the clinical side answered that no harm follows; this risk counts as direct all the same.',
    );
  });

  it('an answer of no harm that nobody signed is none yet', () => {
    const harmless = { integrity: { harmPossible: 'no' as const, whatHappens: 'A figure on a screen.' } };
    const file = aDeviceFile([aFunction({ ifLost: harmless }), aSecurityRisk(losing)]);
    expect(oneSentence(file, 'SR-1')).toMatchObject({
      consequence: expect.stringContaining('but the clinical side has not answered yet'),
      unknown: ['effect'],
    });
  });

  it('never says that nobody is harmed while the answer for the risk itself is open', () => {
    const answered = { by: 'Dr Okafor', on: '2026-03-02' };
    const harmless = { integrity: { harmPossible: 'no' as const, whatHappens: 'A figure on a screen.', answered } };
    const proposed = { answer: 'none' as const, reason: 'A figure only.' };
    const of = (safetyImpact: object) =>
      oneSentence(
        aDeviceFile([
          aFunction({ effect: 'none', ifLost: harmless }),
          aSecurityRisk({ ...losing, safetyImpact: { ...proposed, ...safetyImpact } }),
        ]),
        'SR-1',
      ).consequence;
    const said =
      'If it comes true, then “Deliver insulin” no longer works as meant, and for a loss of integrity of “Deliver insulin” (Dr Okafor, 2026-03-02) the clinical side answered that no harm follows';
    expect(of({})).toBe(`${said}; whether this risk harms anyone is not settled yet.`);
    expect(of({ confirmed: bySafety })).toBe(`${said}.`);
  });

  it('names two losses, and counts the others', () => {
    const losses = (['integrity', 'availability', 'confidentiality'] as const).map((property) => ({
      property,
      function: 'FN-1',
    }));
    expect(oneSentence(aDeviceFile([aFunction(), aSecurityRisk({ losses })]), 'SR-1').consequence).toContain(
      'then “Deliver insulin” no longer works as meant, “Deliver insulin” is not available and 1 more loss follows,',
    );
  });

  it('says what is unknown once, whichever part it is', () => {
    expect(oneSentence(aDeviceFile([aFunction(), aSecurityRisk(losing)]), 'SR-1').consequence).toBe(
      'If it comes true, then “Deliver insulin” no longer works as meant, but the clinical side has not answered yet what that means for the patient.',
    );
    expect(
      oneSentence(aDeviceFile([aSecurityRisk(), aSituationCausedBy(['SR-1'], 'high')]), 'SR-1').consequence,
    ).toMatch(/^If it comes true, the patient may meet .*; what fails on the way there is not recorded yet\.$/);
  });

  it('what nobody has recorded is said to be unknown, not filled in', () => {
    const { text, unknown } = oneSentence(aDeviceFile([aSecurityRisk()]), 'SR-1');
    expect(text).toBe(
      'If “Stranger sends commands” comes true, what then fails and what that means for the patient are not recorded yet.',
    );
    expect(unknown).toEqual(['loss', 'effect']);
  });
});

describe('a decision that a sequence holds the risk', () => {
  const decided = (decision: object) =>
    aTransfer({ state: 'decided', decision: { outcome: 'covered', reason: 'The same harm.', ...decision } });
  const said = (causes: readonly string[], decision: object) => {
    const transfer = decided(decision);
    const risks = [aSecurityRisk(), aSecurityRisk({ key: 'SR-2' })];
    return noLongerNamed(aDeviceFile([...risks, aSituationCausedBy(causes), transfer]), transfer.body);
  };

  it('says nothing while the sequence names it', () => {
    expect(said(['SR-1'], { situation: 'HS-1', sequence: 'A' })).toBeUndefined();
    expect(said(['SR-1'], { situation: 'HS-1' })).toBeUndefined();
    expect(said(['SR-2'], { outcome: 'rejected', situation: 'HS-1' })).toBeUndefined();
  });

  it('says when the sequence does not name it any more, or is gone itself, and what to do', () => {
    expect(said(['SR-2'], { situation: 'HS-1', sequence: 'A' })).toBe(
      'HS-1.A, which the decision names, does not have SR-1 among its causes now: name it there, or take the decision back and decide anew.',
    );
    expect(said(['SR-1'], { situation: 'HS-1', sequence: 'B' })).toBe(
      'HS-1.B, which the decision names, is not there any more: take the decision back and decide anew.',
    );
  });

  it('on facts that have changed it is decided anew at once', () => {
    const signed = { by: 'Dr Okafor', on: '2026-03-02', basis: { 'SR-1': '0123456789abcdef' } };
    expect(said(['SR-2'], { situation: 'HS-1', sequence: 'A', signed })).toMatch(/: name it there, or decide anew\.$/);
  });
});

describe('near matches', () => {
  const onPump = (key: string) =>
    aSecurityRisk({ key, ...low, losses: [{ property: 'integrity', function: 'FN-1' }], asset: 'AT-1' });

  it('finds the sequence whose causes take away the same, and says why', () => {
    const file = aDeviceFile([aFunction(), onPump('SR-1'), onPump('SR-2'), aSituationCausedBy(['SR-2'], 'medium')]);
    const [match, ...others] = nearMatches(file, 'SR-1');
    expect(match).toMatchObject({ situation: 'HS-1', sequence: 'A', reaches: true });
    expect(match?.reasons[0]).toBe('SR-2, a cause of it, takes away the integrity of FN-1 too');
    expect(others).toEqual([]);
  });

  it('counts no words of grammar as likeness, and says how far it reaches in a plain clause', () => {
    const speaking = {
      ...onPump('SR-1'),
      body: { ...onPump('SR-1').body, scenario: 'Accounts were never yours although others could.' },
    };
    const events = 'Accounts were never yours although others could pump.';
    const near = aSituation({ sequences: [{ id: 'A', events, causes: [{ type: 'security', ref: 'SR-2' }] }] });
    const [match] = nearMatches(aDeviceFile([aFunction(), speaking, onPump('SR-2'), near]), 'SR-1');
    expect(match?.reasons.join()).not.toContain('both speak of');
    expect(match?.reach).toBe(
      'nobody has said yet up to which exploitability the sequence is assessed, and that of the risk is Low',
    );
  });

  it('leaves out what names the risk already, what is retired, and what has nothing in common', () => {
    const file = aDeviceFile([
      onPump('SR-1'),
      aSituationCausedBy(['SR-1'], 'high', 'HS-1'),
      aSituation({
        key: 'HS-2',
        title: 'Burn',
        sequences: [{ id: 'A', events: 'Hot.', causes: [{ type: 'hardware' }] }],
      }),
    ]);
    expect(nearMatches(file, 'SR-1')).toEqual([]);
  });
});

it('the path from threat to harm carries the estimates of both sides, and says what is not assessed', () => {
  const file = aDeviceFile([
    aSecurityRisk({ ...low, threat: 'TH-1' }),
    aSituationCausedBy(['SR-1'], 'high'),
    aSafetyRisk({ severity: 'serious' }),
  ]);
  expect(harmPathOf(file, 'SR-1')).toMatchObject({
    threat: { key: 'TH-1' },
    risk: { before: 'Low', now: 'Low' },
    sequences: [{ key: 'HS-1', sequence: 'A', upTo: 'High', harms: [{ key: 'SAR-1', p2: 'not assessed' }] }],
  });
  expect(harmPathOf(file, 'SR-9')).toBeUndefined();
  const unbounded = aDeviceFile([aSecurityRisk(low), aSituationCausedBy(['SR-1'])]);
  expect(harmPathOf(unbounded, 'SR-1')?.sequences.map(({ upTo }) => upTo)).toEqual([undefined]);
});
