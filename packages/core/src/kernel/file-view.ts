/** Kind name → body type. Each room declares its own; the whole file is their intersection. */
export type Kinds = { readonly [kind: string]: object };

export type Keyed<Body> = { readonly key: string; readonly body: Body };

export type Referrer = { readonly key: string; readonly kind: string; readonly path: string };

/**
 * How judgements read a device file. All reading goes through it, so that what a judgement rested on is known and a
 * change re-opens that and nothing else.
 */
export interface FileView<Slice extends Kinds> {
  /** The release that is judged; undefined where the device names none. */
  readonly release: string | undefined;
  get<Kind extends keyof Slice & string>(kind: Kind, key: string): Slice[Kind] | undefined;
  all<Kind extends keyof Slice & string>(kind: Kind): readonly Keyed<Slice[Kind]>[];
  /** The records that name this key, by the field that names it. */
  referrers(key: string): readonly Referrer[];
  kindOf(key: string): string | undefined;
  /** Digest now of what a decision's basis names: `RC-7`, or `RC-7#judgement`. */
  digest(basisKey: string): string | undefined;
  /** Computes once until something that was read in it changes. */
  memo<Value>(name: string, key: string, compute: () => Value): Value;
}
