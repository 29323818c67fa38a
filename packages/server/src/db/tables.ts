import type { ColumnType, JSONColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;
type TimeByDefault = ColumnType<Date, Date | string | undefined, Date | string>;
type Json = JSONColumnType<Record<string, unknown>>;
/** Written once; the database refuses to change it. */
type Kept<T> = ColumnType<T, T, never>;

export type DeviceTable = {
  id: string;
  slug: string;
  name: string;
  created_at: TimeByDefault;
  retired_at: Time | null;
};

export type RecordTable = {
  id: string;
  device: string;
  kind: string;
  key: string;
  version: number;
  event: number;
  body: Json;
  updated_at: Time;
  updated_by: string;
  /** Who wrote in it since it was last approved. */
  writers: JSONColumnType<string[]>;
};

export type RecordVersionTable = {
  record: Kept<string>;
  version: Kept<number>;
  device: Kept<string>;
  event: Kept<number>;
  body: ColumnType<Record<string, unknown>, string, never>;
  at: ColumnType<Date, Date, never>;
  by: Kept<string>;
};

export type RecordReferenceTable = {
  from_record: string;
  path: string;
  to_key: string;
  device: string;
  from_key: string;
};

export type ApprovalGivenTable = { record: string; digest: string; at: TimeByDefault };

export type KeyCounterTable = { device: string; prefix: string; next: number };

export type AuditEventTable = {
  chain: Kept<string>;
  number: Kept<number>;
  text: Kept<string>;
  previous: Kept<string>;
  hash: Kept<string>;
  at: ColumnType<Date, Date, never>;
};

export type CommentTable = {
  id: Kept<string>;
  device: Kept<string>;
  record: Kept<string>;
  version: number;
  text: string | null;
  earlier: ColumnType<{ readonly text: string; readonly at: string }[], string | undefined, string>;
  is_question: Kept<boolean>;
  author: Kept<string>;
  author_name: Kept<string>;
  at: ColumnType<Date, Date, never>;
  event: Kept<number>;
  edited_at: Time | null;
  resolved_at: Time | null;
  resolved_by: string | null;
  removed_at: Time | null;
  removed_by: string | null;
};

/** One side's judgement of a control until both are revealed. */
export type SealedJudgementTable = {
  record: Kept<string>;
  side: Kept<'security' | 'safety'>;
  device: Kept<string>;
  judgement: ColumnType<Record<string, unknown>, string, string>;
  salt: string;
  basis: string;
  account: string;
  person: string;
  at: Time;
};

export type AccountTable = {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  is_owner: ColumnType<boolean, boolean | undefined, boolean>;
  created_at: TimeByDefault;
  disabled_at: Time | null;
};

export type RoleGrantTable = {
  account: string;
  device: string;
  role: string;
  granted_at: TimeByDefault;
  granted_by: string;
};

export type InvitationTable = {
  token_hash: string;
  email: string;
  grants: JSONColumnType<{ device: string; role: string }[]>;
  invited_by: string;
  created_at: TimeByDefault;
  expires_at: Time;
  used_at: Time | null;
};

export type SessionTable = {
  id_hash: string;
  account: string;
  csrf_secret: string;
  created_at: TimeByDefault;
  last_seen_at: TimeByDefault;
  expires_at: Time;
  user_agent: ColumnType<string, string | undefined, string>;
};

export type ApiTokenTable = {
  id: string;
  account: string;
  name: string;
  token_hash: string;
  scope: string;
  device: string | null;
  created_at: TimeByDefault;
  expires_at: Time;
  last_used_at: Time | null;
  revoked_at: Time | null;
};

export type SetupLinkTable = { token_hash: string; created_at: TimeByDefault; used_at: Time | null };

export type SignInFailureTable = { key: string; count: number; last_at: TimeByDefault; locked_until: Time | null };

export type SbomTable = {
  id: string;
  device: string;
  release: string;
  name: string;
  format: string;
  digest: string;
  metadata: Json;
  at: TimeByDefault;
  by: string;
};

export type ComponentTable = {
  sbom: string;
  ref: string;
  purl: string | null;
  name: string;
  version: string | null;
  scope: string | null;
  body: Json;
};

export type AdvisoryTable = {
  source: string;
  id: string;
  modified: Time;
  withdrawn: Time | null;
  body: Json;
};

export type AdvisoryPackageTable = { package: string; source: string; advisory: string };

export type MatchTable = {
  sbom: string;
  purl: string;
  advisory: string;
  vulnerability_group: string;
  body: Json;
};

export type FeedStateTable = {
  source: string;
  as_of: Time | null;
  checked_at: Time | null;
  failure: string | null;
  cursor: JSONColumnType<Record<string, unknown>> | null;
};

export type AccountVisitTable = {
  account: string;
  device: string;
  event: number;
  at: Time;
  since_event: number;
  since_at: Time;
};

export type AccountInboxTable = { account: string; device: string; event: number };

export type SpreadsheetImportTable = { device: string; last_event: number; first_event: number; kind: string };

export type Database = {
  device: DeviceTable;
  record: RecordTable;
  record_version: RecordVersionTable;
  record_reference: RecordReferenceTable;
  approval_given: ApprovalGivenTable;
  key_counter: KeyCounterTable;
  audit_event: AuditEventTable;
  spreadsheet_import: SpreadsheetImportTable;
  comment: CommentTable;
  sealed_judgement: SealedJudgementTable;
  account: AccountTable;
  account_visit: AccountVisitTable;
  account_inbox: AccountInboxTable;
  role_grant: RoleGrantTable;
  invitation: InvitationTable;
  session: SessionTable;
  api_token: ApiTokenTable;
  setup_link: SetupLinkTable;
  sign_in_failure: SignInFailureTable;
  sbom: SbomTable;
  component: ComponentTable;
  advisory: AdvisoryTable;
  advisory_package: AdvisoryPackageTable;
  match: MatchTable;
  feed_state: FeedStateTable;
};
