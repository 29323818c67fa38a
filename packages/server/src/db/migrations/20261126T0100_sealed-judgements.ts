import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(seals).execute(db);
}

const seals = `
-- A judgement that one side has given before it saw the other's. The audit chain holds its digest, made with a salt, so
-- that nothing of it can be guessed there; it is in the record once both are revealed, and gone from here.
create table sealed_judgement (
  record uuid not null references record,
  side text not null check (side in ('security', 'safety')),
  device uuid not null references device,
  judgement jsonb not null,
  salt text not null,
  -- Material facts of the control when it was judged.
  basis text not null,
  account uuid not null references account,
  person text not null,
  at timestamptz not null,
  primary key (record, side)
);
`;
