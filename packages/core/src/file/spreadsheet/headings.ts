/** What a column is called in a file; a field that is not named here is called by its path. */
const headings: Readonly<Record<string, string>> = {
  situation: 'Hazardous situation',
  p1Basis: 'Basis of P1',
  p2Basis: 'Basis of P2',
  severityBasis: 'Basis of severity',
  'sequences.*.id': 'Sequence',
  'sequences.*.events': 'Sequence of events',
  'sequences.*.causes': 'Causes',
  'sequences.*.upTo': 'Assessed up to exploitability',
  'sequences.*.p1': 'P1',
  'sequences.*.p1Basis': 'Basis of P1',
  'securityCause.answer': 'Security cause',
  'securityCause.reason': 'Security cause, reason',
  'appliesTo.variants': 'Applies to variants',
  'appliesTo.releases': 'Applies to releases',
  'after.severity': 'Severity after controls',
  'after.p1': 'P1 after controls',
  'after.p2': 'P2 after controls',
  'after.reason': 'After controls, reason',
  'afap.furtherPracticable': 'Further reduction practicable',
  'afap.reason': 'Further reduction, reason',
  'benefitRisk.statement': 'Benefit-risk statement',
  'benefitRisk.clinicalEvaluation': 'Clinical evaluation',
  'exploitability.before': 'Exploitability',
  'exploitability.after': 'Exploitability after controls',
  'exploitability.basis.method': 'Exploitability, method',
  'exploitability.basis.reason': 'Exploitability, reason',
  'exploitability.basis.vector': 'Exploitability, vector',
  'impact.confidentiality': 'Impact on confidentiality',
  'impact.integrity': 'Impact on integrity',
  'impact.availability': 'Impact on availability',
  'impact.privacy': 'Impact on privacy',
  'safetyImpact.answer': 'Safety impact',
  'safetyImpact.reason': 'Safety impact, reason',
  'providedBy.who': 'Provided by',
  'providedBy.justification': 'Provided by the operator, justification',
  'providedBy.ifuLine': 'Line in the instructions for use',
  option: 'Kind of measure',
  informationReason: 'Information, reason',
  'newRisks.refs': 'New risks',
  'newRisks.noneBecause': 'No new risks, because',
  who: 'Who is harmed',
};

export function headingOf(path: string): string {
  const named = headings[path];
  if (named !== undefined) return named;
  const words = wordsOfName(path.replaceAll('.', ' '));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A word of a closed list, such as `denialOfService` or `p1`, as a cell says it. */
export function choiceInWords(value: string): string {
  return /^p[12]$/.test(value) ? value.toUpperCase() : wordsOfName(value);
}

function wordsOfName(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
