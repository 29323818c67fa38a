import { isSheetKind, type SheetKind, sheetKinds } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import { kindCalled } from './kind-called.ts';

/** Kinds whose records fit into rows. */
export function sheetKindCalled(name: string): SheetKind {
  const { kind } = kindCalled(name);
  if (isSheetKind(kind)) return kind;
  throw new Problem('invalid-input', `Records of the kind ${kind} do not fit into rows; ${sheetKinds.join(', ')} do.`);
}
