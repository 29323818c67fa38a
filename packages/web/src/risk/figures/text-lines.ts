/** Breaks a title for SVG, which does not wrap; `width` in letters of the font used. Only at spaces, so that a word stays one word. */
export function textLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<= )/)) {
    if (line !== '' && (line + piece).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
