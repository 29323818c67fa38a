import type { AllKinds } from '../file/index.ts';
import type { FileView } from '../kernel/index.ts';

/** The judged release is with users, or no release says otherwise: what has to be there by then is missing. */
export function isDue(view: FileView<AllKinds>): boolean {
  const release = view.release === undefined ? undefined : view.get('release', view.release);
  return release?.stage !== 'inDevelopment';
}
