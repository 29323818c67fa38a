import { join } from 'node:path';
import { check } from '@suture/core/checks';
import { type DeviceFile, deviceFile, type FileRecord, integrityFaults, kindNamed } from '@suture/core/file';
import { readDeviceFolder } from '@suture/server/file';
import { readKnowledge } from '@suture/server/law';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const knowledge = readKnowledge();
const today = '2026-06-15';
const examples = join(import.meta.dirname, '../../examples');

test.each(['infusion-pump', 'glucose-monitor'])(
  '%s: after any change the findings are those of the file read anew',
  (name) => {
    const start = readDeviceFolder(join(examples, name));
    const choice = fc.record({ record: fc.nat(), donor: fc.nat(), field: fc.nat(), drop: fc.boolean() });
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 5 }), (choices) => {
        let file = start;
        check(file, { knowledge, today });
        for (const each of choices) {
          const changed = changedRecord(file, each);
          if (changed === undefined) continue;
          const next = file.with([changed]);
          if (integrityFaults(next, [changed]).length > 0) continue;
          file = next;
          const anew = deviceFile(file.records()).at(file.release);
          expect(check(file, { knowledge, today })).toEqual(check(anew, { knowledge, today }));
        }
      }),
      { numRuns: 30 },
    );
  },
  60_000,
);

type Choice = { readonly record: number; readonly donor: number; readonly field: number; readonly drop: boolean };

/** One field of a record is dropped, or taken from another record of its kind; undefined where that is not valid. */
function changedRecord(file: DeviceFile, { record, donor, field, drop }: Choice): FileRecord | undefined {
  const records = file.records();
  const chosen = records[record % records.length];
  if (chosen === undefined) return undefined;
  const peers = records.filter(({ kind }) => kind === chosen.kind);
  const from = peers[donor % peers.length]?.body ?? chosen.body;
  const names = Object.keys({ ...chosen.body, ...from });
  const name = names[field % names.length] ?? 'title';
  const value = drop ? undefined : Object.entries(from).find(([each]) => each === name)?.[1];
  const body = kindNamed(chosen.kind).body.safeParse({ ...chosen.body, [name]: value });
  // Parsed by the schema of this very kind.
  return body.success ? ({ ...chosen, body: body.data } as FileRecord) : undefined;
}
