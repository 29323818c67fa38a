import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonDepth, jsonFaultIn, placeInJson } from './json-place.ts';

describe('places in JSON', () => {
  it('finds a field by its path', () => {
    const text = '{\n  "a": [1, {"b": "}"},\n    {"b": 2}]\n}';
    expect(placeInJson(text, 'a.2.b')).toEqual({ line: 3, column: 11 });
    expect(placeInJson(text, '')).toEqual({ line: 1, column: 1 });
    expect(placeInJson(text, 'a.7')).toBeUndefined();
  });

  it.each([
    ['', 1, 1],
    ['{"a":1,}', 1, 8],
    ['[1,\n 2', 2, 3],
    ['{"a" 1}', 1, 6],
    ['{"a":1}\nx', 2, 1],
    ['["\\x"]', 1, 2],
    ['[01]', 1, 3],
    ['[1}', 1, 3],
  ])('%j is at fault in line %i, column %i', (text, line, column) => {
    expect(jsonFaultIn(text)).toMatchObject({ line, column });
  });

  it('finds a fault exactly where there is one', () => {
    const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ',', '\\', '0', ' '));
    fc.assert(
      fc.property(broken, ([json, at, sign]) => {
        const text = json.slice(0, at % (json.length + 1)) + sign + json.slice((at % (json.length + 1)) + 1);
        expect(jsonFaultIn(json)).toBeUndefined();
        expect(jsonFaultIn(text) === undefined).toBe(isJson(text));
      }),
    );
  });

  it('counts depth without looking into texts', () => {
    expect(jsonDepth('{"[[[": [1, {"a": "\\"[["}]}')).toBe(3);
    expect(jsonDepth('['.repeat(100_000))).toBe(100_000);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
