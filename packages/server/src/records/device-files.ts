import { setImmediate as others } from 'node:timers/promises';
import { type DeviceFile, deviceFile, prepareSearch } from '@suture/core/file';
import type { Day } from '@suture/core/kernel';
import type { Db } from '../db/index.ts';
import { readRecords, readRecordsSince, type StoredRecord } from './read.ts';
import { Said } from './said.ts';

/** A device's file as of an audit number, with the envelopes of its records. */
export type OpenFile = {
  readonly file: DeviceFile;
  readonly stored: StoredRecords;
  /** To search what its records say. */
  readonly said: Said;
  /** Number of the last event that it holds. */
  readonly event: number;
  /** The file remembers what was judged on one day; on the next it begins anew, so that its memory does not grow for ever. */
  readonly day: Day;
};

type StoredRecords = {
  readonly get: (key: string) => StoredRecord | undefined;
  readonly values: () => readonly StoredRecord[];
};

/**
 * The files of devices in memory. Each is brought up to date from its last audit number whenever it is asked for, so
 * that any replica answers with what was acknowledged before.
 */
export class DeviceFiles {
  readonly #open = new Map<string, Promise<OpenFile>>();
  readonly #today: () => Day;

  constructor(today: () => Day) {
    this.#today = today;
  }

  async open(db: Db, device: string): Promise<OpenFile> {
    const next = this.#advance(db, device, this.#open.get(device));
    this.#open.set(device, next);
    try {
      return await next;
    } catch (error) {
      if (this.#open.get(device) === next) this.#open.delete(device);
      throw error;
    }
  }

  async #advance(db: Db, device: string, before: Promise<OpenFile> | undefined): Promise<OpenFile> {
    const known = await before?.catch(() => undefined);
    if (known === undefined) {
      return opened(await readRecords(db, device), this.#today());
    }
    const changed = await readRecordsSince(db, device, known.event);
    const current = changed.length === 0 ? known : advanced(known, changed);
    return current.day === this.#today() ? current : opened(current.stored.values(), this.#today());
  }
}

function opened(records: readonly StoredRecord[], day: Day): OpenFile {
  const said = new Said();
  const open = openFile(deviceFile(records), said, lastEvent(records, 0), day);
  void gatherForSearch(open);
  return open;
}

/** What records are found by is gathered while others are served, so that no first letter waits. */
async function gatherForSearch({ file, said }: OpenFile): Promise<void> {
  await others();
  prepareSearch(file);
  await said.readAll(file.records());
}

function advanced(known: OpenFile, changed: readonly StoredRecord[]): OpenFile {
  known.said.add(changed);
  return openFile(known.file.with(changed), known.said, lastEvent(changed, known.event), known.day);
}

function openFile(file: DeviceFile, said: Said, event: number, day: Day): OpenFile {
  // The file was made of stored records, and gives back what it was made of.
  const stored = {
    get: (key: string) => file.record(key) as StoredRecord | undefined,
    values: () => file.records() as readonly StoredRecord[],
  };
  return { file, stored, said, event, day };
}

function lastEvent(records: readonly StoredRecord[], least: number): number {
  return records.reduce((last, { event }) => Math.max(last, event), least);
}
