import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { pointWords, waitWords } from './connection-words.ts';
import figures from './figures.module.css';
import classes from './process.module.css';
import type { Box } from './process-layout.ts';
import type { ConnectionView } from './process-view.ts';

type Props = {
  readonly connection: ConnectionView;
  readonly box: Box;
  readonly href: (show: string) => string;
  readonly narrow: boolean;
};

/** What crosses at one connection point: its name, and a sign with a number for everything that waits there. */
export function ConnectionCard({ connection, box, href, narrow }: Props) {
  const { point, kept, inferred, waits } = connection;
  const shown = waits.filter(({ count }) => count > 0);
  const top = box.y + (narrow ? 23 : 28);
  return (
    <g>
      <rect {...box} rx="12" className={classes.card} data-kept={kept} data-inferred={inferred} />
      <text x={box.x + 14} y={top} className={classes.cardTitle}>
        <tspan className={classes.point}>{point}</tspan>
        <tspan dx="8">{pointWords[point]}</tspan>
      </text>
      {shown.length === 0 && (
        <text x={box.x + 14} y={top + (narrow ? 25 : 30)} className={classes.quiet}>
          {t(kept ? 'risk.figure2.nothingWaits' : 'risk.figure2.notKept')}
        </text>
      )}
      {placed(shown, box, narrow).map(({ state, count, x, width }) => {
        const y = top + (narrow ? 7 : 10);
        return (
          <AppLink
            key={state}
            to={href(`${point}:${state}`)}
            aria-label={t('risk.figure2.waiting', { point, count, sentence: waitWords[state].sentence })}
            className={figures.link}
          >
            <title>{t('risk.figure2.badge', { count, word: waitWords[state].word })}</title>
            <rect x={x} y={y} width={width} height="28" rx="8" className={classes.badge} data-state={state} />
            <text x={x + width / 2} y={y + 20} textAnchor="middle" className={classes.badgeText} data-state={state}>
              <tspan className={classes.mark}>{waitWords[state].mark}</tspan>
              <tspan dx="4">{count}</tspan>
            </text>
          </AppLink>
        );
      })}
    </g>
  );
}

type Badge = ConnectionView['waits'][number] & { readonly x: number; readonly width: number };

/** Badges beside each other. Where numbers are too long for the card, what is settled stays in the text below. */
function placed(waits: ConnectionView['waits'], box: Box, narrow: boolean): readonly Badge[] {
  const gap = narrow ? 5 : 3;
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
