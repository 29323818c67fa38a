/** Texts of findings and rule groups. */
export const checks = {
  title: 'Findings',
  lead: 'What is missing in the two files or does not fit together, why it matters, and what to do. Nothing here is a promise of conformity.',
  list: 'Findings',
  level: { error: 'error', warning: 'warning', info: 'note' },
  filter: {
    level: 'Level',
    all: 'All',
    error: 'Errors',
    warning: 'Warnings',
    info: 'Notes',
    counted: '{{level}} {{count}}',
    search: 'Search findings',
    record: 'Only {{record}}',
    allRecords: 'Show all records',
    rule: 'Only “{{rule}}”',
    allRules: 'Show all rules',
  },
  found_one: '{{count}} finding by {{rules}} rules',
  found_other: '{{count}} findings by {{rules}} rules',
  none: 'No findings',
  noneNote: 'Nothing is missing here, as far as the rules can see.',
};
