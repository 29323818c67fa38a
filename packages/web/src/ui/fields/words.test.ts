import { recordKinds } from '@suture/core/file';
import { defOf } from '@suture/core/kernel';
import { en } from '@suture/words/en';
import { expect, test } from 'vitest';
import type { z } from 'zod';

const { labels, values } = en.file;

test('every field of a record and every value of a closed list has a name of its own to be translated', () => {
  const named = recordKinds.flatMap(({ body }) => namesIn(body));
  expect(named.length).toBeGreaterThan(300);
  expect(named.filter(({ name, of }) => !(name in (of === 'field' ? labels : values)))).toEqual([]);
});

test('no name is left of what records have no longer', () => {
  const named = recordKinds.flatMap(({ body }) => namesIn(body));
  const isUsed = (of: Named['of']) => {
    const names = new Set(named.filter((each) => each.of === of).map(({ name }) => name));
    return (name: string) => names.has(name);
  };
  const left = [
    ...Object.keys(labels).filter((name) => !isUsed('field')(name)),
    ...Object.keys(values).filter((name) => !isUsed('value')(name)),
  ];
  expect(left).toEqual([]);
});

type Named = { readonly name: string; readonly of: 'field' | 'value' };

function namesIn(schema: z.ZodType): readonly Named[] {
  const def = defOf(schema);
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([name, field]) => [{ name, of: 'field' } as const, ...namesIn(field)]);
  if (def.type === 'enum') return Object.values(def.entries).map((name) => ({ name, of: 'value' }));
  if (def.type === 'array') return namesIn(def.element);
  if (def.type === 'record') return namesIn(def.valueType);
  if (def.type === 'union') return def.options.flatMap(namesIn);
  return 'innerType' in def ? namesIn(def.innerType) : [];
}
