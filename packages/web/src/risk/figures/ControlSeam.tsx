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
  const { title, from, to, stitches, labels } = layout.seam;
  const wide = layout.name === 'wide';
  return (
    <g>
      <linearGradient id={`${id}-seam`} gradientUnits="userSpaceOnUse" x1={from.x} y1={from.y} x2={to.x} y2={to.y}>
        <stop offset="0" stopColor="var(--security)" />
        <stop offset="0.5" stopColor="var(--both)" />
        <stop offset="1" stopColor="var(--safety)" />
      </linearGradient>
      <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke={`url(#${id}-seam)`} className={classes.seam} />
      <text x={title.x} y={title.y} className={classes.seamTitle}>
        {t('risk.figure1.seam')}
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
            <rect className={classes.hit} {...hitBox(wide, stitch, label)} rx="12" />
            <path d={stitchPath(wide, stitch)} className={classes.stitch} data-unknown={flag === 'undetermined'} />
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

function hitBox(wide: boolean, stitch: Point, label: Point) {
  if (wide) return { x: stitch.x - 100, y: stitch.y - 32, width: 200, height: label.y - stitch.y + 46 };
  return { x: 8, y: stitch.y - 22, width: 280, height: 44 };
}

function stitchPath(wide: boolean, { x, y }: Point): string {
  return wide ? `M${x - 9} ${y + 22}L${x + 9} ${y - 22}` : `M${x - 20} ${y + 8}L${x + 20} ${y - 8}`;
}
