import { t } from '../words/index.ts';

const words: Readonly<Record<string, string>> = {
  created: t('device.event.recordCreated'),
  changed: t('device.event.recordChanged'),
  'device-created': t('device.event.created'),
  'device-imported': t('device.event.imported'),
  'sbom-taken-in': t('device.event.sbomTakenIn'),
  'sbom-removed': t('device.event.sbomRemoved'),
  commented: t('device.event.commented'),
  'comment-edited': t('device.event.commentEdited'),
  'comment-removed': t('device.event.commentRemoved'),
  'comment-resolved': t('device.event.commentResolved'),
  'comment-reopened': t('device.event.commentReopened'),
  'roles-set': t('device.event.rolesSet'),
};

/** What an event of the audit trail says, as the end of a sentence that begins with a name. */
export function eventInWords(what: string): string {
  return words[what] ?? what.replaceAll('-', ' ');
}

/** The name alone of `Ada Lindqvist <ada@example.org>`. */
export function nameOf(by: string): string {
  return /^(.+?) <[^>]*>$/.exec(by)?.[1] ?? by;
}
