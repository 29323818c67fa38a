import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { behindFiguresQuery } from '../device/queries.ts';
import { paths, tableInstead } from '../paths.ts';
import { waitWords } from '../risk/figures/connection-words.ts';
import type { Show } from '../risk/figures/show.ts';
import { type ClassWords, flagWords, safetyClassWords, securityClassWords } from '../risk/words.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useRelease } from '../ui/ReleaseOfAddress.tsx';
import { t } from '../words/index.ts';
import { RecordList } from './RecordList.tsx';

type Props = { readonly show: Show; readonly device: string };

/** What a number of a figure stands for, said as its title and listed below. */
export function BehindNumber({ show, device }: Props) {
  const title = useTitle(show, device);
  return (
    <Page title={title} lead={<AppLink to={paths.home(device)}>{t('file.behind.back')}</AppLink>}>
      <Records show={show} device={device} />
    </Page>
  );
}

function Records({ show, device }: Props) {
  if (show.kind === 'class' || show.kind === 'contradictions') return <GoInstead to={tableOf(show, device)} />;
  if (show.kind === 'connection') {
    const { point, state } = show;
    return <GoInstead to={paths.connection(device, { point, state })} />;
  }
  return <StepRecords step={show.id} openOnly={show.openOnly} device={device} />;
}

function StepRecords({
  step,
  openOnly,
  device,
}: {
  readonly step: string;
  readonly openOnly: boolean;
  readonly device: string;
}) {
  const figures = useQuery(behindFiguresQuery(device, useRelease()));
  return (
    <Loaded query={figures}>
      {({ steps }) => {
        const found = steps.find(({ id }) => id === step);
        return <RecordList device={device} keys={(openOnly ? found?.open : found?.records)?.keys ?? []} />;
      }}
    </Loaded>
  );
}

const classWords: Readonly<Record<string, readonly [what: string, words: Readonly<Record<string, ClassWords>>]>> = {
  securityRisk: [t('risk.figure1.tables.security'), securityClassWords],
  safetyRisk: [t('risk.figure1.tables.safety'), safetyClassWords],
  control: [t('risk.figure1.tables.controls'), flagWords],
};

function useTitle(show: Show, device: string): string {
  const release = useRelease();
  const figures = useQuery({ ...behindFiguresQuery(device, release), enabled: show.kind === 'step' }).data;
  if (show.kind === 'contradictions') return t('file.behind.contradictions');
  if (show.kind === 'class') {
    const [what, words] = classWords[show.of] ?? [t('file.behind.records'), {}];
    return t('file.behind.class', { what, sentence: words[show.id]?.sentence ?? '' }).trim();
  }
  if (show.kind === 'connection') {
    const state = Object.entries(waitWords).find(([id]) => id === show.state)?.[1];
    return t('file.behind.connection', { point: show.point, what: state?.sentence ?? t('file.behind.allTransfers') });
  }
  const step = figures?.steps.find(({ id }) => id === show.id);
  const title = step
    ? t('file.behind.step', { title: step.title, side: t(`risk.figure2.sides.${step.side}`) })
    : t('file.behind.aStep');
  return show.openOnly ? t('file.behind.open', { title }) : title;
}

function GoInstead({ to }: { readonly to: string }) {
  const router = useRouter();
  useEffect(() => router.history.replace(to), [router, to]);
  return null;
}

/** Risks and controls are worked on in their tables: a class of Figure 1 is a filter there. */
function tableOf(show: Extract<Show, { kind: 'class' | 'contradictions' }>, device: string): string {
  if (show.kind === 'contradictions') return paths.securityRisks(device, { contradictions: 'yes' });
  return tableInstead(device, { of: show.of, relation: show.id });
}
