import type { Scale } from './queries.ts';

type Needle = { readonly x: number; readonly isKnown: boolean };

export type ScaleLayout = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly strength: Needle;
  readonly rows: readonly {
    readonly mode: Scale['rows'][number]['mode'];
    readonly y: number;
    readonly isActive: boolean;
    readonly needle: Needle;
  }[];
};

const width = 640;
const left = 150;
const right = width - 16;
const rowHeight = 40;
export const barTop = 30;

/**
 * One bar a mode, from too weak on the left to too restrictive on the right; in the middle it is as it should be. The
 * strength is the same in every mode, hindrance is judged mode by mode.
 */
export function scaleLayout({ strength, rows }: Scale): ScaleLayout {
  const middle = (left + right) / 2;
  const span = (right - left) / 2;
  return {
    width,
    height: barTop + rows.length * rowHeight + 8,
    left,
    right,
    middle,
    strength: {
      x: strength.level === 'weak' ? left + span * 0.3 : middle - span * 0.12,
      isKnown: strength.level !== undefined,
    },
    rows: rows.map(({ mode, isActive, hindrance }, at) => ({
      mode,
      y: barTop + at * rowHeight,
      isActive,
      needle: {
        x: hindrance === 'hinders' ? right - span * 0.3 : middle + span * 0.12,
        isKnown: hindrance !== undefined,
      },
    })),
  };
}
