import { createHash } from 'node:crypto';
import { type AuditHead, type AuditLink, type ChainFault, ChainReader, canonicalText, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import { chainOf } from './audit.ts';
import { readChain } from './read-chain.ts';

export type Verification = {
  readonly events: number;
  /** Where each chain ends: noted elsewhere, they let a later verification notice a cut-off end. */
  readonly heads: readonly AuditHead[];
  readonly faults: readonly ChainFault[];
};

/** Reads every chain, or one, from its first event, and compares what the tables hold with what the events say of it. */
export async function verifyChains(db: Db, noted: readonly AuditHead[] = [], only?: string): Promise<Verification> {
  const heads: AuditHead[] = [];
  // On its way meanwhile, on a connection of its own.
  const records = changedRecords(db);
  records.catch(() => {});
  const faults: ChainFault[] = [];
  let events = 0;
  for (const { chain, device } of await chainsOf(db, noted)) {
    if (only !== undefined && chain !== only) continue;
    const own = noted.filter((head) => head.chain === chain);
    const numbers = own.map(({ number }) => number);
    const reader = new ChainReader(chain, numbers);
    const apart: ChainFault[] = [];
    let after = 0;
    for await (const links of readChain(db, chain)) {
      const last = links.at(-1)?.number ?? after;
      // Asked for first: PostgreSQL looks for the versions while the links are read here.
      const versions = versionsBetween(db, device, after, last);
      for (const link of links) reader.read(link);
      apart.push(...changedVersions(chain, links, await versions));
      events += links.length;
      after = last;
    }
    apart.push(...(await orphanedVersions(db, chain, device, after)));
    heads.push(reader.finish(own));
    faults.push(...reader.faults, ...apart);
  }
  const told = (await records).filter(({ chain }) => only === undefined || chain === only);
  return { events, heads, faults: [...faults, ...told] };
}

/** Every chain that is there, that was noted, or that should be there for a device has versions. */
async function chainsOf(db: Db, noted: readonly AuditHead[]) {
  const present = await sql<{ chain: string }>`select distinct chain from audit_event order by chain`.execute(db);
  const devices = await db.selectFrom('device').select('id').orderBy('id').execute();
  const deviceOf = new Map(devices.map(({ id }) => [chainOf(id), id]));
  const chains = [...present.rows, ...noted].map(({ chain }) => chain);
  return [...new Set([...chains, ...deviceOf.keys()])].map((chain) => ({ chain, device: deviceOf.get(chain) }));
}

type Version = { readonly event: number; readonly version: number; readonly body: unknown };

async function versionsBetween(db: Db, device: string | undefined, after: number, last: number): Promise<Version[]> {
  if (device === undefined || last <= after) return [];
  return db
    .selectFrom('record_version')
    .select(['event', 'version', 'body'])
    .where('device', '=', device)
    .where('event', '>', after)
    .where('event', '<=', last)
    .orderBy('event')
    .execute();
}

/** Versions behind the end of the chain. One statement, so that a write that just came in is seen with its event. */
async function orphanedVersions(
  db: Db,
  chain: string,
  device: string | undefined,
  after: number,
): Promise<ChainFault[]> {
  if (device === undefined) return [];
  const { rows } = await sql<{ event: number; version: number }>`
    select v.event, v.version from record_version v
    where v.device = ${device} and v.event > ${after}
      and not exists (select from audit_event e where e.chain = ${chain} and e.number = v.event)
    order by v.event limit 1000`.execute(db);
  return rows.map(({ event, version }) =>
    changed(chain, event, say`version ${version} of a record has no event in the chain`),
  );
}

/** Each event of a record tells by digest what its version holds; a version changed or lost behind its back is found. */
function changedVersions(chain: string, links: readonly AuditLink[], versions: readonly Version[]): ChainFault[] {
  const digests = new Map(links.flatMap(({ number, text }) => digestIn(text).map((said) => [number, said] as const)));
  const faults: ChainFault[] = [];
  for (const { event, version, body } of versions) {
    if (digests.get(event) !== digest(canonicalText(body))) {
      faults.push(
        changed(chain, event, say`version ${version} of a record is not what event ${event} says was written`),
      );
    }
    digests.delete(event);
  }
  for (const event of digests.keys())
    faults.push(changed(chain, event, say`the version that event ${event} speaks of is gone`));
  return faults;
}

/** `after` comes first in the canonical text of a record's event, for its names are sorted. */
function digestIn(text: string): string[] {
  const start = '{"after":"';
  return text.startsWith(start) ? [text.slice(start.length, start.length + 64)] : [];
}

/** The same digest as in core, by the processor's own means: there are as many as versions. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What a record is now must be its last version. */
async function changedRecords(db: Db): Promise<readonly ChainFault[]> {
  const { rows } = await sql<{ device: string; event: number; key: string }>`
    select r.device, r.event, r.key
    from record r left join record_version v on v.record = r.id and v.version = r.version
    where v.body::text is distinct from r.body::text or v.event is distinct from r.event
      or exists (select from record_version later where later.record = r.id and later.version > r.version)
    order by r.device, r.key limit 1000`.execute(db);
  return rows.map(({ device, event, key }) =>
    changed(chainOf(device), event, say`${key} is not what its last version says`),
  );
}

function changed(chain: string, number: number, message: string): ChainFault {
  return { chain, number, kind: 'changed', message };
}
