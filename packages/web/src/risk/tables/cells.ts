import { levelName, type Scale } from '@suture/core/risk';

export type Option = { readonly value: string; readonly label: string };

/** How a cell is edited: free text, one of a list, or a record found by its title. */
export type Editor =
  | { readonly type: 'text'; readonly long?: boolean }
  | { readonly type: 'options'; readonly options: readonly Option[]; readonly scale?: Scale | undefined }
  | { readonly type: 'record'; readonly kind: string; readonly prefix: string };

export type Body = Readonly<Record<string, unknown>>;

export function valueAt(body: unknown, path: string): string | undefined {
  let value: unknown = body;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Body)[part];
  }
  return typeof value === 'string' ? value : undefined;
}

/** The body with another value at the path; a group of fields that becomes empty is left out. */
export function withValue(body: Body, path: string, value: string | undefined): Body {
  const [first = '', ...rest] = path.split('.');
  const next: Record<string, unknown> = { ...body };
  if (rest.length === 0) {
    if (value === undefined) delete next[first];
    else next[first] = value;
    return next;
  }
  const group = body[first];
  const inside = withValue(typeof group === 'object' && group !== null ? (group as Body) : {}, rest.join('.'), value);
  if (Object.keys(inside).length === 0) delete next[first];
  else next[first] = inside;
  return next;
}

export function optionsOf(scale: Scale | undefined): readonly Option[] {
  return (scale ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** As a cell shows it: the name of a level, a record with its title. */
export function textOf(editor: Editor, value: string | undefined, titles: Readonly<Record<string, string>>): string {
  if (value === undefined) return '';
  if (editor.type === 'options') {
    const option = editor.options.find((each) => each.value === value);
    return option?.label ?? (editor.scale ? levelName(editor.scale, value) : value);
  }
  if (editor.type === 'record') return titles[value] === undefined ? value : `${value} ${titles[value]}`;
  return value;
}

type Unreadable = { readonly why: 'notAnOption'; readonly options: readonly string[] } | { readonly why: 'notARecord' };

export type Read = { readonly value: string | undefined } | { readonly refused: Unreadable };

/** What a text means in a cell: a level by its id or its name, a record by the key that it begins with. */
export function readText(editor: Editor, text: string): Read {
  const said = text.trim();
  if (said === '') return { value: undefined };
  if (editor.type === 'text') return { value: editor.long ? said : said.replace(/\s+/g, ' ') };
  if (editor.type === 'options') {
    const wanted = said.toLowerCase();
    const found =
      editor.options.find(({ value }) => value.toLowerCase() === wanted) ??
      editor.options.find(({ label }) => label.toLowerCase() === wanted);
    if (found) return { value: found.value };
    return { refused: { why: 'notAnOption', options: editor.options.map(({ label }) => label) } };
  }
  const key = new RegExp(`^${editor.prefix}-[1-9][0-9]*(?=$|\\s)`, 'i').exec(said)?.[0];
  return key === undefined ? { refused: { why: 'notARecord' } } : { value: key.toUpperCase() };
}
