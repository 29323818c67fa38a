import { rolesFor } from '../../access/index.ts';
import type { DeviceFile } from '../../file/index.ts';
import type { Keyed } from '../../kernel/index.ts';
import {
  type Control,
  fromSafety,
  fromSecurity,
  isInPlace,
  reducesSecurityRisk,
  type Screening,
  type ScreeningQuestion,
  screeningQuestions,
} from '../../risk/index.ts';
import type { WorkItem } from './work.ts';

/** The judgements of a control in place that nobody has given, each for the side that gives it. */
export function openJudgements(file: DeviceFile, { key, body }: Keyed<Control>): readonly WorkItem[] {
  if (body.state !== 'inPlace' || !isInPlace(body, file.release)) return [];
  const open: readonly [field: string, isOpen: boolean, why: string][] = [
    ['strength', reducesSecurityRisk(body) && body.strength === undefined, 'Its strength is not judged.'],
    ['hindrance', fromSecurity(body) && hasOpenMode(body), 'Whether it hinders is not judged in every mode.'],
    ['crossSafety', fromSecurity(body) && isOpen(body.crossSafety), 'Its effect on safety is not screened.'],
    ['crossSecurity', fromSafety(body) && isOpen(body.crossSecurity), 'Its effect on security is not screened.'],
  ];
  return open
    .filter(([, isOpen]) => isOpen)
    .map(([field, , why]) => ({
      line: 'judge-control',
      record: key,
      why,
      roles: rolesFor('record.write', { kind: 'control', field }),
    }));
}

function hasOpenMode({ modes = [], hindrance }: Control): boolean {
  if (hindrance === undefined) return true;
  return modes.some((mode) => !hindrance.modes.some((judged) => judged.mode === mode));
}

const questions = Object.keys(screeningQuestions) as readonly ScreeningQuestion[];

function isOpen(given: Screening | undefined): boolean {
  return given === undefined || questions.some((question) => given[question] === undefined);
}
