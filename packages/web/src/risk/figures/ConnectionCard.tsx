import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { pointWords, waitWords } from './connection-words.ts';
import figures from './figures.module.css';
import classes from './process.module.css';
import type { Box, ProcessLayout } from './process-layout.ts';
import type { ConnectionView } from './process-view.ts';

type Props = {
  readonly connection: ConnectionView;
  readonly box: Box;
  readonly href: (show: string) => string;
  readonly layout: ProcessLayout['name'];
};

/** What crosses at one connection point: its name, and a sign with a number for everything that waits there. */
export function ConnectionCard({ connection, box, href, layout }: Props) {
  const { point, kept, inferred, waits } = connection;
  const shown = waits.filter(({ count }) => count > 0);
  const { pad, corner, top: down, quiet, badge, high, base, gap } = measures[layout];
  const top = box.y + down;
  return (
    <g>
      <rect {...box} rx={corner} className={classes.card} data-kept={kept} data-inferred={inferred} />
      <text x={box.x + pad} y={top} className={classes.cardTitle}>
        <tspan className={classes.point}>{point}</tspan>
        <tspan dx="8">{pointWords[point]}</tspan>
      </text>
      {shown.length === 0 && (
        <text x={box.x + pad} y={top + quiet} className={classes.quiet}>
          {t(kept ? 'risk.figure2.nothingWaits' : 'risk.figure2.notKept')}
        </text>
      )}
      {placed(shown, box, gap).map(({ state, count, x, width }) => {
        const y = top + badge;
        return (
          <AppLink
            key={state}
            to={href(`${point}:${state}`)}
            aria-label={t('risk.figure2.waiting', { point, count, sentence: waitWords[state].sentence })}
            className={figures.link}
          >
            <title>{t('risk.figure2.badge', { count, word: waitWords[state].word })}</title>
            <rect
              x={x}
              y={y}
              width={width}
              height={high}
              rx={high === 28 ? 8 : 6}
              className={classes.badge}
              data-state={state}
            />
            <text x={x + width / 2} y={y + base} textAnchor="middle" className={classes.badgeText} data-state={state}>
              <tspan className={classes.mark}>{waitWords[state].mark}</tspan>
              <tspan dx="4">{count}</tspan>
            </text>
          </AppLink>
        );
      })}
    </g>
  );
}

/** In a card: the left margin, the corner, the name's line, and from there the quiet line and the signs, their height. */
const measures = {
  wide: { pad: 14, corner: 12, top: 28, quiet: 30, badge: 10, high: 28, base: 20, gap: 3 },
  compact: { pad: 12, corner: 8, top: 15, quiet: 18, badge: 4, high: 20, base: 14, gap: 4 },
  narrow: { pad: 14, corner: 12, top: 23, quiet: 25, badge: 7, high: 28, base: 20, gap: 5 },
} as const;

type Badge = ConnectionView['waits'][number] & { readonly x: number; readonly width: number };

/** Badges beside each other. Where numbers are too long for the card, what is settled stays in the text below. */
function placed(waits: ConnectionView['waits'], box: Box, gap: number): readonly Badge[] {
  const badges: Badge[] = [];
  let x = box.x + 12;
  for (const { state, count } of waits) {
    const width = 26 + 9 * String(count).length;
    if (x + width > box.x + box.width - 8) break;
    badges.push({ state, count, x, width });
    x += width + gap;
  }
  return badges;
}
