import { securityProperties } from '../../device/index.ts';
import { causeTypes, reducedFactors } from '../../risk/index.ts';

/** An item of a list as a cell says it: its parts, and what stands between them. */
export type ItemForm = {
  readonly parts: readonly ItemPart[];
  /** Shown to a person whose text does not fit. */
  readonly example: string;
  /** Takes an item's text apart; undefined where it does not have the form. */
  readonly read: (text: string) => Readonly<Record<string, string>> | undefined;
  readonly write: (parts: Readonly<Record<string, string | undefined>>) => string;
};

type ItemPart = {
  readonly name: string;
  readonly cell:
    | { readonly holds: 'text' }
    | { readonly holds: 'choice'; readonly values: readonly string[] }
    | { readonly holds: 'reference'; readonly prefixes: readonly string[] };
};

const pairOf = (first: string, second: string): Pick<ItemForm, 'read' | 'write'> => ({
  read: (text) => {
    const [, one = '', other] = /^(.+?)(?:\s+of\s+(.+))?$/is.exec(text) ?? [];
    return one === '' ? undefined : { [first]: one, ...(other !== undefined && { [second]: other }) };
  },
  write: (parts) => (parts[second] === undefined ? `${parts[first]}` : `${parts[first]} of ${parts[second]}`),
});

const evidence: ItemForm = {
  parts: [
    { name: 'ref', cell: { holds: 'text' } },
    { name: 'result', cell: { holds: 'choice', values: ['passed', 'failed', 'pending'] } },
  ],
  example: 'TR-7: passed',
  read: (text) => {
    const [, ref, result] = /^(.+):\s*(\S+)$/s.exec(text) ?? [];
    return ref === undefined || result === undefined ? undefined : { ref: ref.trim(), result };
  },
  write: ({ ref, result }) => `${ref}: ${result}`,
};

/** By the name of the list. */
const itemForms: Readonly<Record<string, ItemForm>> = {
  losses: {
    parts: [
      { name: 'property', cell: { holds: 'choice', values: securityProperties } },
      { name: 'function', cell: { holds: 'reference', prefixes: ['FN'] } },
    ],
    example: 'availability of FN-1',
    ...pairOf('property', 'function'),
  },
  reduces: {
    parts: [
      { name: 'factor', cell: { holds: 'choice', values: reducedFactors } },
      { name: 'risk', cell: { holds: 'reference', prefixes: ['SR', 'SAR'] } },
    ],
    example: 'exploitability of SR-1',
    ...pairOf('factor', 'risk'),
  },
  implementationEvidence: evidence,
  effectivenessEvidence: evidence,
  causes: {
    parts: [
      { name: 'type', cell: { holds: 'choice', values: causeTypes } },
      { name: 'ref', cell: { holds: 'reference', prefixes: ['SR', 'MU'] } },
      { name: 'text', cell: { holds: 'text' } },
    ],
    example: 'security SR-1, or hardware: the battery is empty',
    read: (text) => {
      const [, type, ref, said] = /^([^:]+?)(?:\s+((?:SR|MU)-[a-z0-9.-]+))?(?:\s*:\s*(.+))?$/is.exec(text) ?? [];
      if (type === undefined) return undefined;
      // `security: SR-1` means the risk as well.
      if (ref === undefined && said !== undefined && /^(?:SR|MU)-[a-z0-9.-]+$/i.test(said)) return { type, ref: said };
      return { type, ...(ref !== undefined && { ref }), ...(said !== undefined && { text: said }) };
    },
    write: ({ type, ref, text }) =>
      [[type, ref].filter((part) => part !== undefined).join(' '), text]
        .filter((part) => part !== undefined)
        .join(': '),
  },
};

export function isItemForm(name: string): boolean {
  return Object.hasOwn(itemForms, name);
}

export function itemFormNamed(name: string): ItemForm {
  const form = itemForms[name];
  if (form === undefined) throw new TypeError(`there is no form of an item named ${name}`);
  return form;
}
