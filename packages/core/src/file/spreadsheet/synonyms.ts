import type { SheetKind } from './sheet-kinds.ts';

/** Other headings under which files have a field, in the languages that makers write in. */
const ofEvery: Readonly<Record<string, readonly string[]>> = {
  key: ['id', 'no', 'no.', 'nr', 'nr.', '#', 'number', 'ref', 'record', 'identifier', 'nummer', 'numéro', 'numero'],
  title: ['name', 'short description', 'titel', 'titre', 'titolo', 'título', 'bezeichnung'],
  description: ['details', 'detail', 'beschreibung', 'descrizione', 'descripción'],
  functions: ['function', 'affected function', 'funktion', 'fonction', 'funzione', 'función'],
  participants: ['team', 'participant', 'teilnehmer', 'analysed by'],
  version: ['rev', 'revision'],
  status: ['record status'],
  'appliesTo.releases': ['releases', 'release'],
  'appliesTo.variants': ['variants', 'variant'],
};

const ofKind: Readonly<Record<SheetKind, Readonly<Record<string, readonly string[]>>>> = {
  hazard: {
    title: ['hazard', 'hazard title', 'hazards', 'hazard category', 'gefährdung', 'danger', 'pericolo', 'peligro'],
    description: ['hazard description', 'description of hazard'],
    key: ['hazard id', 'hazard no'],
  },
  harm: {
    title: ['harm', 'harms', 'effect', 'schaden', 'dommage', 'danno', 'daño'],
    description: ['harm description', 'description of harm'],
    who: ['who', 'affected', 'affected person', 'person'],
    key: ['harm id', 'harm no'],
  },
  hazardousSituation: {
    title: ['hazardous situation', 'situation', 'gefährdungssituation', 'situation dangereuse', 'situazione pericolosa'],
    hazard: ['hazard', 'hazard id', 'gefährdung', 'danger', 'pericolo', 'peligro'],
    'sequences.*.events': ['foreseeable sequence of events', 'sequence', 'events', 'ereignisfolge'],
    'sequences.*.causes': ['cause', 'initiating cause', 'root cause', 'potential cause', 'ursache', 'causa'],
    'sequences.*.p1': ['probability p1', 'p1 probability', 'probability of hazardous situation'],
    'sequences.*.upTo': ['up to', 'exploitability'],
    'securityCause.answer': ['security related'],
    key: ['situation id', 'hazardous situation id'],
  },
  safetyRisk: {
    title: ['risk', 'safety risk', 'risiko', 'risque', 'rischio', 'riesgo'],
    situation: ['situation', 'hazardous situation id', 'gefährdungssituation', 'situation dangereuse'],
    harm: ['harm id', 'effect', 'schaden', 'dommage', 'danno', 'daño'],
    severity: ['s', 'sev', 'severity of harm', 'initial severity', 'schweregrad', 'gravité', 'gravità', 'gravedad'],
    p2: ['probability p2', 'p2 probability', 'probability of harm'],
    'after.severity': ['residual severity', 'severity after'],
    'after.p1': ['residual p1', 'p1 after'],
    'after.p2': ['residual p2', 'p2 after'],
    'benefitRisk.statement': ['benefit-risk', 'benefit risk', 'benefit-risk analysis'],
    key: ['risk id', 'risk no'],
  },
  securityRisk: {
    title: ['risk', 'security risk', 'vulnerability', 'finding', 'issue', 'risiko', 'risque', 'rischio', 'riesgo'],
    scenario: ['description', 'attack scenario', 'threat scenario', 'details', 'beschreibung'],
    threat: ['threat id', 'bedrohung', 'menace', 'minaccia', 'amenaza'],
    weakness: ['weakness id', 'cwe', 'schwachstelle', 'faiblesse', 'debolezza', 'debilidad'],
    asset: ['asset id', 'affected asset', 'bien', 'risorsa', 'activo'],
    losses: ['loss', 'cia', 'property lost', 'affected property'],
    'exploitability.before': ['likelihood', 'initial exploitability', 'exploitability before'],
    'exploitability.after': ['residual exploitability', 'residual likelihood'],
    'exploitability.basis.vector': ['cvss', 'cvss vector', 'vector'],
    'safetyImpact.answer': ['impact on safety', 'safety related'],
    key: ['risk id', 'risk no', 'finding id'],
  },
  control: {
    title: ['control', 'risk control', 'mitigation', 'measure', 'risk control measure', 'countermeasure', 'maßnahme', 'mesure', 'misura', 'medida'],
    description: ['control description', 'requirement', 'implementation'],
    reduces: ['risks', 'risk', 'risk id', 'mitigates', 'reduced risks'],
    option: ['control option', 'type', 'control type', 'type of measure'],
    implementationEvidence: ['verification of implementation', 'implementation verification'],
    effectivenessEvidence: ['verification', 'verification of effectiveness', 'effectiveness verification', 'test'],
    state: ['implementation state', 'implemented'],
    implementedIn: ['implemented in release'],
    key: ['control id', 'control no', 'mitigation id', 'measure id'],
  },
}; // biome-ignore format: lists to be skimmed

export function synonymsOf(kind: SheetKind, path: string): readonly string[] {
  return [...(ofKind[kind][path] ?? []), ...(ofEvery[path] ?? [])];
}
