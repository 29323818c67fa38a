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
  const narrow = layout.name === 'narrow';
  const width = voice === 'unknown' ? (narrow ? 128 : 111) : 140;
  return (
    <AppLink to={href} aria-label={spoken(counted)} className={classes.link}>
      <rect
        className={voice === 'unknown' ? classes.plate : classes.hit}
        x={spot.x - width / 2}
        y={spot.y - (narrow ? 32 : 44)}
        width={width}
        height={narrow ? 67 : 84}
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
      <text x={spot.x} y={spot.y + (narrow ? 23 : 26)} textAnchor="middle" className={classes.words} data-voice={voice}>
        {words.short}
      </text>
    </AppLink>
  );
}

type TotalProps = {
  readonly spot: Spot;
  readonly voice: 'security' | 'safety';
  readonly regions: Figures['securityRisks'];
  readonly href: string;
};

export function SideTotal({ spot, voice, regions, href }: TotalProps) {
  const count = Object.values(regions).reduce((total, region) => total + region.count, 0);
  const words = t(`risk.figure1.count.${voice}`, { count });
  const x = spot.anchor === 'start' ? spot.x - 8 : spot.x - 204;
  return (
    <AppLink to={href} aria-label={t('risk.figure1.total', { count, what: words })} className={classes.link}>
      <rect className={classes.hit} x={x} y={spot.y - 30} width="212" height="42" rx="10" />
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
  const height = step - 4;
  return (
    <AppLink to={href} aria-label={spoken(counted)} className={classes.link}>
      <rect className={classes.hit} x={left} y={y - height * 0.7} width={width} height={height} rx="10" />
      <text x={x} y={y} textAnchor="end" className={classes.rowCount} data-zero={count === 0}>
        {count}
      </text>{' '}
      <text x={x + 14} y={y - 2} className={classes.rowWords}>
        {words.short}
      </text>
    </AppLink>
  );
}

/** The overlap seen from the safety side. */
export function RelatedSafety({ layout, words, count, href }: Counted) {
  const { x, y } = layout.related;
  const wide = layout.name === 'wide';
  const what = t('risk.figure1.count.safety', { count });
  return (
    <AppLink
      to={href}
      aria-label={t('risk.figure1.related', { count, what, sentence: words.sentence })}
      className={classes.link}
    >
      <rect
        className={classes.hit}
        x={x - (wide ? 90 : 134)}
        y={y - 27}
        width={wide ? 180 : 268}
        height={wide ? 62 : 38}
        rx="10"
      />
      <text x={x} y={y} textAnchor="middle" className={classes.related}>
        <tspan className={classes.relatedCount}>{count}</tspan> {what} {wide ? '' : words.sentence}
      </text>{' '}
      {wide && (
        <text x={x} y={y + 22} textAnchor="middle" className={classes.related}>
          {words.sentence}
        </text>
      )}
    </AppLink>
  );
}
