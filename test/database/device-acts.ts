import type { About, Action, Role } from '@suture/core/access';

type Body = Readonly<Record<string, unknown>>;

/** Something that a person tries on the infusion pump, and the action that the table of permissions knows it by. */
export type DeviceAct = {
  readonly what: string;
  readonly route: string;
  readonly params?: Readonly<Record<string, string>>;
  /** From the record's body as it is stored, and the role that tries. */
  readonly body?: (stored: Body, role: Role) => Body;
  readonly action: Action;
  readonly about?: About;
};

const record = '/api/v1/devices/{device}/records/{key}';

function rename(kind: string, key: string, discipline?: 'safety' | 'security'): DeviceAct {
  return {
    what: `rename ${key}`,
    route: `PUT ${record}`,
    params: { key },
    body: (stored, role) => ({ body: { ...stored, title: `Named by ${role}` } }),
    action: 'record.write',
    about: { kind, field: 'title', discipline },
  };
}

function step(act: 'reopen' | 'retire', kind: string, key: string, action: Action): DeviceAct {
  return {
    what: `${act} ${key}`,
    route: `POST ${record}/workflow`,
    params: { key },
    body: () => ({ act, reason: 'tried by a test' }),
    action,
    about: { kind },
  };
}

function create(kind: string, body: Body): DeviceAct {
  return {
    what: `a new ${kind}`,
    route: 'POST /api/v1/devices/{device}/records',
    body: () => ({ kind, body }),
    action: 'record.write',
    about: { kind, field: 'title' },
  };
}

