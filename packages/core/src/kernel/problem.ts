/** Every refusal that a user can act on has one of these codes; the HTTP status follows from it. */
export const problemStatus = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'version-conflict': 409,
  'key-taken': 409,
  'same-device': 409,
  'already-set-up': 409,
  'invalid-input': 422,
  'invalid-reference': 422,
  'unreadable-file': 422,
  'wrong-state': 409,
  'precondition-required': 428,
  'too-large': 413,
  'locked-out': 429,
  'too-many-requests': 429,
  'link-not-valid': 410,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problemStatus;

/** Where in the user's input the fault lies. */
export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly record?: string;
  readonly path?: string;
  /** Which of several changes that were sent together, counted from 0. */
  readonly change?: number;
};

export type Fault = Place & { readonly message: string };

/** A refusal: says what is wrong, where, and what to do. Thrown, and turned into an answer in one place. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];

  constructor(code: ProblemCode, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.faults = faults;
  }
}

/** `risk/controls.yaml:12:5 RC-3.option: …` — the parts that are known, in reading order. */
export function placeOf({ file, line, column, record, path }: Place): string {
  const position = [file, line, column].filter((part) => part !== undefined).join(':');
  const field = [record, path].filter((part) => part !== undefined && part !== '').join('.');
  return [position, field].filter((part) => part !== '').join(' ');
}
