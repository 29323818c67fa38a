export { type Announcement, announcements } from './announce.ts';
export {
  type AuditEntry,
  appendEvent,
  appendTexts,
  appendWorkspaceEvent,
  chainOf,
  deviceOfChain,
  headOf,
  lastEventOf,
  workspaceChain,
} from './audit.ts';
export { decisionBasis } from './decision-basis.ts';
export { DeviceFiles, type OpenFile } from './device-files.ts';
export { type Change, type Draft, draftsOf } from './draft.ts';
export { envelopeOf, envelopesOf, noteApproval } from './envelope.ts';
export { type EventsSince, eventsSince } from './events-since.ts';
export { exportChains, verifyExport } from './export.ts';
export { findingsByRecord, findingsCounted, findingsOfFile, type Judged } from './findings-by-record.ts';
export { importsEndingIn, noteImport, writtenByImport } from './imports.ts';
export { nextKey } from './keys.ts';
export { openWorkOf, type Waiting, waitingOf, workerOf } from './open-work-of.ts';
export { type Overlay, overlay, soundIn } from './overlay.ts';
export {
  bodiesAt,
  historyOf,
  type RecordVersion,
  readRecords,
  readRecordsSince,
  type StoredRecord,
  type WrittenVersion,
  writtenWith,
} from './read.ts';
export { remembered } from './remembered.ts';
export { rowsOf } from './rows-of.ts';
export { holdsWords, searchText, wordsOf } from './search-text.ts';
export { titlesOf } from './titles-of.ts';
export { inTransaction, lockDevice } from './transaction.ts';
export { type Verification, verifyChains } from './verify.ts';
export { type Write, writeRecord, writeRecords } from './write.ts';
