import { textLines } from '../figures/text-lines.ts';
import type { HarmPath } from './queries.ts';

export type PathNode = {
  readonly id: string;
  readonly key: string;
  readonly title: readonly string[];
  readonly note: string;
  readonly side: 'security' | 'safety';
  /** A control stands beside the way; the others are on it. */
  readonly role: 'step' | 'control';
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

type Words = {
  readonly estimate: (before: string, now: string) => string;
  readonly sequence: (id: string, p1: string, upTo: string) => string;
  readonly harm: (severity: string, p2: string, verdict: string) => string;
  readonly counted: string;
  readonly notCounted: string;
};

const width = 460;
const indent = 26;
const gap = 16;
const lineHeight = 17;

/** The way from threat to harm, from the top down; what a sequence leads to is set in under it. */
export function pathLayout(path: HarmPath, words: Words): PathLayout {
  const nodes: PathNode[] = [];
  const lines: PathLine[] = [];
  let y = 2;
  const add = (
    node: Pick<PathNode, 'id' | 'key' | 'note' | 'side' | 'role'> & {
      title: string;
      level: number;
      isCounted?: boolean;
    },
    from?: PathNode,
  ): PathNode => {
    const x = node.level * indent + 1;
    const title = textLines(node.title, Math.floor((width - x - 28) / 7.1)).slice(0, 3);
    const height = 20 + title.length * lineHeight + (node.note === '' ? 4 : lineHeight + 4);
    const placed: PathNode = { ...node, title, isCounted: node.isCounted ?? true, x, y, width: width - x - 1, height };
    nodes.push(placed);
    if (from) lines.push(lineBetween(from, placed));
    y += height + gap;
    return placed;
  };
  const step = { role: 'step' } as const;
  let last: PathNode | undefined;
  for (const part of [path.threat, path.weakness, path.asset]) {
    if (part)
      last = add(
        { ...step, id: part.key, key: part.key, title: part.title, note: '', side: 'security', level: 0 },
        last,
      );
  }
  const { risk } = path;
  const note = words.estimate(risk.before, risk.now);
  last = add({ ...step, id: risk.key, key: risk.key, title: risk.title, note, side: 'security', level: 0 }, last);
  for (const control of path.controls) add(controlNode(control, 'security', 1, words), last);
  for (const sequence of path.sequences) {
    const id = `${sequence.key}.${sequence.sequence}`;
    const told = words.sequence(sequence.sequence, sequence.p1, sequence.upTo);
    const at = add(
      { ...step, id, key: sequence.key, title: sequence.title, note: told, side: 'safety', level: 1 },
      last,
    );
    for (const end of sequence.harms) {
      const harm = add(
        {
          ...step,
          id: `${id} ${end.key}`,
          key: end.key,
          title: end.harm?.title ?? end.title,
          note: words.harm(end.severity, end.p2, end.now ?? ''),
          side: 'safety',
          level: 2,
        },
        at,
      );
      for (const control of end.controls) add(controlNode(control, 'safety', 3, words), harm);
    }
  }
  return { width, height: y, nodes, lines };
}

function controlNode(
  { key, title, counts }: HarmPath['controls'][number],
  side: 'security' | 'safety',
  level: number,
  words: Words,
) {
  const note = counts ? words.counted : words.notCounted;
  return { id: `${side} ${key}`, key, title, note, side, role: 'control' as const, isCounted: counts, level };
}

function lineBetween(from: PathNode, to: PathNode): PathLine {
  const id = `${from.id} ${to.id}`;
  const crosses = from.side !== to.side;
  const x = from.x + 12;
  if (to.x === from.x) return { id, crosses, d: `M${x} ${from.y + from.height}V${to.y}` };
  return { id, crosses, d: `M${x} ${from.y + from.height}V${to.y + 18}H${to.x}` };
}
