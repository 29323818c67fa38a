import { labels, values } from './fields.ts';

/** Texts of lists of records and what all kinds share. */
export const file = {
  yes: 'yes',
  namelessLevel: '(the name of this level could not be loaded)',
  no: 'no',
  none: 'none',
  stated: 'approved, stated in the file',
  staleApproval: 'approved, but changed since',
  list: {
    none: { title: 'None', text: 'No record of this device is in this list.' },
    total: '{{count}} in this list',
    counted: '{{count}} {{kind}}',
    findings_one: '{{count}} finding',
    findings_other: '{{count}} findings',
    all: 'All records',
    new: 'New {{kind}}',
    search: 'Search {{what}}',
    kind: 'Kind',
    status: 'Status',
    sort: 'Sorted by',
    any: 'Any',
    every: 'All',
    sorts: { key: 'Key', title: 'Title', updatedAt: 'Last changed', status: 'Status' },
  },
  /** What a number of a figure stands for. */
  behind: {
    back: 'Back to the figures',
    contradictions: 'Security risks that contradict themselves',
    class: '{{what}} {{sentence}}',
    records: 'Records',
    connection: '{{point}}: {{what}}',
    allTransfers: 'all transfers',
    step: '{{title}}, {{side}}',
    aStep: 'Records of a step',
    open: '{{title}}: open',
  },
  /** Names of fields where taking the name apart does not say it well. */
  labels,
  values,
};
