import type { LevelId, Scale, ScaleName } from '../../risk/index.ts';
import type { CellKind } from './column.ts';
import { choiceInWords } from './headings.ts';
import { itemFormNamed } from './item-forms.ts';
import type { SheetContext } from './sheet-context.ts';

/** What a cell says of a value. Read again it gives the same value. */
export function cellText(cell: CellKind, value: unknown, context: SheetContext): string {
  if (value === undefined || value === null) return '';
  switch (cell.holds) {
    case 'yesNo':
      return value === true ? 'yes' : 'no';
    case 'choice':
      return choiceInWords(String(value));
    case 'level':
      return levelText(scaleNamed(cell.scale, context), String(value));
    case 'reference': {
      const title = context.titleOf(String(value));
      return title === undefined ? String(value) : `${String(value)} ${oneLine(title)}`;
    }
    case 'list':
      return Array.isArray(value) ? value.map((item) => quotedItem(itemText(cell.of, item, context))).join('; ') : '';
    case 'parts':
      return itemText(cell, value, context);
    default:
      return oneLineEnd(String(value));
  }
}

/** In a list a reference is its key alone: a title would hide where one item ends. */
export function itemText(cell: CellKind, value: unknown, context: SheetContext): string {
  if (cell.holds === 'reference') return String(value);
  if (cell.holds !== 'parts') return cellText(cell, value, context);
  const form = itemFormNamed(cell.form);
  // An item of such a list is an object of its schema.
  const item = value as Readonly<Record<string, unknown>>;
  return form.write(
    Object.fromEntries(
      form.parts.map(({ name, cell: part }) => [
        name,
        item[name] === undefined ? undefined : itemText(part, item[name], context),
      ]),
    ),
  );
}

export function scaleNamed({ side, scale }: ScaleName, { policies }: SheetContext): Scale | undefined {
  return side === 'safety' ? policies.safety?.[scale as 'severity'] : policies.security?.[scale as 'impact'];
}

/** By its name, as people know it; by its id where two levels share a name, or the policy does not have it. */
function levelText(scale: Scale | undefined, id: LevelId): string {
  const level = scale?.find((each) => each.id === id);
  if (scale === undefined || level === undefined) return id;
  const isAlone = scale.filter(({ name }) => name.toLowerCase() === level.name.toLowerCase()).length === 1;
  const isIdOfOther = scale.some((other) => other.id === level.name.toLowerCase() && other.id !== id);
  return isAlone && !isIdOfOther ? level.name : id;
}

function quotedItem(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Programs end a line in a cell each in their own way. */
export function oneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
