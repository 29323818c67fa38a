import { call } from '../../api/client.ts';
import { type Body, valueAt, withValue } from './cells.ts';
import type { FieldChange } from './undo.ts';

type Known = { readonly version: number; readonly updatedBy: string; readonly body: Body };

type Batch = readonly { readonly key: string; readonly version: number; readonly body: Body }[];

export type KnownRecords = {
  readonly get: (key: string) => Known | undefined;
  readonly valueAt: (key: string, path: string) => string | undefined;
  /** Notes records as the server has just given them; what is newer already stays. */
  readonly note: (records: readonly (Known & { readonly key: string })[]) => void;
  /** Asks for those that were never seen, or for all of them anew. */
  readonly ask: (keys: ReadonlySet<string>, which: 'missing' | 'all') => Promise<void>;
  /** What a batch of these changes asks of the server. */
  readonly batchOf: (changes: readonly FieldChange[]) => Batch;
};

/** The records that a table has seen, each as the newest that is known of it. */
export function knownRecords(device: string): KnownRecords {
  const known = new Map<string, Known>();
  return {
    get: (key) => known.get(key),
    valueAt: (key, path) => valueAt(known.get(key)?.body, path),
    note(records) {
      for (const { key, version, updatedBy, body } of records) {
        const before = known.get(key);
        if (before === undefined || before.version < version) known.set(key, { version, updatedBy, body });
      }
    },
    async ask(keys, which) {
      for (const key of keys) {
        if (which === 'missing' && known.has(key)) continue;
        const { version, updatedBy, body } = await call('GET /api/v1/devices/{device}/records/{key}', {
          params: { device, key },
        });
        known.set(key, { version, updatedBy, body });
      }
    },
    batchOf(changes) {
      const bodies = new Map<string, Batch[number]>();
      for (const { key, path, after } of changes) {
        const record = bodies.get(key) ?? known.get(key);
        if (record) bodies.set(key, { key, version: record.version, body: withValue(record.body, path, after) });
      }
      return [...bodies.values()];
    },
  };
}
