import { type Hit, rule } from '../rule.ts';

export const signedInTheFuture = rule({
  id: 'signed-in-the-future',
  level: 'warning',
  kind: 'any',
  title: 'Signature dated after today',
  cites: ['iso14971:2019/4.5', 'iso-13485'],
  fix: 'Correct the day.',
  check({ body }, { today }) {
    const hits: Hit[] = [];
    collect(body, '', today, hits);
    return hits;
  },
});

/** Whoever did something on a day, wherever it stands in the body; evidence may be expected for a day to come. */
function collect(value: object, path: string, today: string, hits: Hit[]): void {
  if ('by' in value && 'on' in value && !('result' in value) && typeof value.on === 'string' && value.on > today) {
    hits.push({ path: `${path}.on`, message: `is dated ${value.on}, which is yet to come` });
  }
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    collect(inner, path === '' ? name : `${path}.${name}`, today, hits);
  }
}
