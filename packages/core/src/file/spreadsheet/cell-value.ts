import { listed, say } from '../../kernel/index.ts';
import type { ScaleName } from '../../risk/index.ts';
import { kindOfKey } from '../registry.ts';
import { itemText, scaleNamed } from './cell-text.ts';
import type { CellKind } from './column.ts';
import { choiceInWords } from './headings.ts';
import { itemFormNamed } from './item-forms.ts';
import type { SheetContext } from './sheet-context.ts';

/** What a cell means, or the sentence that says why it means nothing and what to write. */
export type Reading = { readonly value: unknown } | Misread;

/** `ofField`: the sentence goes on from the name of the field; others quote the cell, and stand by themselves. */
type Misread = { readonly fault: string; readonly ofField?: true };

/** `was`: what stands in the field now. Items of a list that are written as before stay as they are, whole. */
export function cellValue(cell: CellKind, text: string, context: SheetContext, was?: unknown): Reading {
  switch (cell.holds) {
    case 'choice':
      return choiceOf(cell.values, text);
    case 'yesNo':
      return yesOrNo(text);
    case 'level':
      return levelOf(cell, text, context);
    case 'reference':
      return referenceOf(cell.prefixes, text, context);
    case 'list':
      return listOf(cell.of, text, context, Array.isArray(was) ? was : []);
    case 'parts':
      return partsOf(cell.form, text, context);
    default:
      return { value: text };
  }
}

function choiceOf(values: readonly string[], text: string): Reading {
  const asked = plain(text);
  const found = values.find((value) => plain(value) === asked || plain(choiceInWords(value)) === asked);
  if (found !== undefined) return { value: found };
  return { fault: say`“${shortened(text)}” cannot stand here: write ${oneOf(values.map(choiceInWords))}` };
}

const yes = new Set(['yes', 'y', 'true', 'x', 'ja', 'oui', 'sì', 'si', 'sí', 'wahr', 'vrai']);
const no = new Set(['no', 'n', 'false', 'nein', 'non', 'falsch', 'faux']);

function yesOrNo(text: string): Reading {
  const asked = text.trim().toLowerCase();
  if (yes.has(asked)) return { value: true };
  if (no.has(asked)) return { value: false };
  return { fault: say`“${shortened(text)}” is neither yes nor no: write one of the two` };
}

function levelOf(cell: CellKind & { readonly holds: 'level' }, text: string, context: SheetContext): Reading {
  const scale = scaleNamed(cell.scale, context);
  if (scale === undefined) return { fault: withoutScale(cell.scale.side), ofField: true };
  const asked = text.trim().toLowerCase();
  const byId = scale.find(({ id }) => id === asked);
  const named = scale.filter(({ name }) => name.trim().toLowerCase() === asked);
  const level = byId ?? (named.length === 1 ? named[0] : undefined);
  if (level !== undefined) return { value: level.id };
  if (named.length > 1)
    return {
      fault: say`“${shortened(text)}” is the name of several levels: write the id ${oneOf(named.map(({ id }) => id))}`,
    };
  return { fault: notInScale(cell.scale.side, shortened(text), oneOf(scale.map(({ name }) => name))) };
}

function withoutScale(side: ScaleName['side']): string {
  return side === 'safety'
    ? say`has no scale yet: make the safety policy first, or leave the column out`
    : say`has no scale yet: make the security policy first, or leave the column out`;
}

function notInScale(side: ScaleName['side'], said: string, levels: string): string {
  return side === 'safety'
    ? say`“${said}” is no level of this scale in the safety policy: write ${levels}`
    : say`“${said}” is no level of this scale in the security policy: write ${levels}`;
}

function referenceOf(prefixes: readonly string[], text: string, context: SheetContext): Reading {
  const asked = text.trim();
  // `HZ-3` or `HZ-3 No therapy`, as an export writes it.
  const [, start = ''] = /^([A-Za-z]{2,3}-[a-z0-9][a-z0-9.-]*)(?=$|[\s:,])/.exec(asked) ?? [];
  const key = context.keyLike(start);
  if (key !== undefined && prefixes.some((prefix) => key.startsWith(`${prefix}-`))) return { value: key };
  const [found, ...others] = context.keysTitled(asked, prefixes);
  if (found !== undefined && others.length === 0) return { value: found };
  if (found !== undefined)
    return { fault: say`“${shortened(asked)}” is the title of ${listed([found, ...others])}: write the key` };
  const names = prefixes.flatMap((prefix) => kindOfKey(`${prefix}-1`)?.name[0] ?? []);
  return {
    fault: say`“${shortened(asked)}” is no ${oneOf(names)} of this device: write a key such as ${prefixes[0]}-1, or a title as it stands there`,
  };
}

function partsOf(name: string, text: string, context: SheetContext): Reading {
  const form = itemFormNamed(name);
  const read = form.read(text.trim());
  if (read === undefined) return { fault: say`“${shortened(text)}” has another form than ${form.example}` };
  const item: Record<string, unknown> = {};
  for (const { name: part, cell } of form.parts) {
    const said = read[part];
    if (said === undefined) continue;
    const reading = cellValue(cell, said, context);
    if ('fault' in reading) return { ...reading, fault: say`${reading.fault}, as in ${form.example}` };
    item[part] = reading.value;
  }
  return { value: item };
}

function listOf(cell: CellKind, text: string, context: SheetContext, was: readonly unknown[]): Reading {
  // A title may itself hold a semicolon.
  if (cell.holds === 'reference') {
    const whole = referenceOf(cell.prefixes, text, context);
    if ('value' in whole && !/[;,\n]/.test(text)) return { value: [whole.value] };
    if ('value' in whole && context.keysTitled(text, cell.prefixes).length === 1) return { value: [whole.value] };
  }
  const kept = was.map((item) => ({ item, text: itemText(cell, item, context) }));
  const items: unknown[] = [];
  for (const said of itemsIn(text, cell.holds === 'reference' || cell.holds === 'choice')) {
    const at = kept.findIndex((each) => each.text === said);
    if (at !== -1) {
      items.push(...kept.splice(at, 1).map(({ item }) => item));
      continue;
    }
    const reading = cellValue(cell, said, context);
    if ('fault' in reading) return reading;
    items.push(reading.value);
  }
  return { value: items };
}

/** Separated by semicolons or lines; words and keys by commas too. An item in quotes may hold any of these. */
function itemsIn(text: string, byComma: boolean): readonly string[] {
  const separators = byComma ? ';\n,' : ';\n';
  const items: string[] = [];
  let item = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"' && isQuoted && text[at + 1] === '"') {
      item += sign;
      at += 1;
    } else if (sign === '"' && (isQuoted || item.trim() === '')) {
      isQuoted = !isQuoted;
      if (isQuoted) item = '';
    } else if (!isQuoted && separators.includes(sign)) {
      items.push(item);
      item = '';
    } else item += sign;
  }
  return [...items, item].map((each) => each.trim()).filter((each) => each !== '');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function oneOf(words: readonly string[]): string {
  return listed(words, 'or');
}
