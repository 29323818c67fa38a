import { Readable } from 'node:stream';
import type { CalledDevice } from '../../http/index.ts';
import { chainOf, type EventsSince } from '../../records/index.ts';
import { Elsewhere, type Told } from './elsewhere.ts';

export type StreamOf = {
  readonly account: string;
  /** The device that the reader looks at, if it is one; and the last event of it that they know. */
  readonly device: string | undefined;
  readonly last: number;
  /** Milliseconds in which nothing has happened on the reader's devices; undefined where nothing ever has. */
  readonly quietFor: () => Promise<number | undefined>;
  readonly since: (chain: string, after: number) => Promise<EventsSince | undefined>;
  /** The reader's devices as they are now; undefined where there is nothing more to tell them. */
  readonly devices: () => Promise<readonly CalledDevice[] | undefined>;
  readonly devicesAtStart: readonly CalledDevice[];
};

/** A reader that takes nothing for so long is cut off; its browser comes back and catches up. */
const mostUnread = 256 * 1024;

/**
 * What one reader is told, as server-sent events. Of the device looked at, numbers without a gap: what was missed is
 * read from the audit chain before anything newer is told. Of the reader's other devices, that something happened.
 */
export class LiveStream extends Readable {
  readonly account: string;
  readonly #of: StreamOf;
  readonly #elsewhere = new Elsewhere();
  #devices: readonly CalledDevice[];
  #last: number;
  #announced: number;
  #hasBegun = false;
  #isBusy = false;
  #isOver = false;
  #isInDoubt = false;
  #mayHaveMissed: boolean;

  constructor(of: StreamOf) {
    super({ highWaterMark: mostUnread, encoding: 'utf8' });
    this.#of = of;
    this.account = of.account;
    this.#devices = of.devicesAtStart;
    this.#last = of.last;
    this.#announced = of.last;
    this.#mayHaveMissed = of.device !== undefined;
    this.#advance();
  }

  override _read(): void {}

  tell(device: string, told: Told): void {
    if (device === this.#of.device) {
      this.#tellOfDevice(told);
      return;
    }
    this.#elsewhere.hear(device, told);
    this.#advance();
  }

  /** Something may have been announced that was not heard. */
  catchUp(): void {
    this.#elsewhere.missSome();
    this.#mayHaveMissed = this.#of.device !== undefined;
    this.#advance();
  }

  /** Nothing more is told until it is clear what the reader may still read. */
  askAgain(): void {
    this.#isInDoubt = true;
    this.#advance();
  }

  alive(): void {
    this.#tell('event: alive\ndata: {}\n\n');
  }

  /** The reader is told why, so that it does not come back as after a broken connection. */
  finish(why: 'noAccess' | 'restart'): void {
    if (this.#isOver || this.destroyed) return;
    if (why === 'noAccess') this.#tell(eventText('ended', {}));
    this.#isOver = true;
    this.push(null);
  }

  #tellOfDevice({ first, last, ...told }: Told): void {
    if (last <= this.#last) return;
    this.#announced = Math.max(this.#announced, last);
    if (this.#isBusy || first !== this.#last + 1) this.#advance();
    else this.#told({ event: last, ...told });
  }

  #advance(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#settle().then(
      () => {
        this.#isBusy = false;
      },
      // The database is away: the reader comes back, and finds what it missed.
      () => this.destroy(),
    );
  }

  async #settle(): Promise<void> {
    while (!this.#isOver && !this.destroyed) {
      if (!this.#hasBegun) await this.#begin();
      else if (this.#isInDoubt) await this.#seeWhatIsTheirs();
      else if (this.#mayHaveMissed || this.#announced > this.#last) await this.#readMissed();
      else break;
    }
    for (const event of this.#elsewhere.take(this.#devices)) this.#tell(eventText('elsewhere', event));
  }

  /** The reader knows then that the stream is there, and where to go on from. It hears before it asks: nothing lies between. */
  async #begin(): Promise<void> {
    this.#hasBegun = true;
    const { device, last } = this.#of;
    const ready = { event: last, quietFor: await this.#of.quietFor() };
    this.#tell(`retry: 2000\n${eventText('ready', ready, device === undefined ? undefined : last)}`);
  }

  async #seeWhatIsTheirs(): Promise<void> {
    this.#isInDoubt = false;
    const devices = await this.#of.devices();
    const { device } = this.#of;
    if (devices === undefined || (device !== undefined && !devices.some(({ id }) => id === device))) {
      return this.finish('noAccess');
    }
    if (accessIn(devices) !== accessIn(this.#devices)) this.#tell(eventText('access', {}));
    this.#devices = devices;
  }

  async #readMissed(): Promise<void> {
    this.#mayHaveMissed = false;
    const announced = this.#announced;
    const missed = await this.#of.since(chainOf(this.#of.device ?? ''), this.#last);
    if (this.#isInDoubt) this.#mayHaveMissed = true;
    else if (missed) this.#told(missed);
    // What was announced while the chain was read may not have been in it yet.
    else if (this.#announced === announced) this.#announced = this.#last;
  }

  #told(event: EventsSince): void {
    this.#last = event.event;
    this.#announced = Math.max(this.#announced, event.event);
    this.#tell(eventText('changed', event, event.event));
  }

  #tell(text: string): void {
    if (this.#isOver || this.destroyed) return;
    if (!this.push(text) && this.readableLength >= mostUnread) this.destroy();
  }
}

function accessIn(devices: readonly CalledDevice[]): string {
  return devices.map(({ id, roles }) => `${id} ${roles.join()}`).join('; ');
}

function eventText(name: string, data: object, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
