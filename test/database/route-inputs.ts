type Body = Readonly<Record<string, unknown>>;

/** A body that each route's schema lets through, so that what answers is who may call. */
const bodies: Readonly<Record<string, Body>> = {
  'PUT /api/v1/me/password': { current: 'x', next: 'x'.repeat(12) },
  'PUT /api/v1/people/{person}/disabled': { disabled: true },
  'PUT /api/v1/devices/{device}/people/{person}': { roles: [] },
  'POST /api/v1/invitations': { email: 'x@example.org', grants: [] },
  'POST /api/v1/tokens': { name: 'x', scope: 'read', days: 1 },
  'POST /api/v1/devices': { name: 'x' },
  'POST /api/v1/devices/import': { files: [{ path: 'device/device.yaml', text: '' }] },
  'POST /api/v1/devices/{device}/records': { kind: 'hazard', body: { title: 'x' } },
  'POST /api/v1/devices/{device}/records/batch': { changes: [{ kind: 'hazard', body: { title: 'x' } }] },
  'POST /api/v1/devices/{device}/records/consequences': { records: [{ key: 'HZ-1', version: 1 }] },
  'POST /api/v1/devices/{device}/spreadsheet/read': { kind: 'hazard', name: 'x.csv', content: 'eA==' },
  'POST /api/v1/devices/{device}/spreadsheet/undo': {
    kind: 'hazard',
    records: [{ key: 'HZ-1', version: 1 }],
    dryRun: true,
  },
  'POST /api/v1/devices/{device}/spreadsheet': {
    kind: 'hazard',
    headings: ['Title'],
    mapping: ['title'],
    rows: [{ number: 2, cells: ['x'] }],
    dryRun: true,
  },
  'PUT /api/v1/devices/{device}/records/{key}': { body: {} },
  'POST /api/v1/devices/{device}/records/{key}/workflow': { act: 'submit' },
  'POST /api/v1/devices/{device}/records/{key}/reaffirm': { field: 'approval', because: 'x' },
  'POST /api/v1/devices/{device}/records/{key}/comments': { text: 'x' },
  'PUT /api/v1/devices/{device}/comments/{comment}': { text: 'x' },
  'POST /api/v1/devices/{device}/comments/{comment}/resolve': { isResolved: true },
  'PUT /api/v1/devices/{device}/law/answers': { answers: {} },
  'PUT /api/v1/devices/{device}/law/overrides/{provision}': { verdict: 'applies', reason: 'x' },
  'POST /api/v1/devices/{device}/sboms': { release: 'REL-1', text: '{}' },
  'POST /api/v1/devices/{device}/sboms/{sbom}/matches/risk': { purl: 'pkg:npm/x@1', advisory: 'x' },
  'POST /api/v1/advisories': { source: 'x', records: [{}] },
  'POST /api/v1/devices/{device}/safety-impact/preview': { keys: ['SR-1'] },
  'POST /api/v1/devices/{device}/safety-impact/confirm': { records: [{ key: 'SR-1', version: 1 }] },
  'POST /api/v1/devices/{device}/screenings/preview': { side: 'safety', keys: ['RC-1'] },
  'POST /api/v1/devices/{device}/screenings/confirm': { side: 'safety', records: [{ key: 'RC-1', version: 1 }] },
  'POST /api/v1/devices/{device}/transfers': { point: 'cp1', source: 'SR-1' },
  'POST /api/v1/devices/{device}/transfers/dismiss': { point: 'cp1', source: 'SR-1', reason: 'x' },
  'POST /api/v1/devices/{device}/controls/{key}/scale/preview': {
    strength: { level: 'weak', reason: 'It was got past.' },
  },
  'PUT /api/v1/devices/{device}/controls/{key}/seals/{side}': {
    strength: { level: 'weak', reason: 'It was got past.' },
  },
  'POST /api/v1/devices/{device}/controls/{key}/reveal': {},
  'POST /api/v1/devices/{device}/transfers/{key}/acts': { act: 'receive' },
  'POST /api/v1/devices/{device}/transfers/{key}/place': {
    situation: 'HS-1',
    situationVersion: 1,
    sequence: 'A',
    reason: 'x',
  },
  'PUT /api/v1/devices/{device}/visit': { event: 0 },
  'PUT /api/v1/devices/{device}/inbox': { event: 0 },
};

export function inputOf(route: string): { readonly body?: Body } {
  const body = bodies[route];
  return body === undefined ? {} : { body };
}
