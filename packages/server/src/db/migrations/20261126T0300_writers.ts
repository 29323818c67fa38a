import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(column).execute(db);
  await sql.raw(fromVersions).execute(db);
}

const column = `
-- Who wrote in the record since it was last approved, kept by the one write path.
alter table record add column writers json not null default '[]';
`;

/** Signatures count as writing here: of what was written before, rather one approver too few than one too many. */
const fromVersions = `
with step as (
  select record, version, by,
    body::jsonb - array['status', 'approval', 'retired']
      is distinct from lag(body::jsonb - array['status', 'approval', 'retired']) over earlier as is_written,
    body::jsonb -> 'approval' is not null
      and body::jsonb -> 'approval' is distinct from lag(body::jsonb -> 'approval') over earlier as is_approval,
    version = 1 and exists (
      select from audit_event
      where chain = 'device:' || record_version.device and number = record_version.event
        and text::json ->> 'why' = 'imported'
    ) as is_import
  from record_version
  window earlier as (partition by record order by version)
), since as (
  select record, coalesce(max(version) filter (where is_approval or is_import), 0) as version from step group by record
), written as (
  select step.record, json_agg(distinct regexp_replace(step.by, ' <[^<>]*>$', '')) as writers
  from step join since on since.record = step.record and step.version > since.version
  where step.is_written
  group by step.record
)
update record set writers = written.writers from written where written.record = record.id;
`;
