import { ApiProblem } from './client.ts';

/** What the server refused, by the field of the form it speaks of; what fits no field is under `''`. */
export function faultsByField(error: unknown, fields: readonly string[]): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {};
  const byField: Record<string, string> = {};
  for (const { path = '', message } of error.faults) {
    const field = fields.find((name) => path === name || path.endsWith(`.${name}`)) ?? '';
    byField[field] ??= field === '' ? `${path} ${message}`.trim() : message;
  }
  return byField;
}
