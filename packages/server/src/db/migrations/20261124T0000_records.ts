import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [records, appendOnly, accounts, volume]) await sql.raw(statement).execute(db);
}

const records = `
create table device (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);

-- What is now. The version and the event are those of the last line in record_version.
create table record (
  id uuid primary key,
  device uuid not null references device,
  kind text not null,
  key text not null,
  version integer not null check (version > 0),
  event bigint not null,
  body json not null,
  updated_at timestamptz not null,
  updated_by text not null,
  unique (device, key)
);
-- Approvals given in this workspace; any other that a record bears came with a folder and is shown as stated there.
create table approval_given (
  record uuid not null references record,
  digest text not null,
  at timestamptz not null default now(),
  primary key (record, digest)
);
create index record_kind on record (device, kind, key);
create index record_event on record (device, event);

create table record_version (
  record uuid not null references record,
  version integer not null,
  device uuid not null references device,
  event bigint not null,
  body json not null,
  at timestamptz not null,
  by text not null,
  primary key (record, version)
);
create index record_version_event on record_version (device, event);

create table record_reference (
  from_record uuid not null references record,
  path text not null,
  to_key text not null,
  device uuid not null references device,
  from_key text not null,
  primary key (from_record, path, to_key)
);
create index record_reference_to on record_reference (device, to_key);

-- Keys are never used again, so the counter only goes up, and outlives every record.
create table key_counter (
  device uuid not null references device,
  prefix text not null,
  next integer not null,
  primary key (device, prefix)
);

create table audit_event (
  chain text collate "C" not null,
  number bigint not null check (number > 0),
  text text not null,
  previous text not null,
  hash text not null,
  at timestamptz not null,
  primary key (chain, number)
);
`;

// "always": a session that replays a replica's changes, which skips ordinary triggers, is refused as well.
const appendOnly = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% keeps what was written: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger audit_event_kept before update or delete or truncate on audit_event
  for each statement execute function refuse_change();
alter table audit_event enable always trigger audit_event_kept;

create trigger record_version_kept before update or delete or truncate on record_version
  for each statement execute function refuse_change();
alter table record_version enable always trigger record_version_kept;
`;

const accounts = `
create table account (
  id uuid primary key,
  email text not null,
  name text not null,
  password_hash text not null,
  -- May make devices and invite; set for the account of the first start.
  is_owner boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index account_email on account (lower(email));

create table role_grant (
  account uuid not null references account,
  device uuid not null references device,
  role text not null,
  granted_at timestamptz not null default now(),
  granted_by text not null,
  primary key (account, device, role)
);
create index role_grant_device on role_grant (device);

create table invitation (
  token_hash text primary key,
  email text not null,
  grants jsonb not null,
  invited_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table session (
  id_hash text primary key,
  account uuid not null references account,
  csrf_secret text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text not null default ''
);
create index session_account on session (account);

create table api_token (
  id uuid primary key,
  account uuid not null references account,
  name text not null,
  token_hash text not null unique,
  scope text not null,
  device uuid references device,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_account on api_token (account);

create table setup_link (
  token_hash text primary key,
  created_at timestamptz not null default now(),
  used_at timestamptz
);

create table sign_in_failure (
  key text primary key,
  count integer not null,
  last_at timestamptz not null default now(),
  locked_until timestamptz
);
`;

const volume = `
create table sbom (
  id uuid primary key,
  device uuid not null references device,
  release text not null,
  name text not null,
  format text not null,
  digest text not null,
  metadata jsonb not null,
  at timestamptz not null default now(),
  by text not null
);
create index sbom_device on sbom (device, release, at);

create table component (
  sbom uuid not null references sbom on delete cascade,
  ref text not null,
  purl text,
  name text not null,
  version text,
  scope text,
  body jsonb not null,
  primary key (sbom, ref)
);
create index component_purl on component (purl);

create table advisory (
  source text not null,
  id text not null,
  modified timestamptz not null,
  withdrawn timestamptz,
  body jsonb not null,
  primary key (source, id)
);

-- The packages an advisory speaks of, so that a component finds its advisories without a walk over all of them.
create table advisory_package (
  package text not null,
  source text not null,
  advisory text not null,
  primary key (package, source, advisory),
  foreign key (source, advisory) references advisory (source, id) on delete cascade
);

create table match (
  sbom uuid not null references sbom on delete cascade,
  purl text not null,
  advisory text not null,
  vulnerability_group text not null,
  body jsonb not null,
  primary key (sbom, purl, advisory)
);

create table feed_state (
  source text primary key,
  as_of timestamptz,
  checked_at timestamptz,
  failure text,
  cursor jsonb
);
`;
