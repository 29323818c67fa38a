/** A standard named within a text: as written, and in one spelling (`EN IEC 81001-5-1`). */
export type NamedStandard = {
  readonly written: string;
  readonly name: string;
  readonly year?: string;
  readonly start: number;
};

/** Finds the standards that a text names, however they are spelt; a bare number counts only with a part (`81001-5-1`). */
export function namesStandard(text: string): readonly NamedStandard[] {
  return [...plain(text).matchAll(designation)].flatMap((match) => {
    const { bodies = '', type = '', number = '', year } = match.groups ?? {};
    if (!isDesignation(bodies, type, number)) return [];
    // The pattern starts at the first letter or digit, so `written` is the user's own spelling.
    const written = text.slice(match.index, match.index + match[0].length);
    const name = nameOf(bodies, type, number);
    return [{ written, name, ...(year !== undefined && { year }), start: match.index }];
  });
}

const designation =
  /(?<![A-Za-z\d/-])(?<bodies>(?:(?:DIN|BS|NF|CEN|EN|ISO|IEC|ANSI|AAMI|UL|NEMA|IEEE)[\s/-]*)*)(?<type>(?:TIR|TR|TS|SW)?)[\s-]*(?<number>\d{2,5}(?:-\d{1,3})*)(?![\d])(?:\s?[:(]\s?(?<year>(?:19|20)\d{2})\b\)?)?/gi;

/** Spelling alone, character by character, so that places stay true. */
function plain(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\u00a0\u202f\u2009]/g, ' ');
}

function isDesignation(bodies: string, type: string, number: string): boolean {
  const technical = /^(TIR|SW)$/i.test(type);
  if (technical) return /^\d{2,3}$/.test(number);
  if (bodies === '') return /^\d{5}(-\d{1,2}){1,3}$/.test(number);
  // "en 2020" is French or Spanish for a year.
  return /^\d{4,5}/.test(number) && bodies.trim() !== 'en';
}

function nameOf(bodies: string, type: string, number: string): string {
  const words = bodies
    .toUpperCase()
    .split(/[\s/-]+/)
    .filter((word) => word !== '' && !national.includes(word));
  const joined = words.join(' ').replace('ISO IEC', 'ISO/IEC').replace('ANSI AAMI', 'ANSI/AAMI');
  const kind = type.toUpperCase();
  if (kind === 'TIR' || kind === 'SW') return `${joined || 'AAMI'} ${kind}${number}`;
  if (kind !== '') return `${joined}${joined.endsWith('ISO') ? '/' : ' '}${kind} ${number}`.trim();
  return `${joined} ${number}`.trim();
}

/** National adoptions carry the European text. */
const national: readonly string[] = ['DIN', 'BS', 'NF', 'CEN'];
