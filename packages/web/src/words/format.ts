import { language } from './language.ts';

/** ISO dates are read everywhere; the clock is the reader's own, and says its distance from UTC. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function timeOf(instant: string): string {
  const date = new Date(instant);
  return `${two(date.getHours())}:${two(date.getMinutes())} ${offsetOf(-date.getTimezoneOffset())}`;
}

export function momentOf(instant: string): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}

/** As the reader writes numbers: 16,000 or 16 000. */
export function numberIn(value: number): string {
  return numbers.format(value);
}

/** As a heading or a sentence begins. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const numbers = new Intl.NumberFormat(localeOf(globalThis.navigator?.languages ?? [], language));

/** Where the reader is at home, as the browser knows it; whoever has no tongue of their own here reads English. */
export function localeOf(ofReader: readonly string[], shown: string): string {
  const isShown = (tag: string) => tag === shown || tag.startsWith(`${shown}-`);
  return ofReader.find(isShown) ?? (shown === 'en' ? ofReader[0] : undefined) ?? shown;
}

/** `UTC+2`, `UTC−3:30`; minutes east of Greenwich. */
export function offsetOf(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${two(rest)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
