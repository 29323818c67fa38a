import { appliesToRelease } from '../device/index.ts';
import type { AllKinds, KindName } from '../file/index.ts';
import type { FileView, Keyed } from '../kernel/index.ts';

type View = FileView<AllKinds>;

/** The records of a kind that count for the judged release: not retired, and not of other releases only. */
export function living<Kind extends KindName>(view: View, kind: Kind): readonly Keyed<AllKinds[Kind]>[] {
  return view.all(kind).filter(({ body }) => isLiving(view, body));
}

/** The keys of living records of a kind that name this one. */
export function livingReferrers(view: View, key: string, kind: KindName): readonly string[] {
  const naming = view.referrers(key).filter((referrer) => referrer.kind === kind && lives(view, kind, referrer.key));
  return [...new Set(naming.map((referrer) => referrer.key))];
}

/** Whether a living record of a kind names this one, in a field that begins so. */
export function isNamedBy(view: View, key: string, kind: KindName, field = ''): boolean {
  return view
    .referrers(key)
    .some((referrer) => referrer.kind === kind && referrer.path.startsWith(field) && lives(view, kind, referrer.key));
}

function lives(view: View, kind: KindName, key: string): boolean {
  const body = view.get(kind, key);
  return body !== undefined && isLiving(view, body);
}

function isLiving(view: View, body: AllKinds[KindName]): boolean {
  return body.status !== 'retired' && (!('appliesTo' in body) || appliesToRelease(body.appliesTo, view.release));
}
