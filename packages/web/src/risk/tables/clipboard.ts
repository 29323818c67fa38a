const formula = /^[=+\-@\t\r]/;
const guarded = /^'[=+\-@\t\r]/;

/** Rows of cells as a spreadsheet takes them. What it would read as a formula goes with an apostrophe before it. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => quoted(formula.test(text) ? `'${text}` : text)).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells as a spreadsheet gives them: tabs between, quotes around a text that has tabs or line ends of its own. */
export function fromClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = () => {
    rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    const [cell, next] = text[at] === '"' ? quotedFrom(text, at) : plainFrom(text, at);
    row.push(guarded.test(cell) ? cell.slice(1) : cell);
    const between = text[next];
    at = next + 1;
    if (between === '\t') continue;
    if (between === '\r' && text[at] === '\n') at += 1;
    end();
    // The line end that a spreadsheet puts last begins no further row.
    if (at >= text.length) break;
  }
  return rows;
}

function plainFrom(text: string, start: number): readonly [string, number] {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return [text.slice(start, end), end];
}

function quotedFrom(text: string, start: number): readonly [string, number] {
  let cell = '';
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else break;
    at += 1;
  }
  const after = text[at + 1];
  const ends = at < text.length && (after === undefined || after === '\t' || after === '\n' || after === '\r');
  // A quote that begins a text and does not end the cell is part of the text.
  return ends ? [cell, at + 1] : plainFrom(text, start);
}
