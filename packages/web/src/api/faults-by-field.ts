import { t } from '../words/index.ts';
import { ApiProblem } from './client.ts';

/** What the server refused, as a sentence under the field of the form it speaks of; what fits no field is under `''`. */
export function faultsByField(error: unknown, fields: readonly string[]): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {};
  const byField: Record<string, string> = {};
  for (const { path = '', message } of error.faults) {
    const field = fields.find((name) => path === name || path.endsWith(`.${name}`)) ?? '';
    byField[field] ??= field === '' ? `${path} ${message}`.trim() : sentenceOfFault(message);
  }
  return byField;
}

/** `is shorter than 12 characters` is said of its field. */
export function sentenceOfFault(message: string): string {
  return /^\p{Ll}/u.test(message) ? t('frame.fault.ofField', { message }) : message;
}
