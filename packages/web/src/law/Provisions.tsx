import type { Knowledge } from '@suture/core/law';
import { useDeferredValue, useMemo } from 'react';
import { Empty } from '../ui/Empty.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import classes from './law.module.css';
import { filtered, verdictShown, wordsOf } from './law-view.ts';
import { ProvisionGroup } from './ProvisionGroup.tsx';
import type { Law } from './queries.ts';
import { VerdictTabs } from './VerdictTabs.tsx';

type Props = { readonly device: string; readonly law: Law; readonly knowledge: Knowledge };

/** Every provision with its verdict, by annex and chapter, as far as the filter in the address lets it through. */
export function Provisions({ device, law, knowledge }: Props) {
  const filter = useFilter();
  const setFilter = useSetFilter();
  const words = useMemo(() => wordsOf(knowledge), [knowledge]);
  const verdict = verdictShown(filter.verdict, law.counts);
  const search = useDeferredValue(filter.search ?? '');
  const groups = useMemo(() => filtered(law.groups, { verdict, search }, words), [law.groups, verdict, search, words]);
  return (
    <section aria-labelledby="provisions" className={classes.provisions}>
      <h2 id="provisions" className="visually-hidden">
        Provisions
      </h2>
      <div className={classes.toolbar}>
        <VerdictTabs device={device} counts={law.counts} shown={verdict} search={filter.search} />
        <SearchInput
          label="Search the provisions"
          value={filter.search ?? ''}
          onSearch={(value) => setFilter({ search: value })}
        />
      </div>
      {groups.length === 0 && (
        <Empty title="No provision here" level={3}>
          {search ? `Nothing with “${search}” under this verdict. Try all of them.` : 'None has this verdict.'}
        </Empty>
      )}
      {groups.map((group) => (
        <ProvisionGroup key={group.id} group={group} device={device} version={law.version} words={words} />
      ))}
      <p className={classes.source}>
        Knowledge base {knowledge.version}, as of {knowledge.asOf}. Summaries are our own words; the official text
        counts.
      </p>
    </section>
  );
}
