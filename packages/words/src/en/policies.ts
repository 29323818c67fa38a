/** Texts of the criteria of both sides, drawn as grids. */
export const policies = {
  title: 'Policies',
  lead: 'The criteria by which each side judges. Every figure of a risk is computed from them and shows how. Each cell says its verdict in words.',
  side: {
    safety: {
      edit: 'Edit the safety policy',
      none: 'No safety policy yet',
      noneText: 'Without criteria no safety risk can be judged. Start from our example and replace it by your own.',
    },
    security: {
      edit: 'Edit the security policy',
      none: 'No security policy yet',
      noneText: 'Without criteria no security risk can be judged. Start from our example and replace it by your own.',
    },
  },
  start: 'Start from the example',
  example:
    'These criteria are our example, not yours. Replace them by your own and have management approve them before anything is judged by them.',
  grid: {
    more: 'Scroll sideways for the other columns →',
    notSaid: 'not said',
    cell: '{{row}}, {{column}}',
    safety: 'Severity and probability of harm: what is acceptable',
    security: 'Exploitability and greatest impact: what is acceptable. Impact here is never harm.',
    harm: 'P1 and P2: the probability of harm',
    exploitability: 'Exploitability of a security cause: the P1 it counts as',
    p1For: 'P1 for exploitability {{level}}',
    p1Note: 'The default is the highest P1 for all. That nobody has attacked yet is no reason for a lower one.',
  },
  scale: {
    severity: 'severity',
    probability: 'probability',
    p1: 'P1',
    p2: 'P2',
    exploitability: 'exploitability',
    impact: 'impact',
  },
};
