type Filter = Readonly<Record<string, string | undefined>>;

/** Every address of the workbench. Links are made here and nowhere else. */
export const paths = {
  devices: () => '/devices',
  newDevice: () => '/devices?new=device',
  signIn: (next?: string) => to('/sign-in', { next }),
  account: () => '/account',
  people: () => '/people',
  inbox: () => '/inbox',
  administration: (filter: Filter = {}) => to('/administration', filter),
  home: (device: string) => inDevice(device),
  device: (device: string) => inDevice(device, '/device'),
  law: (device: string, filter: Filter = {}) => to(inDevice(device, '/law'), filter),
  work: (device: string, filter: Filter = {}) => to(inDevice(device, '/work'), filter),
  securityRisks: (device: string, filter: Filter = {}) => to(inDevice(device, '/risk/security'), filter),
  safetyRisks: (device: string, filter: Filter = {}) => to(inDevice(device, '/risk/safety'), filter),
  hazards: (device: string, filter: Filter = {}) => to(inDevice(device, '/risk/hazards'), filter),
  situations: (device: string, filter: Filter = {}) => to(inDevice(device, '/risk/situations'), filter),
  connection: (device: string, filter: Filter = {}) => to(inDevice(device, '/risk/connection'), filter),
  answers: (device: string, filter: Filter = {}) => to(inDevice(device, '/risk/connection/answers'), filter),
  meeting: (device: string) => inDevice(device, '/risk/connection/meeting'),
  controls: (device: string, filter: Filter = {}) => to(inDevice(device, '/controls'), filter),
  scale: (device: string, key: string) => inDevice(device, `/controls/${encodeURIComponent(key)}/scale`),
  screenings: (device: string, filter: Filter = {}) => to(inDevice(device, '/controls/screenings'), filter),
  plans: (device: string) => inDevice(device, '/plans'),
  importing: (device: string, filter: Filter = {}) => to(inDevice(device, '/import'), filter),
  risks: (device: string, filter: Filter = {}) => to(inDevice(device, '/risks'), filter),
  policies: (device: string) => inDevice(device, '/policies'),
  questions: (device: string, filter: Filter = {}) => to(inDevice(device, '/questions'), filter),
  records: (device: string, filter: Filter = {}) => to(inDevice(device, '/records'), filter),
  newRecord: (device: string, kind: string, filter: Filter = {}) =>
    to(inDevice(device, `/new/${encodeURIComponent(kind)}`), filter),
  record: (device: string, key: string, view: Filter = {}) =>
    to(inDevice(device, `/records/${encodeURIComponent(key)}`), view),
  findings: (device: string, filter: Filter = {}) => to(inDevice(device, '/findings'), filter),
  activity: (device: string, filter: Filter = {}) => to(inDevice(device, '/activity'), filter),
  devicePeople: (device: string) => inDevice(device, '/people'),
} as const;

/** The address with the release that is looked at, where it stays within the device and names none itself. */
export function withRelease(address: string, device: string, release: string | undefined): string {
  if (!release || device === '') return address;
  const { pathname, searchParams, hash } = new URL(address, 'http://suture');
  const home = inDevice(device);
  if (searchParams.has('release') || !(pathname === home || pathname.startsWith(`${home}/`))) return address;
  searchParams.set('release', release);
  return `${pathname}?${searchParams}${hash}`;
}

function inDevice(device: string, rest = ''): string {
  return `/devices/${encodeURIComponent(device)}${rest}`;
}

function to(path: string, filter: Filter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** The table that an earlier address of risks stands for, with what it was filtered by. */
export function tableInstead(device: string, { of, ...filter }: Filter): string {
  if (of === 'control') return paths.controls(device, filter);
  return of === 'safetyRisk' ? paths.safetyRisks(device, filter) : paths.securityRisks(device, filter);
}
