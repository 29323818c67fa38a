import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const appliesToRetiredVariant = rule({
  id: 'applies-to-retired-variant',
  level: 'warning',
  kind: 'any',
  title: 'Record about a variant that the device has no longer',
  cites: ['iso14971:2019/5.2'],
  fix: 'Take the variant out, or retire the record with it.',
  check({ body }, { view }) {
    if (!('appliesTo' in body)) return [];
    return (body.appliesTo?.variants ?? []).flatMap((key, at) =>
      view.get('variant', key)?.status === 'retired'
        ? [{ path: `appliesTo.variants.${at}`, message: say`speaks of ${key}, which is retired` }]
        : [],
    );
  },
});
