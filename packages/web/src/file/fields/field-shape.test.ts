import { recordKinds } from '@suture/core/file';
import { Control, HazardousSituation, SecurityRisk } from '@suture/core/risk';
import { expect, test } from 'vitest';
import { type Field, fieldsOf } from './field-shape.ts';

const named = (fields: readonly Field[], name: string) => fields.find((field) => field.name === name);

test('a title is a line that has to be there, a scenario a paragraph that may be missing', () => {
  const fields = fieldsOf(SecurityRisk);
  expect(named(fields, 'title')).toMatchObject({ shape: { kind: 'line' }, required: true });
  expect(named(fields, 'scenario')).toMatchObject({ shape: { kind: 'paragraph' }, required: false });
});

test('a reference knows which records it may name', () => {
  expect(named(fieldsOf(SecurityRisk), 'enables')?.shape).toEqual({
    kind: 'list',
    item: { kind: 'record', prefixes: ['SR'] },
  });
});

test('sequences are a list of groups with their own fields', () => {
  const sequences = named(fieldsOf(HazardousSituation), 'sequences')?.shape;
  const item = sequences?.kind === 'list' && sequences.item.kind === 'group' ? sequences.item.fields : [];
  expect(item.map(({ name }) => name)).toEqual(['id', 'events', 'causes', 'upTo', 'p1', 'p1Basis']);
});

test('signatures are never typed', () => {
  const strength = named(fieldsOf(Control), 'strength')?.shape;
  expect(strength?.kind === 'group' && strength.fields.map(({ name }) => name)).toEqual(['level', 'reason']);
});

test.each(recordKinds.map(({ kind, body }) => [kind, body] as const))('%s has fields to edit', (_, body) =>
  expect(fieldsOf(body).length).toBeGreaterThan(0),
);
