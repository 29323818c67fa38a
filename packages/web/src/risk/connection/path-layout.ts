import type { Verdict } from '@suture/core/risk';
import { textLines } from '../figures/text-lines.ts';
import type { HarmPath } from './queries.ts';

/** What one side judges of its own risk; undefined where it is not judged. */
type Judged = { readonly before: Verdict | undefined; readonly now: Verdict | undefined };

export type PathNode = {
  readonly id: string;
  /** Of the record that it shows; nothing is recorded yet where it has none. */
  readonly key: string | undefined;
  readonly title: readonly string[];
  readonly note: readonly string[];
  /** Of a risk: what its own side judges. */
  readonly judged: Judged | undefined;
  readonly side: 'security' | 'safety';
  /** A control stands beside the way; the others are on it, and what is unknown leaves a gap in it. */
  readonly role: 'step' | 'control' | 'unknown';
  readonly isCounted: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** `crosses`: where the way leaves the security file and enters the safety file. */
type PathLine = { readonly id: string; readonly d: string; readonly crosses: boolean };

export type PathLayout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PathNode[];
  readonly lines: readonly PathLine[];
};

export type PathWords = {
  readonly estimate: (before: string, now: string) => string;
  readonly sequence: (id: string, p1: string, upTo: string | undefined) => string;
  readonly harm: (severity: string, p2: string) => string;
  readonly counted: string;
  readonly notCounted: string;
  readonly missing: (part: 'threat' | 'weakness' | 'asset') => string;
  readonly noSequence: string;
  readonly noHarm: string;
};

const width = 460;
const indent = 26;
const gap = 16;
const lineHeight = 17;
const keyHeight = 20;
const verdictHeight = 26;

type Given = Pick<PathNode, 'id' | 'side' | 'role'> & {
  readonly key?: string;
  readonly title: string;
  readonly note?: string;
  readonly judged?: Judged;
  readonly level: number;
  readonly isCounted?: boolean;
};

/** The way from threat to harm, from the top down; what a sequence leads to is set in under it. */
export function pathLayout(path: HarmPath, words: PathWords): PathLayout {
  const nodes: PathNode[] = [];
  const lines: PathLine[] = [];
  let y = 2;
  const add = (given: Given, from?: PathNode): PathNode => {
    const node = { ...sized(given), y };
    nodes.push(node);
    if (from) lines.push(lineBetween(from, node));
    y += node.height + gap;
    return node;
  };
  let last: PathNode | undefined;
  for (const part of ['threat', 'weakness', 'asset'] as const) {
    const named = path[part];
    last = add(named ? step(named, 'security', 0) : unknown(part, words.missing(part), 'security', 0), last);
  }
  const { risk } = path;
  const judged = { before: risk.verdictBefore, now: risk.verdictNow };
  last = add({ ...step(risk, 'security', 0), note: words.estimate(risk.before, risk.now), judged }, last);
  for (const control of path.controls) add(controlNode(control, 'security', 1, words), last);
  if (path.sequences.length === 0) add(unknown('sequence', words.noSequence, 'safety', 1), last);
  for (const sequence of path.sequences) {
    const id = `${sequence.key}.${sequence.sequence}`;
    const note = words.sequence(sequence.sequence, sequence.p1, sequence.upTo);
    const at = add({ ...step(sequence, 'safety', 1), id, note }, last);
    if (sequence.harms.length === 0) add(unknown(`${id} harm`, words.noHarm, 'safety', 2), at);
    for (const end of sequence.harms) {
      const title = end.harm?.title ?? end.title;
      const told = { note: words.harm(end.severity, end.p2), judged: { before: end.before, now: end.now } };
      const harm = add({ ...step({ ...end, title }, 'safety', 2), id: `${id} ${end.key}`, ...told }, at);
      for (const control of end.controls) add(controlNode(control, 'safety', 3, words), harm);
    }
  }
  return { width, height: y, nodes, lines };
}

function sized({ level, note = '', isCounted = true, ...given }: Given): Omit<PathNode, 'y'> {
  const x = level * indent + 1;
  const letters = Math.floor((width - x - 28) / 7.1);
  const title = textLines(given.title, letters).slice(0, 3);
  const noteLines = note === '' ? [] : textLines(note, letters + 4);
  const height =
    (given.key === undefined ? 4 : keyHeight) +
    (title.length + noteLines.length) * lineHeight +
    (given.judged ? verdictHeight : 0) +
    6;
  return {
    ...given,
    key: given.key,
    judged: given.judged,
    title,
    note: noteLines,
    isCounted,
    x,
    width: width - x - 1,
    height,
  };
}

type Named = { readonly key: string; readonly title: string };

function step({ key, title }: Named, side: PathNode['side'], level: number): Given {
  return { id: key, key, title, side, role: 'step', level };
}

function unknown(id: string, title: string, side: PathNode['side'], level: number): Given {
  return { id: `unknown ${id}`, title, side, role: 'unknown', level };
}

function controlNode(
  { key, title, counts }: HarmPath['controls'][number],
  side: PathNode['side'],
  level: number,
  words: PathWords,
): Given {
  const note = counts ? words.counted : words.notCounted;
  return { id: `${side} ${key}`, key, title, note, side, role: 'control', isCounted: counts, level };
}

function lineBetween(from: PathNode, to: PathNode): PathLine {
  const id = `${from.id} ${to.id}`;
  const crosses = from.side !== to.side;
  const x = from.x + 12;
  if (to.x === from.x) return { id, crosses, d: `M${x} ${from.y + from.height}V${to.y}` };
  return { id, crosses, d: `M${x} ${from.y + from.height}V${to.y + 18}H${to.x}` };
}
