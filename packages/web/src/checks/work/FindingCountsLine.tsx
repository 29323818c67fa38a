import { type FindingCounts, findingLevels } from '@suture/core/kernel';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { numberIn } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import classes from './work.module.css';

/** How many findings of each level there are; each number opens them. */
export function FindingCountsLine({ counts, device }: { readonly counts: FindingCounts; readonly device: string }) {
  return (
    <nav className={classes.counts} aria-label={t('home.findings.title')}>
      {findingLevels.map((level) => (
        <AppLink key={level} to={paths.findings(device, { level })} data-level={level} data-none={counts[level] === 0}>
          {t(`home.findings.${level}`, { count: counts[level], n: numberIn(counts[level]) })}
        </AppLink>
      ))}
    </nav>
  );
}
