import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { flagIds, flagWords } from '../words.ts';
import classes from './figures.module.css';
import type { Figures } from './RelationFigure.tsx';
import type { Point, RelationLayout } from './relation-layout.ts';

type Props = {
  readonly layout: RelationLayout;
  readonly controls: Figures['controls'];
  readonly href: (show: string) => string;
  readonly id: string;
};

/** Controls hold both sides together: the seam from security to safety, and a stitch for each flag with its number. */
export function ControlSeam({ layout, controls, href, id }: Props) {
  const { from, to, stitches, labels, title } = layout.seam;
  const wide = layout.name === 'wide';
  const titleLines =
    layout.name === 'compact' ? [t('risk.figure1.seamAbove'), t('risk.figure1.seamBelow')] : [t('risk.figure1.seam')];
  return (
    <g>
      <linearGradient id={`${id}-seam`} gradientUnits="userSpaceOnUse" x1={from.x} y1={from.y} x2={to.x} y2={to.y}>
        <stop offset="0" stopColor="var(--security)" />
        <stop offset="0.5" stopColor="var(--both)" />
        <stop offset="1" stopColor="var(--safety)" />
      </linearGradient>
      <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke={`url(#${id}-seam)`} className={classes.seam} />
      <text className={classes.seamTitle}>
        {titleLines.map((line, at) => (
          <tspan key={line} x={title.x} y={title.y + at * 17}>
            {line}
          </tspan>
        ))}
      </text>
      {flagIds.map((flag, at) => {
        const count = controls[flag]?.count ?? 0;
        const stitch = stitches[at];
        const label = labels[at];
        if (stitch === undefined || label === undefined) return null;
        return (
          <AppLink
            key={flag}
            to={href(`control:${flag}`)}
            aria-label={t('risk.figure1.flag', { count, ...flagWords[flag] })}
            className={classes.link}
          >
            <rect className={classes.hit} {...hitBox(layout.name, stitch, label)} rx="12" />
            <path
              d={stitchPath(layout.name, stitch)}
              className={classes.stitch}
              data-unknown={flag === 'undetermined'}
            />
            <SeamLabel
              wide={wide}
              at={label}
              count={count}
              words={flagWords[flag].short}
              unknown={flag === 'undetermined'}
            />
          </AppLink>
        );
      })}
    </g>
  );
}

type LabelProps = {
  readonly wide: boolean;
  readonly at: Point;
  readonly count: number;
  readonly words: string;
  readonly unknown: boolean;
};

function SeamLabel({ wide, at, count, words, unknown }: LabelProps) {
  return (
    <text x={at.x} y={at.y} textAnchor={wide ? 'middle' : 'start'} className={classes.seamWords} data-unknown={unknown}>
      <tspan className={classes.seamCount} data-zero={count === 0}>
        {count}
      </tspan>{' '}
      <tspan dx="3">{words}</tspan>
    </text>
  );
}

function hitBox(layout: RelationLayout['name'], stitch: Point, label: Point) {
  if (layout === 'wide') return { x: stitch.x - 100, y: stitch.y - 32, width: 200, height: label.y - stitch.y + 46 };
  if (layout === 'compact') return { x: stitch.x - 16, y: stitch.y - 18, width: 162, height: 36 };
  return { x: 8, y: stitch.y - 22, width: 280, height: 44 };
}

function stitchPath(layout: RelationLayout['name'], { x, y }: Point): string {
  if (layout === 'wide') return `M${x - 9} ${y + 22}L${x + 9} ${y - 22}`;
  const [across, down] = layout === 'compact' ? [12, 5] : [20, 8];
  return `M${x - across} ${y + down}L${x + across} ${y - down}`;
}
