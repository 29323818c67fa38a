import { expect, test } from 'vitest';
import { type AuditHead, type AuditLink, ChainReader, genesis, hashOfEvent } from './audit-chain.ts';
import { canonicalText } from './canonical.ts';

function aChain(length: number, word = 'event'): readonly AuditLink[] {
  const links: AuditLink[] = [];
  let previous = genesis;
  for (let number = 1; number <= length; number += 1) {
    const text = canonicalText({ number, what: `${word} ${number}` });
    const hash = hashOfEvent(previous, text);
    links.push({ chain: 'device', number, text, previous, hash });
    previous = hash;
  }
  return links;
}

const chain = aChain(6);
const at = (number: number): AuditLink => chain[number - 1] ?? raise(number);
const head = ({ number, hash }: AuditLink): AuditHead => ({ chain: 'device', number, hash });

function faultsOf(links: readonly AuditLink[], noted: readonly AuditHead[] = []): readonly string[] {
  const reader = new ChainReader(
    'device',
    noted.map(({ number }) => number),
  );
  for (const link of links) reader.read(link);
  reader.finish(noted);
  return reader.faults.map(({ kind, number }) => `${kind} ${number}`);
}

test('a whole chain verifies and gives its head', () => {
  expect(faultsOf(chain, [head(at(3)), head(at(6))])).toEqual([]);
  const reader = new ChainReader('device');
  for (const link of chain) reader.read(link);
  expect(reader.finish()).toEqual(head(at(6)));
  expect(new ChainReader('device').finish()).toEqual({ chain: 'device', number: 0, hash: genesis });
});

test.each<[string, readonly AuditLink[], readonly string[]]>([
  ['a changed text', chain.with(2, { ...at(3), text: at(3).text.replace('event', 'evil') }), ['changed 3']],
  ['a changed hash', chain.with(2, { ...at(3), hash: at(2).hash }), ['changed 3', 'changed 4']],
  ['a changed end', chain.with(5, { ...at(6), text: '{}' }), ['changed 6']],
  ['a missing event', [at(1), at(2), at(4), at(5), at(6)], ['missing 3']],
  ['several missing events', [at(1), at(4), at(6)], ['missing 2', 'missing 5']],
  ['a missing start', chain.slice(2), ['missing 1']],
  ['two events exchanged', [at(1), at(3), at(2), at(4), at(5), at(6)], ['re-ordered 2']],
  ['an event moved to the end', [at(1), at(3), at(4), at(5), at(6), at(2)], ['re-ordered 2']],
  ['an event twice', [at(1), at(2), at(2), at(3), at(4), at(5), at(6)], ['re-ordered 2']],
  [
    'two events that exchanged their numbers',
    [at(1), { ...at(3), number: 2 }, { ...at(2), number: 3 }, at(4), at(5), at(6)],
    ['changed 2', 'changed 3', 'changed 4'],
  ],
  ['a missing event hidden by new numbers', [at(1), { ...at(3), number: 2 }, { ...at(4), number: 3 }], ['changed 2']],
  ['another chain put in its place after the first event', [at(1), ...aChain(6, 'forged').slice(1)], ['changed 2']],
])('finds %s', (_, links, expected) => {
  expect(faultsOf(links)).toEqual(expected);
});

test('finds what only a head noted elsewhere can tell', () => {
  expect(faultsOf(chain.slice(0, 4))).toEqual([]);
  expect(faultsOf(chain.slice(0, 4), [head(at(6))])).toEqual(['cut-off 6']);
  expect(faultsOf(aChain(6, 'forged'), [head(at(6))])).toEqual(['changed 6']);
  expect(faultsOf(chain.slice(0, 4), [head(at(4))])).toEqual([]);
  expect(faultsOf([], [head(at(2))])).toEqual(['cut-off 2']);
  expect(faultsOf([], [{ chain: 'device', number: 0, hash: genesis }])).toEqual([]);
});

function raise(number: number): never {
  throw new Error(`no event ${number}`);
}
