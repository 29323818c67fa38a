import { isSheetKind } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import type { Answer } from '../../contract/index.ts';
import type { CalledDevice, Context } from '../../http/index.ts';
import { importsEndingIn, writtenByImport } from '../../records/index.ts';

type Name = 'GET /api/v1/devices/{device}/spreadsheet/imports/{event}';

/** An import as it was written, for whoever comes back to it. */
export async function writtenImport({ db }: Context, device: CalledDevice, event: number): Promise<Answer<Name>> {
  const [found] = await importsEndingIn(db, device.id, [event]);
  const written = found === undefined ? [] : await writtenByImport(db, device.id, found);
  const [first] = written;
  if (found === undefined || first === undefined || !isSheetKind(found.kind))
    throw new Problem('not-found', say`Event ${event} of this device ends no import of a spreadsheet.`);
  return {
    event,
    kind: found.kind,
    by: first.by,
    at: first.at,
    records: written.map(({ key, version }) => ({ key, version })),
  };
}
