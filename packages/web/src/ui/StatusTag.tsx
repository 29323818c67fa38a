import { statusNames } from '@suture/core/access';
import type { RecordStatus } from '@suture/core/kernel';
import { t } from '../words/index.ts';
import { Tag } from './Tag.tsx';

/** Where a record stands. An approval that came with a folder was not given here, and says so. */
export function StatusTag({ status, stated = false }: { readonly status: RecordStatus; readonly stated?: boolean }) {
  if (status === 'approved' && stated) return <Tag>{t('file.stated')}</Tag>;
  return <Tag voice={status === 'approved' ? 'good' : 'plain'}>{statusNames[status]}</Tag>;
}
