import type { RiskView } from '../kinds.ts';

/** The judged release is with users, or no release says otherwise: what has to be there by then is missing. */
export function isDue(view: RiskView): boolean {
  const release = view.release === undefined ? undefined : view.get('release', view.release);
  return release?.stage !== 'inDevelopment';
}
