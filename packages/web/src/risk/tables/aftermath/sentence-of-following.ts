import type { Answer } from '@suture/server/contract';
import { t } from '../../../words/index.ts';
import { classInWords, flagInWords } from '../../words.ts';
import type { Unsaid } from './unsaid.ts';

export type Followed = Answer<'POST /api/v1/devices/{device}/records/consequences'>;
type Reclassed = Followed['reclassed'][number];

const named = 4;

/** What has followed from an act, to be read in passing; undefined where there is nothing that a person should hear of. */
export function sentenceOfFollowing(
  { reclassed, unapproved }: Followed,
  { emptied, isBack }: Pick<Unsaid, 'emptied' | 'isBack'>,
): string | undefined {
  const said = [
    isBack && unapproved.length > 0 && t('tables.followed.stays'),
    emptied > 0 && t('tables.followed.emptied', { count: emptied }),
    unapproved.length > 0 &&
      t('tables.followed.unapproved', { count: unapproved.length, list: listed(unapproved.map(({ key }) => key)) }),
    reclassed.length > 0 &&
      t('tables.followed.reclassed', { count: reclassed.length, list: listed(reclassed.map(classChange)) }),
  ].filter((each) => each !== false);
  return said.length === 0 ? undefined : said.join(' ');
}

function classChange({ kind, key, now, after }: Reclassed): string {
  const inWords = (ids: readonly string[]) =>
    kind === 'control' ? ids.map(flagInWords).join(' + ') || t('risk.classes.noFlag') : ids.map(classInWords).join(' ');
  return t('tables.followed.class', { key, now: inWords(now), after: inWords(after) });
}

function listed(each: readonly string[]): string {
  const shown = each.slice(0, named).join(', ');
  return each.length > named ? `${shown} ${t('tables.followed.more', { count: each.length - named })}` : shown;
}
