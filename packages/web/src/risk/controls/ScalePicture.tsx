import { useMediaQuery } from '@mantine/hooks';
import { t } from '../../words/index.ts';
import type { Scale } from './queries.ts';
import classes from './scale.module.css';
import { barTop, hasNeedle, scaleLayout } from './scale-layout.ts';

const bar = 16;

/** Two needles on one bar, a bar a mode: how strong it is, and where it stands in the way of care. */
export function ScalePicture({ scale }: { readonly scale: Scale }) {
  const isNarrow =
    useMediaQuery('screen and (max-width: 40em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const { width, height, left, right, middle, label, strength, rows } = scaleLayout(scale, isNarrow);
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('controls.scale')} className={classes.picture}>
        <defs>
          <pattern id="scale-unknown" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(135)">
            <rect width="7" height="7" className={classes.unknownBase} />
            <rect width="2.5" height="7" className={classes.unknownLine} />
          </pattern>
        </defs>
        <text x={left} y={16} className={classes.end} data-side="security">
          {t('controls.weak')}
        </text>
        <text x={right} y={16} textAnchor="end" className={classes.end} data-side="safety">
          {t('controls.restrictive')}
        </text>
        {rows.map(({ mode, y, isActive, needle }) => (
          <g key={mode} className={classes.row} data-inactive={!isActive || undefined}>
            <text x={label.x} y={y + label.down} textAnchor={label.anchor} className={classes.mode} data-mode={mode}>
              {t(`controls.modes.${mode}`)}
            </text>
            <rect
              x={left}
              y={y}
              width={middle - left}
              height={bar}
              className={classes.half}
              data-side="security"
              data-level={strength.mark}
            />
            <rect
              x={middle}
              y={y}
              width={right - middle}
              height={bar}
              className={classes.half}
              data-side="safety"
              data-level={needle.mark}
            />
            {hasNeedle(strength) && (
              <path
                d={needleAt(strength.x, y)}
                className={classes.needle}
                data-side="security"
                data-level={strength.mark}
              />
            )}
            {hasNeedle(needle) && (
              <path d={needleAt(needle.x, y)} className={classes.needle} data-side="safety" data-level={needle.mark} />
            )}
          </g>
        ))}
        <line
          x1={middle}
          x2={middle}
          y1={barTop - 6}
          y2={(rows.at(-1)?.y ?? barTop) + bar + 6}
          className={classes.middle}
        />
      </svg>
      <details className={classes.asText}>
        <summary>{t('controls.asText')}</summary>
        <ScaleText scale={scale} />
      </details>
    </figure>
  );
}

function needleAt(x: number, y: number): string {
  return `M${x} ${y - 5}l5 6v${bar + 3}h-10v${-bar - 3}z`;
}

function ScaleText({ scale: { strength, rows } }: { readonly scale: Scale }) {
  return (
    <dl className={classes.text}>
      <dt>{t('controls.strength')}</dt>
      <dd>{joined(markAndLevel(strength.mark, strength.level), strength.reason)}</dd>
      {rows.map(({ mode, mark, hindrance, reason, isActive }) => (
        <div key={mode}>
          <dt>{t(`controls.modes.${mode}`)}</dt>
          <dd>{joined(markAndLevel(mark, hindrance), reason, isActive ? undefined : t('controls.inactive'))}</dd>
        </div>
      ))}
    </dl>
  );
}

type Level = 'adequate' | 'weak' | 'none' | 'hinders';

/** What was judged on facts that have changed is told with what it was judged to be. */
function markAndLevel(mark: Level | 'open' | 'stale' | 'notAsked', level: Level | undefined): string {
  const told = t(`controls.levels.${mark}`);
  return mark === 'stale' && level ? joined(t(`controls.levels.${level}`), told) : told;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('; ');
}
