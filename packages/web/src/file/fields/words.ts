/** Names of fields where taking the name apart does not say it well. */
const labels: Readonly<Record<string, string>> = {
  p1: 'P1, probability of the hazardous situation',
  p1Basis: 'Basis of P1',
  p2: 'P2, probability of harm once it occurs',
  p2Basis: 'Basis of P2',
  upTo: 'Assessed up to exploitability',
  afap: 'Reduced as far as possible',
  cwe: 'CWE',
  purl: 'Component (purl)',
  basicUdiDi: 'Basic UDI-DI',
  ifuLine: 'Line in the instructions for use',
  cve: 'CVE',
  ref: 'Reference',
  refs: 'References',
  emergencyAccess: 'Use or access in an emergency',
  alarmsOrDisplay: 'Alarms or display',
  interfacePrivilegeData: 'An interface, a privilege or a data path',
  maintenanceUpdateRecovery: 'Maintenance, update or recovery',
  useScenarioRef: 'Use scenario',
  competenceRef: 'Record of competence',
  is: 'Is it?',
  crossSafety: 'Effect on safety',
  crossSecurity: 'Effect on security',
  ifLost: 'If it is lost',
  noneBecause: 'None, because',
  safetyImpact: 'Safety impact',
  on: 'On',
  who: 'Who',
};

const values: Readonly<Record<string, string>> = {
  useError: 'use error',
  inPlace: 'in place',
  notAcceptable: 'not acceptable',
  review: 'to be reviewed',
  unacceptable: 'not acceptable',
  informationGain: 'information gain',
  minimumIt: 'minimum IT',
  p1: 'P1',
  p2: 'P2',
};

export function fieldLabel(name: string): string {
  const known = labels[name];
  if (known !== undefined) return known;
  const words = apart(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A word of a closed list, such as `denialOfService`, as people write it. */
export function valueWords(value: string): string {
  return values[value] ?? apart(value);
}

function apart(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
