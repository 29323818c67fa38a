import { isKindName, kindOfKey } from '@suture/core/file';
import { useInfiniteQuery } from '@tanstack/react-query';
import { kindName } from '../access/names.ts';
import { paths } from '../paths.ts';
import lists from '../risk/lists.module.css';
import { AppLink } from '../ui/AppLink.tsx';
import { Empty } from '../ui/Empty.tsx';
import { LongList } from '../ui/LongList.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useEveryPage } from '../ui/use-next-page.ts';
import { t } from '../words/index.ts';
import { type RecordRow, recordsQuery } from './queries.ts';

type Props = { readonly device: string; readonly keys: readonly string[] };

/** Records by their keys, whatever their kinds. Titles come with the lists of those kinds. */
export function RecordList({ device, keys }: Props) {
  const kinds = [...new Set(keys.map((key) => kindOfKey(key)?.kind ?? ''))].filter((kind) => kind !== '');
  if (keys.length === 0) return <Empty title={t('file.list.none.title')}>{t('file.list.none.text')}</Empty>;
  return kinds.map((kind) => (
    <OfKind key={kind} device={device} kind={kind} keys={keys.filter((key) => kindOfKey(key)?.kind === kind)} />
  ));
}

function OfKind({ device, kind, keys }: Props & { readonly kind: string }) {
  const query = useInfiniteQuery(recordsQuery(device, { kind }));
  useEveryPage(query);
  const rows = new Map(query.data?.pages.flatMap(({ items }) => items).map((row) => [row.key, row]));
  const name = isKindName(kind) ? kindName(kind, keys.length) : kind;
  return (
    <section>
      <p className={lists.total} role="status">
        {t('file.list.counted', { count: keys.length, kind: name })}
      </p>
      <LongList items={keys} keyOf={(key) => key} estimate={56} label={name}>
        {(key) => <RecordLine recordKey={key} row={rows.get(key)} device={device} />}
      </LongList>
    </section>
  );
}

type LineProps = { readonly recordKey: string; readonly row: RecordRow | undefined; readonly device: string };

export function RecordLine({ recordKey, row, device }: LineProps) {
  return (
    <article className={lists.row}>
      <span className="record-key">{recordKey}</span>
      <AppLink to={paths.record(device, recordKey)} className={lists.title}>
        {row?.title ?? recordKey}
      </AppLink>
      <div className={lists.tags}>
        {row && <StatusTag status={row.status} stale={row.changedSinceApproval} />}
        {row !== undefined && row.findings > 0 && (
          <Tag voice="warn">{t('file.list.findings', { count: row.findings })}</Tag>
        )}
      </div>
    </article>
  );
}
