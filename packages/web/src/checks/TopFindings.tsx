import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useRelease } from '../ui/ReleaseOfAddress.tsx';
import { numberIn } from '../words/format.ts';
import { t } from '../words/index.ts';
import classes from './home.module.css';
import { LevelTag } from './LevelTag.tsx';
import { brokenRulesQuery } from './queries.ts';
import { rulesByGravity } from './rule-groups.ts';

const shown = 6;

/** The gravest rules that are not kept, each with what to do. */
export function TopFindings({ device }: { readonly device: string }) {
  const query = useQuery(brokenRulesQuery(device, useRelease()));
  return (
    <section aria-labelledby="top-findings">
      <h2 id="top-findings">{t('home.first.title')}</h2>
      <Loaded query={query} skeleton={<Skeleton height={240} radius="lg" />}>
        {({ rules }) => {
          const broken = rulesByGravity(rules);
          if (broken.length === 0) return <p className={classes.quiet}>{t('home.first.none')}</p>;
          return (
            <>
              <ul className={classes.todo}>
                {broken.slice(0, shown).map(({ rule, title, level, fix, count }) => (
                  <li key={rule}>
                    <div>
                      <AppLink to={paths.findings(device, { rule })} className={classes.todoTitle}>
                        {title}
                      </AppLink>
                      <p>{fix}</p>
                      <LevelTag level={level} />
                    </div>
                    <span className={classes.todoCount}>{numberIn(count)}</span>
                  </li>
                ))}
              </ul>
              <AppLink to={paths.findings(device)} className={classes.all}>
                {t('home.first.all')}
              </AppLink>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
