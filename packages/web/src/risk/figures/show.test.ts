import { expect, test } from 'vitest';
import { readShow } from './show.ts';

test.each([
  ['security:direct', { kind: 'class', of: 'securityRisk', id: 'direct' }],
  ['safety:', { kind: 'class', of: 'safetyRisk', id: '' }],
  ['control:too-weak', { kind: 'class', of: 'control', id: 'too-weak' }],
  ['step:c-analysis', { kind: 'step', id: 'c-analysis', openOnly: false }],
  ['open:s-control', { kind: 'step', id: 's-control', openOnly: true }],
  ['cp2:waiting', { kind: 'connection', point: 'cp2', state: 'waiting' }],
  ['contradictions', { kind: 'contradictions' }],
])('%s names the records behind a number', (text, show) => expect(readShow(text)).toEqual(show));

test('what names no number is nothing', () => expect(readShow('cp9:waiting')).toBeUndefined());
