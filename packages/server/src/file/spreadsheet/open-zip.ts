import { Problem, say } from '@suture/core/kernel';
import { strFromU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate';

const most = { entries: 2_000, inflated: 80 * 1024 * 1024, ratio: 300 } as const;

/**
 * Opens the parts of an XLSX file that hold cells, within limits that no honest file reaches, and packs them anew without
 * compression: whatever reads them then meets only what was looked at here.
 */
export function openedZip(bytes: Uint8Array): {
  readonly parts: ReadonlyMap<string, string>;
  readonly packed: Uint8Array;
} {
  let entries = 0;
  let inflated = 0;
  const wanted = ({ name, size, originalSize }: UnzipFileInfo) => {
    entries += 1;
    if (entries > most.entries)
      throw tooLarge(
        say`The file has more than ${most.entries} parts: save only the sheet that is to come in. Nothing was read.`,
      );
    if (!holdsCells(name)) return false;
    inflated += originalSize;
    if (inflated > most.inflated || originalSize > Math.max(size, 1024) * most.ratio)
      throw tooLarge(
        say`The file is far larger inside than outside: save only the sheet that is to come in. Nothing was read.`,
      );
    return true;
  };
  const files = unzipped(bytes, wanted);
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  for (const [name, text] of parts) refuseDeclarations(name, text);
  return { parts, packed: zipSync(files, { level: 0 }) };
}

function unzipped(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    // What is packed into more than it declares is cut at what it declares.
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Problem) throw error;
    // fflate throws plain errors with a code for whatever is broken in an archive.
    if (error instanceof Error && 'code' in error) throw broken();
    throw error;
  }
}

function holdsCells(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  );
}

/** Spreadsheet programs write none; entities could make a small text stand for a huge one. */
function refuseDeclarations(name: string, text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Problem(
      'unreadable-file',
      say`The part ${name} of the file declares entities, which no spreadsheet needs. Save it anew.`,
    );
}

function tooLarge(sentence: string): Problem {
  return new Problem('too-large', sentence);
}

export function broken(): Problem {
  return new Problem(
    'unreadable-file',
    say`The file begins like XLSX, but is broken: open it, save it anew, and try again.`,
  );
}
