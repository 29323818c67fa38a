/** One line that can be chosen. */
export type Entry = {
  readonly id: string;
  readonly label: string;
  /** What it is, or which keys lead there: at the end of the line. */
  readonly hint?: string | undefined;
  readonly recordKey?: string;
  /** Also found by these words. */
  readonly also?: string;
  readonly run: () => void;
};

export type EntryGroup = { readonly title: string; readonly entries: readonly Entry[] };

/** Entries whose words begin with what was typed, in any order; those that begin with it first, the shorter before the longer. */
export function matching(entries: readonly Entry[], search: string): readonly Entry[] {
  if (search.trim() === '') return entries;
  const words = wordsIn(search);
  const found = entries.filter(({ label, also = '' }) => {
    const text = ` ${wordsIn(`${label} ${also}`).join(' ')}`;
    return words.length > 0 && words.every((word) => text.includes(` ${word}`));
  });
  const first = words[0] ?? '';
  return [...found].sort(
    (a, b) =>
      Number(startsWith(b, first)) - Number(startsWith(a, first)) ||
      (startsWith(a, first) ? a.label.length - b.label.length : 0),
  );
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
}

function startsWith({ label }: Entry, word: string): boolean {
  return label.toLowerCase().startsWith(word);
}
