import type { Scale } from './queries.ts';

/** A needle stands only where somebody has judged and signed. */
type Needle<Mark> = { readonly x: number; readonly mark: Mark };

/** Where the name of a mode stands, from the left and the top of its bar. */
type Label = { readonly x: number; readonly down: number; readonly anchor: 'start' | 'end' };

type Form = { readonly width: number; readonly left: number; readonly rowHeight: number; readonly label: Label };

export type ScaleLayout = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly label: Label;
  readonly strength: Needle<Scale['strength']['mark']>;
  readonly rows: readonly {
    readonly mode: Scale['rows'][number]['mode'];
    readonly y: number;
    readonly isActive: boolean;
    readonly needle: Needle<Scale['rows'][number]['mark']>;
  }[];
};

const beside: Form = { width: 640, left: 150, rowHeight: 40, label: { x: 136, down: 13, anchor: 'end' } };
/** About as wide as the screen of a phone, so that its text is as large as it says. */
const above: Form = { width: 350, left: 6, rowHeight: 50, label: { x: 6, down: -9, anchor: 'start' } };
export const barTop = 30;

/**
 * One bar a mode, from too weak on the left to too restrictive on the right; in the middle it is as it should be. The
 * strength is the same in every mode, hindrance is judged mode by mode.
 */
export function scaleLayout({ strength, rows }: Scale, isNarrow: boolean): ScaleLayout {
  const { width, left, rowHeight, label } = isNarrow ? above : beside;
  const top = isNarrow ? barTop + 22 : barTop;
  const right = width - (isNarrow ? 6 : 16);
  const middle = (left + right) / 2;
  const span = (right - left) / 2;
  return {
    width,
    height: top + rows.length * rowHeight + (isNarrow ? -14 : 8),
    left,
    right,
    middle,
    label,
    strength: {
      x: strength.level === 'weak' ? left + span * 0.3 : middle - span * 0.12,
      mark: strength.mark,
    },
    rows: rows.map(({ mode, isActive, hindrance, mark }, at) => ({
      mode,
      y: top + at * rowHeight,
      isActive,
      needle: { x: hindrance === 'hinders' ? right - span * 0.3 : middle + span * 0.12, mark },
    })),
  };
}

export function hasNeedle({ mark }: { readonly mark: string }): boolean {
  return mark !== 'open' && mark !== 'notAsked';
}
