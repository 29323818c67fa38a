const words: Readonly<Record<string, string>> = {
  'device-created': 'made the device',
  'device-imported': 'imported the device from a folder',
  'sbom-taken-in': 'took in an SBOM',
  'sbom-removed': 'removed an SBOM',
  commented: 'commented on',
  'comment-edited': 'changed a comment on',
  'comment-removed': 'removed a comment on',
  'comment-resolved': 'marked a question as answered on',
  'comment-reopened': 'opened a question again on',
  'roles-set': 'set the roles of a person',
};

/** What an event of the audit trail says, as the end of a sentence that begins with a name. */
export function eventInWords(what: string): string {
  return words[what] ?? what.replaceAll('-', ' ');
}

/** The name alone of `Ada Lindqvist <ada@example.org>`. */
export function nameOf(by: string): string {
  return /^(.+?) <[^>]*>$/.exec(by)?.[1] ?? by;
}
