import { statusNames } from '@suture/core/access';
import type { RecordStatus } from '@suture/core/kernel';
import { t } from '../words/index.ts';
import { Tag } from './Tag.tsx';

type Props = {
  readonly status: RecordStatus;
  /** The approval came with a folder and was not given here. */
  readonly stated?: boolean;
  /** What was approved is another now. */
  readonly stale?: boolean | undefined;
};

/** Where a record stands: an approval that is worth less than one says so. */
export function StatusTag({ status, stated = false, stale = false }: Props) {
  if (status === 'approved' && stale) return <Tag voice="warn">{t('file.staleApproval')}</Tag>;
  if (status === 'approved' && stated) return <Tag>{t('file.stated')}</Tag>;
  return <Tag voice={status === 'approved' ? 'good' : 'plain'}>{statusNames[status]}</Tag>;
}
