/** Places of Figure 1 in units of its viewBox. Circles where there is room, one above the other where there is not. */
export type RelationLayout = {
  readonly name: 'wide' | 'compact' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly security: string;
  readonly safety: string;
  /** What lies beside the overlap and may turn out to belong to it: the hatched crescents of undetermined. */
  readonly nearSafety: string;
  readonly nearSecurity: string;
  readonly totals: { readonly security: Spot; readonly safety: Spot };
  readonly only: { readonly security: Spot; readonly safety: Spot };
  readonly undetermined: { readonly security: Spot; readonly safety: Spot };
  readonly heading: Spot;
  readonly related: Spot;
  readonly rows: {
    readonly x: number;
    readonly y: number;
    readonly step: number;
    readonly left: number;
    readonly width: number;
  };
  readonly seam: {
    readonly from: Point;
    readonly to: Point;
    readonly stitches: readonly Point[];
    readonly labels: readonly Point[];
    readonly title: Point;
  };
};

export type Point = { readonly x: number; readonly y: number };
export type Spot = Point & { readonly anchor: 'start' | 'middle' | 'end' };

const middle = (x: number, y: number): Spot => ({ x, y, anchor: 'middle' });

/** Two circles of radius 296 whose centres are 280 apart; the crescents follow a circle 114 wider around the other's centre. */
export const wideRelation: RelationLayout = {
  name: 'wide',
  width: 1120,
  height: 772,
  security: circle(420, 316, 296),
  safety: circle(700, 316, 296),
  nearSafety: circle(700, 316, 410),
  nearSecurity: circle(420, 316, 410),
  totals: { security: { x: 24, y: 52, anchor: 'start' }, safety: { x: 1096, y: 52, anchor: 'end' } },
  only: { security: middle(206, 316), safety: middle(914, 316) },
  undetermined: { security: middle(347, 316), safety: middle(773, 316) },
  heading: middle(560, 132),
  related: middle(560, 462),
  rows: { x: 502, y: 204, step: 49, left: 420, width: 280 },
  seam: {
    from: { x: 24, y: 692 },
    to: { x: 1096, y: 692 },
    stitches: [140, 350, 560, 770, 980].map((x) => ({ x, y: 692 })),
    labels: [140, 350, 560, 770, 980].map((x) => ({ x, y: 756 })),
    title: { x: 24, y: 640 },
  },
};

/** For Home: the circles lie flat, and the seam runs down beside them. */
export const compactRelation: RelationLayout = {
  name: 'compact',
  width: 760,
  height: 266,
  security: capsule(2, 28, 386, 236, 80),
  safety: capsule(188, 28, 386, 236, 80),
  nearSafety: capsule(94, 28, 480, 236, 80),
  nearSecurity: capsule(2, 28, 480, 236, 80),
  totals: { security: { x: 8, y: 18, anchor: 'start' }, safety: { x: 568, y: 18, anchor: 'end' } },
  only: { security: middle(48, 152), safety: middle(528, 152) },
  undetermined: { security: middle(141, 152), safety: middle(435, 152) },
  heading: middle(288, 56),
  related: middle(288, 226),
  rows: { x: 232, y: 100, step: 25, left: 196, width: 184 },
  seam: {
    from: { x: 612, y: 60 },
    to: { x: 612, y: 262 },
    stitches: [80, 120, 160, 200, 240].map((y) => ({ x: 612, y })),
    labels: [80, 120, 160, 200, 240].map((y) => ({ x: 636, y: y + 5 })),
    title: { x: 600, y: 18 },
  },
};

export const narrowRelation: RelationLayout = {
  name: 'narrow',
  width: 360,
  height: 1180,
  security: capsule(4, 66, 352, 520),
  safety: capsule(4, 286, 352, 520),
  nearSafety: capsule(4, 212, 352, 594),
  nearSecurity: capsule(4, 66, 352, 594),
  totals: { security: { x: 8, y: 34, anchor: 'start' }, safety: { x: 352, y: 850, anchor: 'end' } },
  only: { security: middle(180, 138), safety: middle(180, 736) },
  undetermined: { security: middle(180, 254), safety: middle(180, 622) },
  heading: middle(180, 324),
  related: middle(180, 560),
  rows: { x: 120, y: 358, step: 38, left: 40, width: 280 },
  seam: {
    from: { x: 40, y: 934 },
    to: { x: 40, y: 1168 },
    stitches: [956, 1004, 1052, 1100, 1148].map((y) => ({ x: 40, y })),
    labels: [956, 1004, 1052, 1100, 1148].map((y) => ({ x: 84, y: y + 7 })),
    title: { x: 8, y: 908 },
  },
};

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function capsule(x: number, y: number, width: number, height: number, r = 96): string {
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
}
