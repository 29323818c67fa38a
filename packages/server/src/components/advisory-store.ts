import { type Advisory, advisoryOf, OsvRecord, packageKey } from '@suture/core/components';
import { type Fault, Problem, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';

const faultsShown = 20;

/** The records as advisories, or one refusal that names those that are none. */
export function advisoriesIn(records: readonly unknown[]): readonly Advisory[] {
  const faults: Fault[] = [];
  const advisories = records.flatMap((record, index) => {
    const parsed = OsvRecord.safeParse(record);
    if (parsed.success) return [advisoryOf(parsed.data)];
    const [issue] = parsed.error.issues;
    faults.push({
      path: ['records', index, ...(issue?.path ?? [])].join('.'),
      message: issue?.message ?? say`is no advisory`,
    });
    return [];
  });
  if (faults.length === 0) return advisories;
  const sentence = say`${faults.length} of ${records.length} records are no advisories in OSV form. Nothing was changed.`;
  throw new Problem('invalid-input', sentence, faults.slice(0, faultsShown));
}

/** Takes them in under the name of their source; a record that is older than the one already there changes nothing. */
export async function storeAdvisories(tx: Db, source: string, advisories: readonly Advisory[]): Promise<void> {
  const newest = new Map<string, Advisory>();
  for (const advisory of advisories) {
    if ((newest.get(advisory.id)?.modified ?? '') <= (advisory.modified ?? '')) newest.set(advisory.id, advisory);
  }
  const bodies = [...newest.values()].map((advisory) => JSON.stringify(advisory));
  const { rows } = await sql<{ id: string; body: Advisory }>`
    insert into advisory (source, id, modified, withdrawn, body)
    select ${source}, body->>'id', coalesce((body->>'modified')::timestamptz, '-infinity'), (body->>'withdrawn')::timestamptz, body
    from unnest(${bodies}::jsonb[]) as body
    on conflict (source, id) do update set modified = excluded.modified, withdrawn = excluded.withdrawn, body = excluded.body
    where advisory.modified <= excluded.modified
    returning id, body`.execute(tx);
  const taken = rows.map(({ id }) => id);
  await sql`delete from advisory_package where source = ${source} and advisory = any(${taken}::text[])`.execute(tx);
  const packages = rows.flatMap(({ id, body }) =>
    [...new Set(body.affected.map(packageKey))].map((key) => ({ id, key })),
  );
  await sql`
    insert into advisory_package (package, source, advisory)
    select package, ${source}, advisory
    from unnest(${packages.map(({ key }) => key)}::text[], ${packages.map(({ id }) => id)}::text[]) as row (package, advisory)
  `.execute(tx);
}

/** The advisories that speak of any of these packages, in every copy that the sources hold. */
export async function advisoriesOn(db: Db, packages: Iterable<string>): Promise<readonly Advisory[]> {
  const { rows } = await sql<{ body: Advisory }>`
    select body from advisory
    where id in (select advisory from advisory_package where package = any(${[...packages]}::text[]))
    order by source, id`.execute(db);
  return rows.map(({ body }) => body);
}

/** The ecosystems that any advisory speaks of: what lies outside them is not checked, which is not the same as clean. */
export async function coveredEcosystems(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    name: string;
  }>`select distinct split_part(package, E'\n', 1) as name from advisory_package`.execute(db);
  return new Set(rows.map(({ name }) => name));
}
