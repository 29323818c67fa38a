import { paths } from '../paths.ts';

type Found = { readonly rule: string; readonly record: string; readonly path: string };

/** A judgement that nobody gave: it is given in a part of the form, and nothing on the page of the record leads there. */
const givenInForm: ReadonlySet<string> = new Set(['safety-residual-not-decided', 'benefit-risk-not-decided']);

/** Where a finding is put right: on the page of its record, or in the part of its form that the page does not lead to. */
export function placeOfFinding(device: string, finding: Found): string {
  return partOfForm(device, finding) ?? paths.record(device, finding.record);
}

export function partOfForm(device: string, { rule, record, path }: Found): string | undefined {
  return givenInForm.has(rule) ? paths.record(device, record, { edit: 'yes', field: path }) : undefined;
}
