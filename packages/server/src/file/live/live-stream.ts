import { Readable } from 'node:stream';
import type { Role } from '@suture/core/access';
import { chainOf, type EventsSince } from '../../records/index.ts';

type Told = Omit<EventsSince, 'event'> & { readonly first: number; readonly last: number };

export type StreamOf = {
  readonly account: string;
  readonly device: string;
  /** The last event that the reader knows. */
  readonly last: number;
  readonly since: (chain: string, after: number) => Promise<EventsSince | undefined>;
  /** The reader's roles on the device as they are now; none where there is nothing more to tell. */
  readonly roles: () => Promise<readonly Role[]>;
  readonly rolesAtStart: readonly Role[];
};

/** A reader that takes nothing for so long is cut off; its browser comes back and catches up. */
const mostUnread = 256 * 1024;

/**
 * What one reader is told of one device, as server-sent events. Numbers without a gap: what was missed is read from
 * the audit chain before anything newer is told.
 */
export class LiveStream extends Readable {
  readonly account: string;
  readonly device: string;
  readonly #of: StreamOf;
  #last: number;
  #announced: number;
  #isBusy = false;
  #isInDoubt = false;
  #mayHaveMissed = true;
  #roles: string;

  constructor(of: StreamOf) {
    super({ highWaterMark: mostUnread, encoding: 'utf8' });
    this.#of = of;
    this.account = of.account;
    this.device = of.device;
    this.#last = of.last;
    this.#announced = of.last;
    this.#roles = of.rolesAtStart.join();
    // Told at once, so that the reader knows the stream is there and where to go on from.
    this.#tell(`retry: 2000\n${eventText('ready', { event: of.last }, of.last)}`);
    this.#advance();
  }

  override _read(): void {}

  tell({ first, last, ...told }: Told): void {
    if (last <= this.#last) return;
    this.#announced = Math.max(this.#announced, last);
    if (this.#isBusy || first !== this.#last + 1) this.#advance();
    else this.#told({ event: last, ...told });
  }

  /** Something may have been announced that was not heard. */
  catchUp(): void {
    this.#mayHaveMissed = true;
    this.#advance();
  }

  /** Nothing more is told until it is clear that the reader may still read. */
  askAgain(): void {
    this.#isInDoubt = true;
    this.#advance();
  }

  alive(): void {
    this.#tell('event: alive\ndata: {}\n\n');
  }

  /** The reader is told why, so that it does not come back as after a broken connection. */
  finish(why: 'noAccess' | 'restart'): void {
    if (this.readableEnded || this.destroyed) return;
    if (why === 'noAccess') this.#tell(eventText('ended', {}));
    this.push(null);
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
    while (!this.destroyed && (this.#isInDoubt || this.#mayHaveMissed || this.#announced > this.#last)) {
      if (this.#isInDoubt) {
        this.#isInDoubt = false;
        const roles = await this.#of.roles();
        if (roles.length === 0) return this.finish('noAccess');
        if (roles.join() !== this.#roles) this.#tell(eventText('access', {}));
        this.#roles = roles.join();
        continue;
      }
      this.#mayHaveMissed = false;
      const announced = this.#announced;
      const missed = await this.#of.since(chainOf(this.device), this.#last);
      if (this.#isInDoubt) {
        this.#mayHaveMissed = true;
        continue;
      }
      if (missed) this.#told(missed);
      // What was announced while the chain was read may not have been in it yet.
      else if (this.#announced === announced) this.#announced = this.#last;
    }
  }

  #told(event: EventsSince): void {
    this.#last = event.event;
    this.#announced = Math.max(this.#announced, event.event);
    this.#tell(eventText('changed', event, event.event));
  }

  #tell(text: string): void {
    if (this.destroyed || this.readableEnded) return;
    if (!this.push(text) && this.readableLength >= mostUnread) this.destroy();
  }
}

function eventText(name: string, data: object, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
