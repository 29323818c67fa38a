import type { MergePath } from '@suture/core/file';
import { fieldLabel } from '../../ui/fields/words.ts';

/** The trail names people as `Name <address>`; between colleagues the name says it. */
export function personIn(actor: string): string {
  return actor.replace(/ <[^>]*>$/, '');
}

/** `Sequences, A, Events`: where a change stands, as a person finds it. */
export function pathInWords(path: MergePath): string {
  return path.map((step) => (typeof step === 'string' ? fieldLabel(step) : step.id)).join(', ');
}
