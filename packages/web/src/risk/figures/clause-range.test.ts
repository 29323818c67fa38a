import { expect, test } from 'vitest';
import { clauseRange } from './clause-range.ts';

test('clauses of one standard are said as a range', () =>
  expect(clauseRange(['iso14971:2019/5.1', 'iso14971:2019/5.2', 'iso14971:2019/5.5'])).toBe('ISO 14971 5.1–5.5'));

test('both security companions are named, the lifecycle standard is left to the matrix', () =>
  expect(clauseRange(['tir57:2016/4.1', 'tir57:2016/4.4', 'sw96:2023/5', 'iec81001-5-1:2021/7.2'])).toBe(
    'TIR57 4.1–4.4 · SW96 5',
  ));
