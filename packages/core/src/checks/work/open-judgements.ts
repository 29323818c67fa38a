import { rolesFor } from '../../access/index.ts';
import type { DeviceFile } from '../../file/index.ts';
import { type Keyed, say } from '../../kernel/index.ts';
import {
  type Control,
  fromSafety,
  fromSecurity,
  isInPlace,
  openQuestions,
  reducesSecurityRisk,
  type Screening,
} from '../../risk/index.ts';
import type { WorkItem } from './work.ts';

/** The judgements of a control in place that nobody has given, each for the side that gives it. */
export function openJudgements(file: DeviceFile, { key, body }: Keyed<Control>): readonly WorkItem[] {
  if (body.state !== 'inPlace' || !isInPlace(body, file.release)) return [];
  const { strength, hindrance, crossSafety, crossSecurity } = body;
  const open: readonly [field: string, isOpen: boolean, why: string][] = [
    [
      'strength',
      reducesSecurityRisk(body) && strength?.judged === undefined,
      say`Its strength is ${notYet(strength)}.`,
    ],
    ['hindrance', fromSecurity(body) && hasOpenMode(body), say`Whether it hinders is not judged in every mode.`],
    [
      'hindrance',
      fromSecurity(body) && !hasOpenMode(body) && hindrance?.judged === undefined,
      say`Whether it hinders is ${notYet(hindrance)}.`,
    ],
    ['crossSafety', fromSecurity(body) && isOpen(crossSafety), say`Its effect on safety is ${notYet(crossSafety)}.`],
    [
      'crossSecurity',
      fromSafety(body) && isOpen(crossSecurity),
      say`Its effect on security is ${notYet(crossSecurity)}.`,
    ],
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

/** What nobody signed counts as not judged. */
function notYet(given: object | undefined): string {
  return given === undefined ? say`not judged` : say`not judged to the end and signed`;
}

function hasOpenMode({ modes = [], hindrance }: Control): boolean {
  if (hindrance === undefined) return true;
  return modes.some((mode) => !hindrance.modes.some((judged) => judged.mode === mode));
}

function isOpen(given: Screening | undefined): boolean {
  return given?.judged === undefined || openQuestions(given).length > 0;
}
