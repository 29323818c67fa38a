import { jsonDepth, jsonFaultIn, placeInJson } from '@suture/core/components';
import { type Fault, Problem, say } from '@suture/core/kernel';

const deepest = 256;

/** Parses a text from outside; a fault is told with its line. `offset` is the number of lines before the text. */
export function parseJson(text: string, file: string, offset = 0): unknown {
  if (jsonDepth(text) > deepest) {
    throw new Problem('too-large', say`A file is too deeply nested.`, [
      { file, line: offset + 1, message: say`deeper than ${deepest} levels` },
    ]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fault = jsonFaultIn(text) ?? { line: 1, message: say`this is no JSON` };
    throw new Problem('unreadable-file', say`A file is not readable as JSON.`, [
      { ...fault, file, line: offset + (fault.line ?? 1) },
    ]);
  }
}

/** Adds file and line to a fault that only names a field. */
export function placed(fault: Fault, text: string, file: string, offset = 0): Fault {
  const place = placeInJson(text, fault.path ?? '') ?? { line: 1, column: 1 };
  return { ...fault, file, ...place, line: offset + place.line };
}
