import type { UseQueryResult } from '@tanstack/react-query';
import { t } from '../../words/index.ts';

type Props = {
  readonly query: Pick<
    UseQueryResult<{ readonly items: readonly { readonly refused?: string | undefined }[] }>,
    'data'
  >;
  readonly of: 'answers' | 'screening';
};

/** How many are taken, of how many that were chosen; no number before it is known. */
export function PreviewTitle({ query: { data }, of }: Props) {
  if (data === undefined) return t('answers.previewOpen');
  const chosen = data.items.length;
  const count = data.items.filter(({ refused }) => refused === undefined).length;
  return count === chosen
    ? t(`${of}.previewTitle`, { count })
    : t(`${of}.previewPart`, { count: chosen, taken: count });
}
