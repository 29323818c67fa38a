import { rolesFor } from '../../access/index.ts';
import type { DeviceFile } from '../../file/index.ts';
import { type Keyed, words } from '../../kernel/index.ts';
import {
  type Control,
  fromSafety,
  fromSecurity,
  isInPlace,
  type JudgementName,
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
    ['strength', reducesSecurityRisk(body) && strength?.judged === undefined, notYet('strength', strength)],
    ['hindrance', fromSecurity(body) && hasOpenMode(body), unjudged.hindrance.missing],
    [
      'hindrance',
      fromSecurity(body) && !hasOpenMode(body) && hindrance?.judged === undefined,
      unjudged.hindrance.unsigned,
    ],
    ['crossSafety', fromSecurity(body) && isOpen(crossSafety), notYet('crossSafety', crossSafety)],
    ['crossSecurity', fromSafety(body) && isOpen(crossSecurity), notYet('crossSecurity', crossSecurity)],
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
function notYet(judgement: JudgementName, given: object | undefined): string {
  return unjudged[judgement][given === undefined ? 'missing' : 'unsigned'];
}

const unjudged: Readonly<Record<JudgementName, Readonly<Record<'missing' | 'unsigned', string>>>> = words({
  strength: {
    missing: 'Its strength is not judged.',
    unsigned: 'Its strength is not judged to the end and signed.',
  },
  hindrance: {
    missing: 'Whether it hinders is not judged in every mode.',
    unsigned: 'Whether it hinders is not judged to the end and signed.',
  },
  crossSafety: {
    missing: 'Its effect on safety is not judged.',
    unsigned: 'Its effect on safety is not judged to the end and signed.',
  },
  crossSecurity: {
    missing: 'Its effect on security is not judged.',
    unsigned: 'Its effect on security is not judged to the end and signed.',
  },
});

function hasOpenMode({ modes = [], hindrance }: Control): boolean {
  if (hindrance === undefined) return true;
  return modes.some((mode) => !hindrance.modes.some((judged) => judged.mode === mode));
}

function isOpen(given: Screening | undefined): boolean {
  return given?.judged === undefined || openQuestions(given).length > 0;
}
