import { type KindName, recordKinds } from '@suture/core/file';
import { Problem, type RecordKind } from '@suture/core/kernel';

/** `security-risk`, `securityRisk` and `SR` mean the same. */
export function kindCalled(name: string): RecordKind<KindName> {
  const plain = (text: string) => text.replaceAll(/[\s-]/g, '').toLowerCase();
  const kind = recordKinds.find((each) => plain(each.kind) === plain(name) || each.prefix === name.toUpperCase());
  if (kind) return kind;
  const known = recordKinds.map((each) => each.kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  throw new Problem('invalid-input', `"${name}" is not a kind of record; there are ${known.join(', ')}.`);
}
