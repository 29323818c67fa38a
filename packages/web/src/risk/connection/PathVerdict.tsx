import type { Verdict } from '@suture/core/risk';
import { t } from '../../words/index.ts';
import classes from './path.module.css';

type Props = {
  readonly before: Verdict | undefined;
  readonly now: Verdict | undefined;
  readonly side: 'security' | 'safety';
  readonly x: number;
  readonly y: number;
  readonly hatch: string;
};

const signs: Readonly<Record<Verdict, string>> = { acceptable: '✓', review: '!', unacceptable: '✕' };

/** What a side judges of its risk, with a sign so that it holds in black and white; hatched where it is not judged. */
export function PathVerdict({ before, now, side, x, y, hatch }: Props) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={18}
        height={18}
        rx={5}
        className={classes.mark}
        data-verdict={now ?? 'unknown'}
        fill={now === undefined ? `url(#${hatch})` : undefined}
      />
      <text x={x + 9} y={y + 13} textAnchor="middle" className={classes.sign}>
        {now === undefined ? '?' : signs[now]}
      </text>
      <text x={x + 26} y={y + 13} className={classes.judged}>
        {verdictSentence(side, before, now)}
      </text>
    </g>
  );
}

export function verdictSentence(side: Props['side'], before: Verdict | undefined, now: Verdict | undefined): string {
  const told = { side: t(`connection.path.sides.${side}`), now: verdictWord(now) };
  if (before === now || before === undefined) return t('connection.path.verdict', told);
  return t('connection.path.verdictLowered', { ...told, before: verdictWord(before) });
}

function verdictWord(verdict: Verdict | undefined): string {
  return t(`risk.verdicts.${verdict ?? 'none'}`);
}
