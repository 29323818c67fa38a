import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useRelease } from '../ui/ReleaseOfAddress.tsx';
import classes from './home.module.css';
import { LevelTag } from './LevelTag.tsx';
import { topFindingsQuery } from './queries.ts';
import { ruleGroups } from './rule-groups.ts';

const shown = 6;

/** The gravest rules that are not kept, each with what to do. */
export function TopFindings({ device }: { readonly device: string }) {
  const query = useQuery(topFindingsQuery(device, useRelease()));
  return (
    <section aria-labelledby="top-findings">
      <h2 id="top-findings">What to do first</h2>
      <Loaded query={query} skeleton={<Skeleton height={240} radius="lg" />}>
        {({ items }) => {
          const groups = ruleGroups(items);
          if (groups.length === 0)
            return <p className={classes.quiet}>No findings. Both files say what they have to.</p>;
          return (
            <>
              <ul className={classes.todo}>
                {groups.slice(0, shown).map(({ rule, title, level, fix, findings }) => (
                  <li key={rule}>
                    <LevelTag level={level} />
                    <div>
                      <AppLink to={paths.findings(device, { rule })} className={classes.todoTitle}>
                        {title}
                      </AppLink>
                      <p>{fix}</p>
                    </div>
                    <span className={classes.todoCount}>{findings.length}</span>
                  </li>
                ))}
              </ul>
              <AppLink to={paths.findings(device)}>All findings</AppLink>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
