const standardNames: Readonly<Record<string, string>> = { iso14971: 'ISO 14971', tir57: 'TIR57', sw96: 'SW96' };

/** The clauses of a step in one short line: `ISO 14971 5.1–5.5`, `TIR57 4.1–4.4 · SW96 5`. */
export function clauseRange(clauses: readonly string[]): string {
  const byStandard = new Map<string, string[]>();
  for (const clause of clauses) {
    const [standard = '', number = ''] = clause.split('/');
    const name = standardNames[standard.split(':')[0] ?? ''];
    if (name === undefined) continue;
    byStandard.set(name, [...(byStandard.get(name) ?? []), number]);
  }
  return [...byStandard].map(([name, numbers]) => `${name} ${fromTo(numbers)}`).join(' · ');
}

function fromTo(numbers: readonly string[]): string {
  const first = numbers[0] ?? '';
  const last = numbers.at(-1) ?? first;
  return first === last ? first : `${first}–${last}`;
}
