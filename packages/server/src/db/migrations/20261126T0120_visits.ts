import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(visits).execute(db);
}

const visits = `
-- How far a person has read on a device: the number of the last audit event that their Home showed. A personal mark, and
-- no part of the device file: it is not in the audit chain, where it would itself be something new to read.
create table account_visit (
  account uuid not null references account,
  device uuid not null references device,
  event bigint not null check (event >= 0),
  at timestamptz not null,
  primary key (account, device)
);
`;
