import { inflateSync } from 'node:zlib';

/** A page of a printed file: its size in points, and about how many letters stand on it. */
export type Sheet = { readonly width: number; readonly height: number; readonly letters: number };

/** The pages of a PDF as Chromium writes it: each object at the beginning of a line, each stream deflated. */
export function sheetsOf(pdf: Buffer): readonly Sheet[] {
  const text = pdf.toString('latin1');
  const pages = text.matchAll(/\/Type \/Page\n[\s\S]*?endobj/g);
  return [...pages].map(([page]) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    const drawn = streamOf(text, /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '');
    return { width: Number(width), height: Number(height), letters: drawn.match(/\bT[jJ]\b/g)?.length ?? 0 };
  });
}

function streamOf(text: string, object: string): string {
  const [head, size] = new RegExp(`\\n${object} 0 obj\\n<<[^>]*/Length (\\d+)[^>]*>> stream\\n`).exec(text) ?? [];
  if (head === undefined) return '';
  const start = text.indexOf(head) + head.length;
  return inflateSync(Buffer.from(text.slice(start, start + Number(size)), 'latin1')).toString('latin1');
}
