import type { Readable } from 'node:stream';
import { Problem, say } from '@suture/core/kernel';
import type { ClientConfig } from 'pg';
import { devicesNow, devicesOf } from '../../access/index.ts';
import { type Db, Listener } from '../../db/index.ts';
import type { CalledDevice, Caller } from '../../http/index.ts';
import {
  type Announcement,
  announcements,
  chainOf,
  deviceOfChain,
  eventsSince,
  headOf,
  lastEventOf,
} from '../../records/index.ts';
import { LiveStream } from './live-stream.ts';

type Over = { readonly db: Db; readonly connection: ClientConfig | undefined; readonly now: () => Date };

type Opening = {
  readonly caller: Caller;
  /** The device that is looked at; without one, all devices of the caller are alike. */
  readonly device?: CalledDevice;
  /** The last event that the reader knows, as it was told. */
  readonly after?: string | undefined;
};

const aliveEvery = 20_000;
/** Sessions also end by time alone, of which nothing is announced. */
const askAgainEvery = 3;
const mostOfAccount = 12;

/**
 * The streams of this server. It listens to the shared database on one connection, made when somebody first looks, and
 * hands what it hears to the streams, which know whom it concerns.
 */
export class Live {
  readonly #over: Over;
  readonly #streams = new Set<LiveStream>();
  #listening: Promise<Listener> | undefined;
  #heart: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(over: Over) {
    this.#over = over;
  }

  async open({ caller, device, after }: Opening): Promise<Readable> {
    const { db } = this.#over;
    const account = caller.account.id;
    if (this.#countOf(account) >= mostOfAccount)
      throw new Problem('too-many-requests', say`${mostOfAccount} streams of yours are open here: close some of them.`);
    await this.#listen();
    const devicesAtStart = await devicesOf(db, caller);
    const stream = new LiveStream({
      account,
      device: device?.id,
      last: device === undefined ? 0 : await this.#lastKnown(device, after),
      quietFor: () => this.#quietFor(devicesAtStart),
      since: (chain, last) => eventsSince(db, chain, last),
      devices: () => devicesNow(this.#over, caller),
      devicesAtStart,
    });
    this.#streams.add(stream);
    stream.once('close', () => this.#streams.delete(stream));
    // Between the asking and now the last word on who may read can have been said.
    stream.askAgain();
    if (this.#isStopped) stream.finish('restart');
    return stream;
  }

  /** Every stream ends, and nothing is listened to any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#heart);
    for (const stream of this.#streams) stream.finish('restart');
    await (await this.#listening)?.stop();
  }

  async #lastKnown({ id }: CalledDevice, after: string | undefined): Promise<number> {
    const { number } = await headOf(this.#over.db, chainOf(id));
    const known = after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : number;
    // Beyond the end: what is known comes from elsewhere, and everything is to be read again.
    return known > number ? 0 : known;
  }

  async #quietFor(devices: readonly CalledDevice[]): Promise<number | undefined> {
    const { db, now } = this.#over;
    const at = await lastEventOf(
      db,
      devices.map(({ id }) => chainOf(id)),
    );
    return at && Math.max(0, now().getTime() - at.getTime());
  }

  #countOf(account: string): number {
    let count = 0;
    for (const stream of this.#streams) if (stream.account === account) count += 1;
    return count;
  }

  async #listen(): Promise<void> {
    const { connection } = this.#over;
    if (connection === undefined || this.#isStopped)
      throw new Problem('unavailable', say`This server does not tell what happens as it happens.`);
    this.#listening ??= this.#startListening(connection);
    await this.#listening;
  }

  async #startListening(connection: ClientConfig): Promise<Listener> {
    const listener = new Listener(connection, {
      channel: announcements,
      // Only the servers of this database announce on the channel.
      hear: (payload) => this.#hear(JSON.parse(payload) as Announcement),
      reconnected: () => this.#afterSilence(),
    });
    this.#beat();
    await listener.start();
    return listener;
  }

  #hear({ chain, account, first, last, what, by, records }: Announcement): void {
    const device = deviceOfChain(chain);
    // A chain that begins is a new device, and may be anybody's.
    const isNew = device !== undefined && first === 1;
    for (const stream of this.#streams) {
      if (isNew || (account !== undefined && stream.account === account)) stream.askAgain();
      if (device !== undefined) stream.tell(device, { first, last, what, by, records });
    }
  }

  #afterSilence(): void {
    for (const stream of this.#streams) {
      stream.askAgain();
      stream.catchUp();
    }
  }

  #beat(): void {
    let beats = 0;
    this.#heart = setInterval(() => {
      beats += 1;
      for (const stream of this.#streams) {
        stream.alive();
        if (beats % askAgainEvery === 0) stream.askAgain();
      }
    }, aliveEvery).unref();
  }
}
