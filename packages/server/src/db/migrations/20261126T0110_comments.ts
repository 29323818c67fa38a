import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(comments).execute(db);
}

const comments = `
-- What people say about a record, beside it. That each was written, changed, removed or answered is in the audit chain;
-- a text that is removed is gone from here, and the chain holds its digest alone.
create table comment (
  id uuid primary key,
  device uuid not null references device,
  record uuid not null references record,
  version integer not null check (version > 0),
  text text,
  -- Wordings before the last edit, oldest first.
  earlier jsonb not null default '[]',
  is_question boolean not null,
  author uuid not null references account,
  author_name text not null,
  at timestamptz not null,
  event bigint not null,
  edited_at timestamptz,
  resolved_at timestamptz,
  resolved_by text,
  removed_at timestamptz,
  removed_by text,
  check ((text is null) = (removed_at is not null)),
  check ((resolved_at is null) = (resolved_by is null)),
  check ((removed_at is null) = (removed_by is null))
);
create index comment_record on comment (record, event desc);
create index comment_open on comment (device, event desc) where is_question and resolved_at is null and removed_at is null;
`;
