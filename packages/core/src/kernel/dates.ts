import { z } from 'zod';

/** A calendar day, `2026-11-24`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

const millisecondsPerDay = 86_400_000;

/** Whole days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}
