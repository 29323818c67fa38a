import { purlTypeRules } from './purl-types.ts';

/** A package URL taken apart; every part is decoded and normalised for its type. */
export type Purl = {
  readonly type: string;
  readonly namespace?: string;
  readonly name: string;
  readonly version?: string;
  readonly qualifiers?: Readonly<Record<string, string>>;
  readonly subpath?: string;
};

/** Reads a package URL; `undefined` where the text is none. Never throws: a foreign SBOM may hold anything. */
export function parsePurl(text: string): Purl | undefined {
  const scheme = /^pkg:\/*/i.exec(text);
  if (scheme === null) return undefined;
  const [beforeSubpath, subpath] = splitLast(text.slice(scheme[0].length), '#');
  const [beforeQualifiers, query] = splitLast(beforeSubpath, '?');
  const slash = beforeQualifiers.indexOf('/');
  if (slash < 0) return undefined;
  const [path, version] = splitVersion(beforeQualifiers.slice(slash + 1));
  const segments = decodeAll(path.split('/').filter((segment) => segment !== ''));
  const qualifiers = readQualifiers(query);
  const decodedVersion = version === undefined ? undefined : decode(version);
  const subpathSegments = decodeAll((subpath ?? '').split('/').filter((part) => !['', '.', '..'].includes(part)));
  if (segments === undefined || qualifiers === undefined || subpathSegments === undefined) return undefined;
  if (version !== undefined && decodedVersion === undefined) return undefined;
  return normalisePurl({
    type: beforeQualifiers.slice(0, slash),
    namespace: segments.slice(0, -1).join('/'),
    name: segments.at(-1) ?? '',
    version: decodedVersion,
    qualifiers,
    subpath: subpathSegments.join('/'),
  });
}

/** The canonical text: lower-case type, sorted qualifiers, everything but `A-Za-z0-9.-_~:` percent-encoded. */
export function writePurl(purl: Purl): string {
  const namespace = purl.namespace === undefined ? '' : `${encodeSegments(purl.namespace)}/`;
  const version = purl.version === undefined ? '' : `@${encode(purl.version)}`;
  const pairs = Object.entries(purl.qualifiers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = pairs.length === 0 ? '' : `?${pairs.map(([key, value]) => `${key}=${encode(value)}`).join('&')}`;
  const subpath = purl.subpath === undefined ? '' : `#${encodeSegments(purl.subpath)}`;
  return `pkg:${purl.type}/${namespace}${encode(purl.name)}${version}${query}${subpath}`;
}

export type PurlParts = {
  readonly type?: string | null | undefined;
  readonly namespace?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly version?: string | null | undefined;
  readonly qualifiers?: Readonly<Record<string, string>> | null | undefined;
  readonly subpath?: string | null | undefined;
};

/** Brings loose parts into the type's own form; `undefined` where they make no package URL. */
export function normalisePurl(parts: PurlParts): Purl | undefined {
  const type = (parts.type ?? '').toLowerCase();
  if (!/^[a-z][a-z0-9.-]*$/.test(type)) return undefined;
  const name = parts.name ?? '';
  if (name === '') return undefined;
  const qualifiers = Object.entries(parts.qualifiers ?? {}).filter(([, value]) => value !== '');
  const purl: Purl = {
    type,
    ...(parts.namespace ? { namespace: parts.namespace } : {}),
    name,
    ...(parts.version ? { version: parts.version } : {}),
    ...(qualifiers.length > 0 ? { qualifiers: Object.fromEntries(qualifiers) } : {}),
    ...(parts.subpath ? { subpath: parts.subpath } : {}),
  };
  return purlTypeRules(purl);
}

/** A scope such as `@angular/` is often left bare, and its `@` is then no version mark. */
function splitVersion(path: string): [string, string | undefined] {
  const at = path.lastIndexOf('@');
  const opensScope = (at === 0 || path[at - 1] === '/') && path.includes('/', at);
  if (at < 0 || opensScope) return [path, undefined];
  return [path.slice(0, at), path.slice(at + 1)];
}

function splitLast(text: string, mark: string): [string, string | undefined] {
  const at = text.lastIndexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function readQualifiers(query: string | undefined): Record<string, string> | undefined {
  const qualifiers: [string, string][] = [];
  for (const pair of (query ?? '').split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const key = pair.slice(0, equals < 0 ? pair.length : equals).toLowerCase();
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    if (value === undefined || !/^[a-z][a-z0-9._-]*$/.test(key)) return undefined;
    qualifiers.push([key, value]);
  }
  return Object.fromEntries(qualifiers);
}

function decodeAll(segments: readonly string[]): string[] | undefined {
  const decoded: string[] = [];
  for (const segment of segments) {
    const text = decode(segment);
    if (text === undefined) return undefined;
    decoded.push(text);
  }
  return decoded;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A stray percent sign makes the package URL unreadable; that is the sender's fault, not a bug.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function encodeSegments(path: string): string {
  return path.split('/').map(encode).join('/');
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
