import { t } from '../../words/index.ts';

type Props = {
  /** All that were chosen, once it is known what follows. */
  readonly items: readonly { readonly refused?: string | undefined }[] | undefined;
  readonly of: 'answers' | 'screening';
};

/** How many are taken, of how many that were chosen; no number before it is known. */
export function PreviewTitle({ items, of }: Props) {
  if (items === undefined) return t('answers.previewOpen');
  const chosen = items.length;
  const count = items.filter(({ refused }) => refused === undefined).length;
  return count === chosen
    ? t(`${of}.previewTitle`, { count })
    : t(`${of}.previewPart`, { count: chosen, taken: count });
}
