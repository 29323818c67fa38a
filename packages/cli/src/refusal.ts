import { type Fault, Problem, placeOf } from '@suture/core/kernel';

/** Exit codes of every command: the verdict. */
export const exitCode = { clean: 0, findings: 1, notReadable: 2 } as const;

/** Runs a command; what it refuses is said on stderr, one line a fault, and the exit code says so. */
export async function refusing(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${[error.message, ...error.faults.map(lineOf)].join('\n')}\n`);
    process.exitCode = exitCode.notReadable;
  }
}

function lineOf(fault: Fault): string {
  const place = placeOf(fault);
  return place === '' ? `  ${fault.message}` : `  ${place}: ${fault.message}`;
}
