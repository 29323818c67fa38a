/** Two versions of a record, as the address names them: `3..7`. */
export type Span = { readonly from: number; readonly to: number };

export function readSpan(text: string | undefined): Span | undefined {
  const read = /^(\d{1,6})\.\.(\d{1,6})$/.exec(text ?? '');
  return read ? { from: Number(read[1]), to: Number(read[2]) } : undefined;
}

export function spanText({ from, to }: Span): string {
  return `${from}..${to}`;
}
