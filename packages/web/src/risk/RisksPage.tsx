import { NativeSelect } from '@mantine/core';
import type { Verdict } from '@suture/core/risk';
import { useMay } from '../access/use-may.ts';
import { paths } from '../paths.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { Page } from '../ui/Page.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useGo, useSetFilter } from '../ui/use-address.ts';
import classes from './lists.module.css';
import type { RiskFilter } from './queries.ts';
import { RiskList } from './RiskList.tsx';
import { verdictWords } from './VerdictTag.tsx';
import { flagIds, flagWords, safetyClassWords, securityClassWords } from './words.ts';

const pages = {
  securityRisk: {
    title: 'Security risks',
    one: 'security risk',
    lead: 'Threat, weakness and asset, with the class that follows from the recorded facts.',
    classes: securityClassWords,
  },
  safetyRisk: {
    title: 'Safety risks',
    one: 'safety risk',
    lead: 'Hazardous situation and harm, and whether something in security can bring them about.',
    classes: safetyClassWords,
  },
  control: {
    title: 'Controls',
    one: 'control',
    lead: 'Each judged from both sides: strong enough for security, no hindrance to care.',
    classes: Object.fromEntries(flagIds.map((id) => [id, flagWords[id]])),
  },
} as const;

type Of = keyof typeof pages;

const sorts = [
  { value: 'key', label: 'Key' },
  { value: 'title', label: 'Title' },
  { value: 'relation', label: 'Class' },
  { value: '-now', label: 'Verdict now' },
  { value: '-findings', label: 'Most findings' },
] as const;

export function RisksPage() {
  const device = useDeviceParam();
  const { of: asked = '', relation, verdict, search, sort } = useFilter();
  const set = useSetFilter();
  const go = useGo();
  const of: Of = asked in pages ? (asked as Of) : 'securityRisk';
  const page = pages[of];
  const may = useMay()('record.write', { kind: of });
  const filter: RiskFilter = {
    of,
    relation,
    verdict: isVerdict(verdict) ? verdict : undefined,
    search,
    sort: sorts.find(({ value }) => value === sort)?.value ?? 'key',
  };
  return (
    <Page
      title={page.title}
      lead={page.lead}
      actions={
        <AllowedButton permission={may} onClick={() => go(paths.newRecord(device, of))}>
          New {page.one}
        </AllowedButton>
      }
    >
      <div className={classes.bar}>
        <SearchInput
          label={`Search ${page.title.toLowerCase()}`}
          value={search ?? ''}
          onSearch={(text) => set({ search: text })}
        />
        <NativeSelect
          label={of === 'control' ? 'Flag' : 'Class'}
          value={relation ?? ''}
          onChange={(event) => set({ relation: event.currentTarget.value })}
          data={[
            { value: '', label: 'Any' },
            ...Object.entries(page.classes).map(([value, { short }]) => ({ value, label: short })),
          ]}
        />
        {of !== 'control' && (
          <NativeSelect
            label="Verdict now"
            value={filter.verdict ?? ''}
            onChange={(event) => set({ verdict: event.currentTarget.value })}
            data={[
              { value: '', label: 'Any' },
              ...Object.entries(verdictWords).map(([value, { text }]) => ({ value, label: text })),
            ]}
          />
        )}
        <NativeSelect
          label="Sorted by"
          value={filter.sort ?? 'key'}
          onChange={(event) => set({ sort: event.currentTarget.value })}
          data={[...sorts]}
        />
      </div>
      <RiskList device={device} filter={filter} label={page.title} />
    </Page>
  );
}

function isVerdict(text: string | undefined): text is Verdict {
  return text !== undefined && text in verdictWords;
}
