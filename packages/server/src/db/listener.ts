import pg from 'pg';

type Heard = {
  readonly channel: string;
  readonly hear: (payload: string) => void;
  /** After every connection but the first: what was announced in between was not heard. */
  readonly reconnected: () => void;
};

const shortestWait = 250;
const longestWait = 10_000;
/** A connection that died without a word is found out by asking. */
const askEvery = 30_000;

/** One connection that listens for announcements of the database, and comes back whenever it breaks. */
export class Listener {
  readonly #connection: pg.ClientConfig;
  readonly #heard: Heard;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wait = shortestWait;
  #isStopped = false;
  #wasConnected = false;

  constructor(connection: pg.ClientConfig, heard: Heard) {
    this.#connection = connection;
    this.#heard = heard;
  }

  /** Resolves when it listens, or when the first try failed and others will follow. */
  async start(): Promise<void> {
    if (this.#isStopped) return;
    const client = new pg.Client({
      ...this.#connection,
      application_name: `suture ${process.pid} listens`,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    this.#client = client;
    client.on('error', () => this.#broken(client));
    client.on('end', () => this.#broken(client));
    client.on('notification', ({ payload }) => this.#heard.hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.#heard.channel)}`);
    } catch {
      this.#broken(client);
      return;
    }
    if (this.#client !== client) return;
    this.#wait = shortestWait;
    this.#askLater(client);
    if (this.#wasConnected) this.#heard.reconnected();
    this.#wasConnected = true;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  #askLater(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.#client === client && this.#askLater(client),
        () => this.#broken(client),
      );
    }, askEvery).unref();
  }

  #broken(client: pg.Client): void {
    // Told once for each connection, however many signs of its end there are.
    if (this.#client !== client) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    client.end().catch(() => {});
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.start(), this.#wait).unref();
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }
}
