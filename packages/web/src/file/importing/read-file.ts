import { headingsIn, type Mapping, type SheetKind } from '@suture/core/file';
import type { Answer } from '@suture/server/contract';
import { call } from '../../api/client.ts';

type Read = Answer<'POST /api/v1/devices/{device}/spreadsheet/read'>;

/** A file as it was read, and what the person chose of it. */
export type ReadFile = Read & {
  readonly name: string;
  readonly kind: SheetKind;
  readonly sheet: number;
  /** Where it is not what was proposed. */
  readonly headingRow?: number;
  readonly mapping?: Mapping;
};

export const largestFile = 10 * 1024 * 1024;

export async function readFile(device: string, kind: SheetKind, name: string, content: Blob): Promise<ReadFile> {
  const body = { kind, name: name.slice(0, 200), content: await base64Of(content) };
  const read = await call('POST /api/v1/devices/{device}/spreadsheet/read', { params: { device }, body });
  return { ...read, name, kind, sheet: 0 };
}

export type ChosenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly headingRow: number;
  readonly headings: readonly string[];
};

export function chosenSheet({ sheets, sheet: at, headingRow: chosen }: ReadFile): ChosenSheet {
  const { name, rows, headingRow: proposed } = sheets[at] ?? { name: '', rows: [], headingRow: 0 };
  const headingRow = chosen ?? proposed;
  return { name, rows, headingRow, headings: headingsIn(rows, headingRow) };
}

/** A field takes one column: who gives it to another takes it from the first. */
export function withoutPath(mapping: Mapping, path: string | undefined): Mapping {
  return mapping.map((each) => (each === path ? undefined : each));
}

function base64Of(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // A data address: what stands behind the comma is the content.
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(content);
  });
}
