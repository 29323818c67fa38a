import type { Day } from '@suture/core/kernel';

/** Stands where a signature has to be until it is sent: the server writes who and when, whatever stands there. */
export function signatureOf(person: string): { readonly by: string; readonly on: Day } {
  return { by: person, on: today() };
}

/** By the calendar of the server, which is that of UTC. */
export function today(): Day {
  return new Date().toISOString().slice(0, 10);
}
