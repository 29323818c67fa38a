/**
 * What a number stands for, as it is written in the address: `security:direct`, `control:too-weak`, `step:c-analysis`,
 * `open:c-analysis`, `cp1:waiting`. A list opens from it alone, so a link can be sent to a colleague.
 */
export type Show =
  | { readonly kind: 'class'; readonly of: 'securityRisk' | 'safetyRisk' | 'control'; readonly id: string }
  | { readonly kind: 'step'; readonly id: string; readonly openOnly: boolean }
  | { readonly kind: 'connection'; readonly point: string; readonly state: string }
  | { readonly kind: 'contradictions' };

const sides = { security: 'securityRisk', safety: 'safetyRisk', control: 'control' } as const;

export function readShow(text: string): Show | undefined {
  if (text === 'contradictions') return { kind: 'contradictions' };
  const [head = '', id = ''] = text.split(':');
  if (head === 'security' || head === 'safety' || head === 'control') return { kind: 'class', of: sides[head], id };
  if (head === 'step' || head === 'open') return { kind: 'step', id, openOnly: head === 'open' };
  if (/^cp[1-6]$/.test(head)) return { kind: 'connection', point: head, state: id };
  return undefined;
}
