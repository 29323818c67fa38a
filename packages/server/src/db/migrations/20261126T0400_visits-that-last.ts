import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(since).execute(db);
  await sql.raw(inbox).execute(db);
}

const since = `
-- With what the visit of the last look compares, so that what changed stays to be read until the visit is over.
alter table account_visit add column since_event bigint, add column since_at timestamptz;
update account_visit set since_event = event, since_at = at;
alter table account_visit alter column since_event set not null, alter column since_at set not null;
`;

const inbox = `
-- How far a person has marked the inbox as read: what others changed on the device is still to be told on Home.
create table account_inbox (
  account uuid not null references account,
  device uuid not null references device,
  event bigint not null check (event >= 0),
  primary key (account, device)
);
`;
