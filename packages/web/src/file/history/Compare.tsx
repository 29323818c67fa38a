import { CloseButton, NativeSelect } from '@mantine/core';
import { readableDifferences } from '@suture/core/file';
import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useSetFilter } from '../../ui/use-address.ts';
import { useEveryPage } from '../../ui/use-next-page.ts';
import { type Span, spanText } from '../../ui/version-span.ts';
import { dayOf, momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { nameIn } from '../name-in.ts';
import { type Envelope, historyQuery } from '../queries.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import classes from './history.module.css';

type Props = { readonly record: Envelope; readonly device: string; readonly span: Span };
type Version = {
  readonly version: number;
  readonly event: number;
  readonly at: string;
  readonly by: string;
  readonly why?: string | undefined;
  readonly body: unknown;
};

/** Any two versions of a record, field by field. Which two is in the address, so that a colleague sees the same. */
export function Compare({ record, device, span }: Props) {
  const query = useInfiniteQuery(historyQuery(device, record.key));
  const versions = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const oldest = versions.at(-1)?.version ?? Number.POSITIVE_INFINITY;
  useEveryPage(query, span.from < oldest);
  const set = useSetFilter();
  const go = (next: Span) => set({ compare: spanText(next) });
  const count = record.version;
  return (
    <section className={classes.compare} aria-labelledby="compare">
      <header className={classes.head}>
        <h2 id="compare">{t('record.compare.title')}</h2>
        <CloseButton aria-label={t('record.compare.close')} onClick={() => set({ compare: undefined })} />
      </header>
      <div className={classes.pickers}>
        <Picker
          label={t('record.compare.from')}
          value={span.from}
          {...{ versions, count }}
          onPick={(from) => go({ ...span, from })}
        />
        <Picker
          label={t('record.compare.to')}
          value={span.to}
          {...{ versions, count }}
          onPick={(to) => go({ ...span, to })}
        />
      </div>
      <Loaded query={query}>
        {() => (
          <Between
            was={versionOf(versions, span.from)}
            is={versionOf(versions, span.to)}
            span={span}
            record={record}
            device={device}
            isAsking={query.hasNextPage}
          />
        )}
      </Loaded>
    </section>
  );
}

type BetweenProps = Props & {
  readonly was: Version | undefined;
  readonly is: Version | undefined;
  readonly isAsking: boolean;
};

function Between({ was, is, span, record, device, isAsking }: BetweenProps) {
  if (!was || !is) {
    if (isAsking) return null;
    return <p>{t('record.compare.missing', { version: was ? span.to : span.from })}</p>;
  }
  const found = readableDifferences(was.body, is.body);
  return (
    <>
      <div className={classes.sides}>
        {[was, is].map((version) => (
          <div key={version.version}>
            <strong>{nameIn(version.by)}</strong>
            <div className={classes.quiet}>
              <time dateTime={version.at}>{momentOf(version.at)}</time>,{' '}
              <AppLink to={`${paths.activity(device, { record: record.key })}#event-${version.event}`}>
                {t('record.compare.event', { event: version.event })}
              </AppLink>
            </div>
            {version.why && <p>{version.why}</p>}
          </div>
        ))}
      </div>
      <p className={classes.quiet} role="status">
        {found.length === 0 ? t('record.compare.none') : t('record.compare.count', { count: found.length })}
      </p>
      {found.length > 0 && <DifferenceTable differences={found} device={device} label={t('record.compare.title')} />}
    </>
  );
}

type PickerProps = {
  readonly label: string;
  readonly value: number;
  readonly versions: readonly Version[];
  readonly count: number;
  readonly onPick: (version: number) => void;
};

function Picker({ label, value, versions, count, onPick }: PickerProps) {
  const options = Array.from({ length: count }, (_, at) => count - at).map((version) => {
    const known = versionOf(versions, version);
    const words = known
      ? t('record.compare.option', { version, day: dayOf(known.at), by: nameIn(known.by) })
      : String(version);
    return { value: String(version), label: words };
  });
  return (
    <NativeSelect
      label={label}
      value={String(value)}
      data={options}
      onChange={(event) => onPick(Number(event.currentTarget.value))}
    />
  );
}

function versionOf(versions: readonly Version[], version: number): Version | undefined {
  return versions.find((each) => each.version === version);
}
