import { propertyNames, securityProperties } from '../device/index.ts';
import { say, valueAt } from '../kernel/index.ts';
import { operatingModes, screeningQuestions } from './controls/control.ts';
import { inMode, questionWords } from './controls/control-flags.ts';
import { type JudgementName, judgementNames, judgements } from './controls/judgements.ts';

/** A judgement that was there and is there no longer. */
export type TakenAway = { readonly path: string; readonly message: string };

/** The judgements that a change takes away, whole or in part. Another one in the place of a judgement takes none away. */
export function takenAway(kind: string, before: object | undefined, after: object): readonly TakenAway[] {
  return (judgementsIn[kind] ?? []).flatMap(({ at, name, signature, parts }): readonly TakenAway[] => {
    const [was, is] = [valueAt(before, at.split('.')), valueAt(after, at.split('.'))];
    if (was === undefined) return [];
    if (is === undefined) return [{ path: at, message: say`takes ${name()} away` }];
    const left = new Set(parts?.(is));
    const open = (parts?.(was) ?? []).filter((part) => !left.has(part));
    if (open.length > 0) return [{ path: at, message: say`takes ${name()} away for ${open.join(', ')}` }];
    const isUnsigned = valueAt(was, [signature]) !== undefined && valueAt(is, [signature]) === undefined;
    // The confirmation of another answer falls by itself.
    if (!isUnsigned || valueAt(was, ['answer']) !== valueAt(is, ['answer'])) return [];
    return [{ path: `${at}.${signature}`, message: say`takes the signature under ${name()} away` }];
  });
}

type Judgement = {
  readonly at: string;
  readonly name: () => string;
  /** Where in it stands who gave it: without that it counts as not given. */
  readonly signature: string;
  /** What is judged in it one by one, in words. */
  readonly parts?: ((judgement: unknown) => readonly string[]) | undefined;
};

/** Asked of what is being typed, too, which no schema has read. */
const partsOf: Readonly<Partial<Record<JudgementName, Judgement['parts']>>> = {
  hindrance: judgedModes,
  crossSafety: answered,
  crossSecurity: answered,
};

function judgedModes(given: unknown): readonly string[] {
  const judged = [valueAt(given, ['modes', '*', 'mode'])].flat();
  return operatingModes.filter((mode) => judged.includes(mode)).map((mode) => inMode[mode]);
}

function answered(given: unknown): readonly string[] {
  return screeningQuestions
    .filter((question) => valueAt(given, [question]) !== undefined)
    .map((question) => questionWords[question]);
}

const judgementsIn: Readonly<Record<string, readonly Judgement[]>> = {
  securityRisk: [
    { at: 'safetyImpact', name: () => say`the safety-impact answer`, signature: 'confirmed' },
    { at: 'acceptance', name: () => say`the acceptance of the residual risk`, signature: 'signed' },
  ],
  safetyRisk: [{ at: 'decided', name: () => say`the judgement of the residual risk`, signature: 'by' }],
  hazardousSituation: [{ at: 'securityCause', name: () => say`the answer on a security cause`, signature: 'by' }],
  function: securityProperties.map((property) => ({
    at: `ifLost.${property}`,
    name: () => say`the answer on a loss of ${propertyNames[property]}`,
    signature: 'answered',
  })),
  control: judgements.map((judgement) => ({
    at: judgement,
    name: () => say`the judgement of its ${judgementNames[judgement]}`,
    signature: 'judged',
    parts: partsOf[judgement],
  })),
};
