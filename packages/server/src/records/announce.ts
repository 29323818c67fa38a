/** Where PostgreSQL tells every server that shares it what was appended to the audit chains. */
export const announcements = 'suture_audit';

/** What is told when a transaction that appended events is committed: enough to know who has to look again. */
export type Announcement = {
  readonly chain: string;
  /** Numbers of the first and the last event. */
  readonly first: number;
  readonly last: number;
  readonly what: readonly string[];
  readonly by?: string | undefined;
  /** Keys of the records that changed; left out where they are too many to tell. */
  readonly records?: readonly string[] | undefined;
  /** The account whose roles or sessions changed. */
  readonly account?: string | undefined;
};

/** PostgreSQL takes less than 8,000 bytes. */
const longest = 7_000;

export function announcementText(
  chain: string,
  first: number,
  contents: readonly Readonly<Record<string, unknown>>[],
): string {
  const account = contents.find((content) => typeof content.account === 'string')?.account;
  const told: Announcement = {
    chain,
    first,
    last: first + contents.length - 1,
    ...summary(contents),
    // Only ever the id of an account: that is what the workspace's events keep under this name.
    ...(account !== undefined && { account: account as string }),
  };
  const text = JSON.stringify(told);
  if (Buffer.byteLength(text) <= longest) return text;
  const { records: _records, by: _by, ...brief } = told;
  return JSON.stringify(brief);
}

/** What events have in common, whether just appended or read again. */
export function summary(contents: readonly Readonly<Record<string, unknown>>[]): {
  readonly what: readonly string[];
  readonly by?: string;
  readonly records: readonly string[];
} {
  const what = new Set<string>();
  const by = new Set<string>();
  const records = new Set<string>();
  for (const content of contents) {
    what.add(String(content.event));
    by.add(String(content.by));
    const key = keyIn(content.record);
    if (key !== undefined) records.add(key);
  }
  const [someone = '', ...others] = by;
  return { what: [...what], ...(others.length === 0 && { by: someone }), records: [...records] };
}

function keyIn(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('key' in record)) return undefined;
  return typeof record.key === 'string' ? record.key : undefined;
}
