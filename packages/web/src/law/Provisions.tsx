import type { Knowledge } from '@suture/core/law';
import { useDeferredValue, useMemo } from 'react';
import { Empty } from '../ui/Empty.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
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
        {t('law.provisions.title')}
      </h2>
      <div className={classes.toolbar}>
        <VerdictTabs device={device} counts={law.counts} shown={verdict} search={filter.search} />
        <SearchInput
          label={t('law.provisions.search')}
          value={filter.search ?? ''}
          onSearch={(value) => setFilter({ search: value })}
        />
      </div>
      {groups.length === 0 && (
        <Empty title={t('law.provisions.none')} level={3}>
          {search ? t('law.provisions.noneFound', { search }) : t('law.provisions.noneWithVerdict')}
        </Empty>
      )}
      {groups.map((group) => (
        <ProvisionGroup key={group.id} group={group} device={device} version={law.version} words={words} />
      ))}
      <p className={classes.source}>
        {t('law.provisions.source', { version: knowledge.version, asOf: knowledge.asOf })}
      </p>
    </section>
  );
}
