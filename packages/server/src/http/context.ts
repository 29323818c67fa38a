import type { Knowledge } from '@suture/core/law';
import type { Db } from '../db/index.ts';
import type { Live } from '../file/live/live.ts';
import type { DeviceFiles } from '../records/index.ts';

/** What every handler works with. Nothing in it is state that another replica would need. */
export type Context = {
  readonly db: Db;
  readonly knowledge: Knowledge;
  readonly files: DeviceFiles;
  /** The open streams of this server; what they tell comes from the database that all replicas share. */
  readonly live: Live;
  readonly now: () => Date;
  /** Folder of the examples that this installation came with. */
  readonly examples: string;
  readonly version: string;
};

/** The calendar day, in UTC, that signatures and checks go by. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