export const deviceActs: readonly DeviceAct[] = [
  rename('securityRisk', 'SR-2'),
  rename('hazard', 'HZ-1'),
  rename('harm', 'HM-1'),
  rename('hazardousSituation', 'HS-1'),
  rename('control', 'RC-1'),
  rename('transfer', 'TR-1'),
  create('hazard', { title: 'A hazard' }),
  {
    what: 'new hazards in a batch',
    route: 'POST /api/v1/devices/{device}/records/batch',
    body: () => ({ changes: [{ kind: 'hazard', body: { title: 'A hazard' } }] }),
    action: 'record.write',
    about: { kind: 'hazard', field: 'title' },
  },
  {
    what: 'what has followed from changes',
    route: 'POST /api/v1/devices/{device}/records/consequences',
    body: () => ({ records: [{ key: 'HZ-1', version: 2 }] }),
    action: 'record.read',
  },
  {
    what: 'read a spreadsheet',
    route: 'POST /api/v1/devices/{device}/spreadsheet/read',
    // "Title", as its bytes are sent.
    body: () => ({ kind: 'hazard', name: 'hazards.csv', content: 'VGl0bGU=' }),
    action: 'record.read',
  },
  {
    what: 'bring in hazards from a spreadsheet',
    route: 'POST /api/v1/devices/{device}/spreadsheet',
    body: () => ({
      kind: 'hazard',
      headings: ['Title'],
      mapping: ['title'],
      rows: [{ number: 2, cells: ['A hazard'] }],
      dryRun: false,
    }),
    action: 'record.write',
    about: { kind: 'hazard', field: 'title' },
  },
  {
    what: 'take an import of hazards back',
    route: 'POST /api/v1/devices/{device}/spreadsheet/undo',
    body: () => ({ kind: 'hazard', records: [{ key: 'HZ-1', version: 1 }], dryRun: true }),
    action: 'record.write',
    about: { kind: 'hazard', field: 'title' },
  },
  step('reopen', 'hazard', 'HZ-2', 'record.submit'),
  step('retire', 'hazard', 'HZ-3', 'record.retire'),
  step('retire', 'securityRisk', 'SR-3', 'record.retire'),
  step('reopen', 'control', 'RC-2', 'record.submit'),
  {
    what: 'reaffirm an approval',
    route: `POST ${record}/reaffirm`,
    params: { key: 'SR-4' },
    body: () => ({ field: 'approval', because: 'tried by a test' }),
    action: 'record.approve',
    about: { kind: 'securityRisk', field: 'approval' },
  },
  {
    what: 'comment on a record',
    route: `POST ${record}/comments`,
    params: { key: 'SR-5' },
    body: () => ({ text: 'tried by a test' }),
    action: 'comment.write',
  },
  {
    what: 'change the comment of another',
    route: 'PUT /api/v1/devices/{device}/comments/{comment}',
    body: () => ({ text: 'tried by a test' }),
    action: 'comment.edit',
  },
  {
    what: 'mark the question of another as answered',
    route: 'POST /api/v1/devices/{device}/comments/{comment}/resolve',
    body: (_, role) => ({ isResolved: role === 'security' }),
    action: 'comment.resolve',
  },
  {
    what: 'remove the comment of another',
    route: 'DELETE /api/v1/devices/{device}/comments/{comment}',
    action: 'comment.remove',
  },
  {
    what: 'note how far one has read',
    route: 'PUT /api/v1/devices/{device}/visit',
    body: () => ({ event: 0 }),
    action: 'device.read',
  },
  {
    what: 'mark the inbox as read',
    route: 'PUT /api/v1/devices/{device}/inbox',
    body: () => ({ event: 0 }),
    action: 'device.read',
  },
  {
    what: 'give roles',
    route: 'PUT /api/v1/devices/{device}/people/{person}',
    body: () => ({ roles: [] }),
    action: 'people.manage',
  },
  {
    what: 'answer a profile question',
    route: 'PUT /api/v1/devices/{device}/law/answers',
    body: () => ({ answers: {} }),
    action: 'record.write',
    about: { kind: 'device', field: 'profile' },
  },
  {
    what: 'decide on a provision',
    route: 'PUT /api/v1/devices/{device}/law/overrides/{provision}',
    params: { provision: 'none-such' },
    body: () => ({ verdict: 'applies', reason: 'tried by a test' }),
    action: 'law.override',
  },
  {
    what: 'upload an SBOM',
    route: 'POST /api/v1/devices/{device}/sboms',
    body: () => ({ release: 'REL-none', text: '{}' }),
    action: 'sbom.upload',
  },
  { what: 'remove an SBOM', route: 'DELETE /api/v1/devices/{device}/sboms/{sbom}', action: 'sbom.upload' },
  {
    what: 'make a risk of a match',
    route: 'POST /api/v1/devices/{device}/sboms/{sbom}/matches/risk',
    body: () => ({ purl: 'pkg:npm/x@1', advisory: 'none' }),
    action: 'record.write',
    about: { kind: 'securityRisk' },
  },
  {
    what: 'look at what a confirmation would do',
    route: 'POST /api/v1/devices/{device}/safety-impact/preview',
    body: () => ({ keys: ['SR-1'] }),
    action: 'record.read',
  },
  {
    what: 'confirm a safety-impact answer',
    route: 'POST /api/v1/devices/{device}/safety-impact/confirm',
    body: () => ({ records: [{ key: 'SR-1', version: 7 }] }),
    action: 'safetyImpact.confirm',
  },
  {
    what: 'look at what confirming a screening would do',
    route: 'POST /api/v1/devices/{device}/screenings/preview',
    body: () => ({ side: 'safety', keys: ['RC-1'] }),
    action: 'record.read',
  },
  ...(['crossSafety', 'crossSecurity'] as const).map(
    (field): DeviceAct => ({
      what: `confirm a screening: ${field}`,
      route: 'POST /api/v1/devices/{device}/screenings/confirm',
      body: () => ({ side: field === 'crossSafety' ? 'safety' : 'security', records: [{ key: 'RC-1', version: 7 }] }),
      action: 'record.write',
      about: { kind: 'control', field },
    }),
  ),
  ...(['cp1', 'cp3'] as const).flatMap((point): DeviceAct[] => [
    {
      what: `send at ${point}`,
      route: 'POST /api/v1/devices/{device}/transfers',
      body: () => ({ point, source: point === 'cp1' ? 'SR-1' : 'RC-1' }),
      action: 'transfer.send',
      about: { point },
    },
    {
      what: `dismiss at ${point}`,
      route: 'POST /api/v1/devices/{device}/transfers/dismiss',
      body: () => ({ point, source: point === 'cp1' ? 'SR-1' : 'RC-1', reason: 'tried by a test' }),
      action: 'transfer.send',
      about: { point },
    },
  ]),
  {
    what: 'receive what came at cp1',
    route: 'POST /api/v1/devices/{device}/transfers/{key}/acts',
    params: { key: 'TR-1' },
    body: () => ({ act: 'receive' }),
    action: 'transfer.decide',
    about: { point: 'cp1' },
  },
  {
    what: 'answer a question at cp1',
    route: 'POST /api/v1/devices/{device}/transfers/{key}/acts',
    params: { key: 'TR-1' },
    body: () => ({ act: 'answer', text: 'tried by a test' }),
    action: 'transfer.send',
    about: { point: 'cp1' },
  },
  {
    what: 'place what came at cp1 into a sequence',
    route: 'POST /api/v1/devices/{device}/transfers/{key}/place',
    params: { key: 'TR-1' },
    body: () => ({ situation: 'HS-1', situationVersion: 1, sequence: 'A', reason: 'tried by a test' }),
    action: 'transfer.decide',
    about: { point: 'cp1' },
  },
  {
    what: 'look at what a judgement of a control would change',
    route: 'POST /api/v1/devices/{device}/controls/{key}/scale/preview',
    params: { key: 'RC-1' },
    body: () => ({ strength: { level: 'weak', reason: 'It was got past.' } }),
    action: 'record.read',
  },
  ...(['security', 'safety'] as const).flatMap((side): DeviceAct[] => [
    {
      what: `judge a control blind for ${side}`,
      route: 'PUT /api/v1/devices/{device}/controls/{key}/seals/{side}',
      params: { key: 'RC-1', side },
      body: () =>
        side === 'security'
          ? { strength: { level: 'weak', reason: 'It was got past.' } }
          : { crossSafety: { emergencyAccess: 'no' } },
      action: 'record.write',
      about: { kind: 'control', field: side === 'security' ? 'strength' : 'crossSafety' },
    },
    {
      what: `take a blind judgement of ${side} back`,
      route: 'DELETE /api/v1/devices/{device}/controls/{key}/seals/{side}',
      params: { key: 'RC-2', side },
      action: 'record.write',
      about: { kind: 'control', field: side === 'security' ? 'strength' : 'crossSafety' },
    },
  ]),
  {
    what: 'reveal the blind judgements of a control',
    route: 'POST /api/v1/devices/{device}/controls/{key}/reveal',
    params: { key: 'RC-3' },
    body: () => ({}),
    action: 'record.write',
    about: { kind: 'control', field: 'tradeOff' },
  },
];
