import { expect, test } from 'vitest';
import { compactProcess, type ProcessLayout, wideProcess } from './process-layout.ts';

/** Where a line runs up or down, from left to right of the figure. */
function channelOf(line: string): number {
  const [, x] = /Q([\d.]+) [\d.]+ [\d.]+ [\d.]+V/.exec(line) ?? [];
  return Number(x);
}

test.each<ProcessLayout>([wideProcess, compactProcess])(
  '$name: lines that climb have a channel each, beside cards, steps and arrowheads',
  (layout) => {
    const { cards, lines, steps } = layout;
    const left = cards.cp1.x + cards.cp1.width;
    const right = (steps[0]?.safety.x ?? 0) - 11;
    const [cp2, cp3] = [channelOf(lines.cp2.from), channelOf(lines.cp3.to)];
    expect(cp2 - left).toBeGreaterThan(5);
    expect(cp3 - cp2).toBeGreaterThan(8);
    expect(right - cp3).toBeGreaterThan(4);
  },
);
