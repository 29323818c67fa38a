import { type Body, isBody, isSame, without } from '../../ui/form/body.ts';
import { draftOf, judgementOf } from './judgement.ts';
import type { Judgement, Scale, Side } from './queries.ts';

/** What of it is judged anew: what stands on record just so, signed on the facts as they are, is left alone. */
export function judgedAnew(judgement: Judgement, side: Side, scale: Scale): Judgement {
  const onRecord: Body = judgementOf(draftOf(scale, side), side, scale);
  const anew = Object.entries(judgement).filter(
    ([part, given]) => !standingParts(scale).includes(part) || !isSame(given, onRecord[part]),
  );
  return Object.fromEntries(anew);
}

type Signing = { readonly recorded: Body; readonly scale: Scale; readonly person: string; readonly today: string };

/**
 * The body with these parts signed by who writes them: the server replaces who and when, and takes a part without a
 * signature for one that nobody stands by. What came out as somebody else recorded it keeps the signature it has.
 */
export function signedAnew(body: Body, parts: readonly string[], { recorded, scale, person, today }: Signing): Body {
  const signed = parts.flatMap((part): [string, unknown][] => {
    const given = body[part];
    if (!isBody(given)) return [];
    const isKept =
      standingParts(scale).includes(part) && isSame(without(given, 'judged'), without(recorded[part], 'judged'));
    return [[part, isKept ? recorded[part] : { ...given, judged: { by: person, on: today } }]];
  });
  return { ...body, ...Object.fromEntries(signed) };
}

/** The judgements that count: signed, and on the facts as they are. */
function standingParts({ strength, hindranceJudged, onSafety, onSecurity }: Scale): readonly string[] {
  const judged = {
    strength: strength.judged,
    hindrance: hindranceJudged,
    crossSafety: onSafety.judged,
    crossSecurity: onSecurity.judged,
  };
  return Object.entries(judged).flatMap(([part, by]) => (by && !by.isStale ? part : []));
}
