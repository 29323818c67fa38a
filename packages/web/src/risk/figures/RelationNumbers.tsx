import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import type { ClassWords } from '../words.ts';
import classes from './figures.module.css';
import type { Figures } from './RelationFigure.tsx';
import type { RelationLayout, Spot } from './relation-layout.ts';

type Counted = {
  readonly layout: RelationLayout;
  /** Many of them, such as `safety risks`. */
  readonly what: string;
  readonly words: ClassWords;
  readonly count: number;
  readonly href: string;
};

/** Spoken as it is seen, and then as a sentence: whoever says what is on the screen is understood. */
function spoken({ what, words, count }: Counted): string {
  return t('risk.figure1.region', { count, what, ...words });
}

type RegionProps = Counted & { readonly spot: Spot; readonly voice: 'security' | 'safety' | 'unknown' };

/** A region's number with its words below; text over the hatch stands on a plain plate. */
export function RegionNumber({ spot, voice, ...counted }: RegionProps) {
  const { layout, words, count, href } = counted;
  const { plate, width, above, height, below } = numberPlates[layout.name];
  return (
    <AppLink to={href} aria-label={spoken(counted)} className={classes.link}>
      <rect
        className={voice === 'unknown' ? classes.plate : classes.hit}
        x={spot.x - (voice === 'unknown' ? plate : width) / 2}
        y={spot.y - above}
        width={voice === 'unknown' ? plate : width}
        height={height}
        rx="12"
      />
      <text
        x={spot.x}
        y={spot.y}
        textAnchor="middle"
        className={classes.count}
        data-voice={voice}
        data-zero={count === 0}
      >
        {count}
      </text>{' '}
      <text x={spot.x} y={spot.y + below} textAnchor="middle" className={classes.words} data-voice={voice}>
        {words.short}
      </text>
    </AppLink>
  );
}

/** Of a region's number: how wide over the hatch and elsewhere, from where above it, how high, and where its words are. */
const numberPlates = {
  wide: { plate: 111, width: 140, above: 44, height: 84, below: 26 },
  compact: { plate: 86, width: 86, above: 32, height: 62, below: 20 },
  narrow: { plate: 128, width: 140, above: 32, height: 67, below: 23 },
} as const;

type TotalProps = {
  readonly layout: RelationLayout;
  readonly spot: Spot;
  readonly voice: 'security' | 'safety';
  readonly regions: Figures['securityRisks'];
  readonly href: string;
};

export function SideTotal({ layout, spot, voice, regions, href }: TotalProps) {
  const count = Object.values(regions).reduce((total, region) => total + region.count, 0);
  const words = t(`risk.figure1.count.${voice}`, { count });
  const [width, above, height] = layout.name === 'compact' ? [160, 18, 26] : [212, 30, 42];
  const x = spot.anchor === 'start' ? spot.x - 8 : spot.x - width + 8;
  return (
    <AppLink to={href} aria-label={t('risk.figure1.total', { count, what: words })} className={classes.link}>
      <rect className={classes.hit} x={x} y={spot.y - above} width={width} height={height} rx="10" />
      <text x={spot.x} y={spot.y} textAnchor={spot.anchor} className={classes.total} data-voice={voice}>
        <tspan className={classes.totalCount}>{count}</tspan> {words}
      </text>
    </AppLink>
  );
}

/** One class of the overlap: its number, and how it is called. */
export function ClassRow({ at, ...counted }: Counted & { readonly at: number }) {
  const { layout, words, count, href } = counted;
  const { x, step, left, width } = layout.rows;
  const y = layout.rows.y + at * step;
  const height = layout.name === 'compact' ? step - 1 : step - 4;
  return (
    <AppLink to={href} aria-label={spoken(counted)} className={classes.link}>
      <rect className={classes.hit} x={left} y={y - height * 0.7} width={width} height={height} rx="10" />
      <text x={x} y={y} textAnchor="end" className={classes.rowCount} data-zero={count === 0}>
        {count}
      </text>{' '}
      <text
        x={x + (layout.name === 'compact' ? 10 : 14)}
        y={layout.name === 'compact' ? y : y - 2}
        className={classes.rowWords}
      >
        {words.short}
      </text>
    </AppLink>
  );
}

/** The overlap seen from the safety side. */
export function RelatedSafety({ layout, words, count, href }: Counted) {
  const { x, y } = layout.related;
  const twoLines = layout.name !== 'narrow';
  const { above, width, height, leading } = relatedBoxes[layout.name];
  const what = t('risk.figure1.count.safety', { count });
  return (
    <AppLink
      to={href}
      aria-label={t('risk.figure1.related', { count, what, sentence: words.sentence })}
      className={classes.link}
    >
      <rect className={classes.hit} x={x - width / 2} y={y - above} width={width} height={height} rx="10" />
      <text x={x} y={y} textAnchor="middle" className={classes.related}>
        <tspan className={classes.relatedCount}>{count}</tspan> {what} {twoLines ? '' : words.sentence}
      </text>{' '}
      {twoLines && (
        <text x={x} y={y + leading} textAnchor="middle" className={classes.related}>
          {words.sentence}
        </text>
      )}
    </AppLink>
  );
}

const relatedBoxes = {
  wide: { above: 27, width: 180, height: 62, leading: 22 },
  compact: { above: 17, width: 150, height: 40, leading: 16 },
  narrow: { above: 27, width: 268, height: 38, leading: 0 },
} as const;
