import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(imports).execute(db);
}

const imports = `
-- Which events of a device's chain were one import of a spreadsheet. What each wrote, by whom and why, stands in the chain.
create table spreadsheet_import (
  device uuid not null references device,
  last_event bigint not null,
  first_event bigint not null check (first_event > 0 and first_event <= last_event),
  kind text not null,
  primary key (device, last_event)
);
`;
