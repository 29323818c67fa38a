/**
 * A cell that begins like a formula is run by the program that opens the file. An apostrophe before it makes it text; a
 * text that has one already gets another, so that `unguarded` always gives back what was there.
 */
export function guarded(text: string): string {
  return likeFormula.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") && likeFormula.test(text) ? text.slice(1) : text;
}

/** The wide forms are signs of a formula too where the keyboard is Chinese or Japanese. */
const likeFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;
