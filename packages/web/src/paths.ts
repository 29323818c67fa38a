type Filter = Readonly<Record<string, string | undefined>>;

/** Every address of the workbench. Links are made here and nowhere else. */
export const paths = {
  devices: () => '/devices',
  newDevice: () => '/devices?new=device',
  signIn: (next?: string) => to('/sign-in', { next }),
  account: () => '/account',
  people: () => '/people',
  home: (device: string) => inDevice(device),
  device: (device: string) => inDevice(device, '/device'),
  law: (device: string, filter: Filter = {}) => to(inDevice(device, '/law'), filter),
  risks: (device: string, filter: Filter = {}) => to(inDevice(device, '/risks'), filter),
  transfers: (device: string, filter: Filter = {}) => to(inDevice(device, '/transfers'), filter),
  policies: (device: string) => inDevice(device, '/policies'),
  questions: (device: string, filter: Filter = {}) => to(inDevice(device, '/questions'), filter),
  records: (device: string, filter: Filter = {}) => to(inDevice(device, '/records'), filter),
  newRecord: (device: string, kind: string, filter: Filter = {}) =>
    to(inDevice(device, `/new/${encodeURIComponent(kind)}`), filter),
  record: (device: string, key: string) => inDevice(device, `/records/${encodeURIComponent(key)}`),
  findings: (device: string, filter: Filter = {}) => to(inDevice(device, '/findings'), filter),
  activity: (device: string, filter: Filter = {}) => to(inDevice(device, '/activity'), filter),
  devicePeople: (device: string) => inDevice(device, '/people'),
} as const;

function inDevice(device: string, rest = ''): string {
  return `/devices/${encodeURIComponent(device)}${rest}`;
}

function to(path: string, filter: Filter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
