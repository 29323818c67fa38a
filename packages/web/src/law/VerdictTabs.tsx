import { verdicts } from '@suture/core/law';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { t } from '../words/index.ts';
import classes from './law.module.css';
import type { Verdict } from './law-view.ts';
import type { Law } from './queries.ts';

type Props = {
  readonly device: string;
  readonly counts: Law['counts'];
  readonly shown: Verdict | 'all';
  readonly search: string | undefined;
};

export function VerdictTabs({ device, counts, shown, search }: Props) {
  const all = verdicts.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);
  const tabs = [
    ...(['applies', 'needs-answer', 'does-not-apply'] as const).map((verdict) => ({
      verdict,
      label: t(`law.verdict.${verdict}`),
      count: counts[verdict] ?? 0,
    })),
    { verdict: 'all' as const, label: t('law.provisions.all'), count: all },
  ];
  return (
    <nav aria-label={t('law.provisions.tabs')}>
      <ul className={classes.tabs}>
        {tabs.map(({ verdict, label, count }) => (
          <li key={verdict}>
            <AppLink
              to={paths.law(device, { verdict, search })}
              className={classes.tab}
              data-verdict={verdict}
              aria-current={verdict === shown ? 'true' : undefined}
            >
              {label} <span className={classes.count}>{count}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
