import { appliesToRelease } from '../device/index.ts';
import type { AllKinds, KindName } from '../file/index.ts';
import type { FileView, Keyed } from '../kernel/index.ts';

type View = FileView<AllKinds>;

/** The records of a kind that count for the judged release: not retired, and not of other releases only. */
export function living<Kind extends KindName>(view: View, kind: Kind): readonly Keyed<AllKinds[Kind]>[] {
  return view.all(kind).filter(({ body }) => isLiving(view, body));
}

/** The keys of living records of a kind that name this one, in fields that begin so. */
export function livingReferrers(view: View, key: string, kind: KindName, field = ''): readonly string[] {
  const keys = new Set<string>();
  for (const referrer of view.referrers(key)) {
    if (referrer.kind !== kind || !referrer.path.startsWith(field)) continue;
    const body = view.get(kind, referrer.key);
    if (body !== undefined && isLiving(view, body)) keys.add(referrer.key);
  }
  return [...keys];
}

function isLiving(view: View, body: AllKinds[KindName]): boolean {
  return body.status !== 'retired' && (!('appliesTo' in body) || appliesToRelease(body.appliesTo, view.release));
}
