import type { FileRecord } from '@suture/core/file';
import { type Basis, type Day, Problem, say } from '@suture/core/kernel';
import { judgements } from '@suture/core/risk';
import { type Fields, fieldAt, isFields, isSame, withField } from './fields.ts';

export type Signing = {
  readonly key: string;
  readonly kind: FileRecord['kind'];
  readonly before: Fields | undefined;
  /** As it was sent, read by the schema of its kind. */
  readonly sent: Fields;
  readonly person: string;
  readonly today: Day;
  readonly basis: (body: Fields, field: string) => Basis;
};

export type SignedBody = { readonly body: Fields; readonly following: readonly string[] };

type Slot = {
  /** Where the signature stands. */
  readonly at: string;
  /** What it speaks of; another content takes another signature. */
  readonly of?: string;
  /** Who changes the content gives the judgement; a confirmation of something else falls away instead. */
  readonly onChange?: 'sign' | 'drop';
};

const slots: Readonly<Record<string, readonly Slot[]>> = {
  securityRisk: [
    { at: 'safetyImpact.confirmed', of: 'safetyImpact.answer', onChange: 'drop' },
    { at: 'acceptance.signed', of: 'acceptance', onChange: 'sign' },
  ],
  function: ['confidentiality', 'integrity', 'availability'].map((loss) => ({
    at: `ifLost.${loss}.answered`,
    of: `ifLost.${loss}`,
    onChange: 'sign',
  })),
  control: judgements.map((judgement) => ({
    at: `${judgement}.judged`,
    of: judgement,
    onChange: 'sign',
  })),
  safetyRisk: [{ at: 'decided' }],
};

/** Nobody signs for another: what is signed anew is signed by who sends it, today; the rest stays as it was. */
export function signed(signing: Signing): SignedBody {
  const start = withWorkflowKept(signing);
  const following = ['author'];
  let body = withPersons(start, signing, following);
  for (const slot of slots[signing.kind] ?? []) body = withSlot(body, slot, signing, following);
  return { body: signing.kind === 'control' ? withTradeOff(body, signing) : body, following };
}

/** Status, approval and retirement follow from acts, not from what is written. */
function withWorkflowKept({ key, before, sent, person }: Signing): Fields {
  const status = before?.status ?? 'draft';
  if (sent.status !== status) {
    throw new Problem(
      'invalid-input',
      say`${key}.status is changed by sending to review, approving and retiring. Nothing was changed.`,
      [{ record: key, path: 'status', message: say`is ${String(status)}, and not changed by writing it` }],
    );
  }
  const author = before === undefined ? person : (before.author ?? (sent.author === undefined ? undefined : person));
  const kept = { author, approval: before?.approval, retired: before?.retired };
  let body = sent;
  for (const [field, value] of Object.entries(kept)) body = withField(body, field, value);
  return body;
}

function withSlot(body: Fields, { at, of, onChange }: Slot, signing: Signing, following: string[]): Fields {
  const sent = fieldAt(body, at);
  const kept = fieldAt(signing.before, at);
  const content = of === undefined ? undefined : contentOf(body, of, at);
  const changed = of !== undefined && !isSame(content, contentOf(signing.before, of, at));
  if (changed && content !== undefined && onChange === 'sign') return sign(body, at, signing);
  if (sent === undefined) {
    // What nobody changed is stood by as before, whoever left its signature out.
    const isStoodBy = !changed && content !== undefined && kept !== undefined && onChange === 'sign';
    if (isStoodBy) return withField(body, at, kept);
    if (changed) following.push(at);
    return body;
  }
  if (!isSame(sent, kept)) return sign(body, at, signing);
  if (!changed) return body;
  following.push(at);
  return withField(body, at, undefined);
}

function contentOf(body: Fields | undefined, of: string, at: string): unknown {
  const content = fieldAt(body, of);
  return isFields(content) ? withField(content, at.slice(of.length + 1), undefined) : content;
}

function sign(body: Fields, at: string, { person, today, basis }: Signing): Fields {
  const sent = fieldAt(body, at);
  const { by: _by, on: _on, basis: _basis, reaffirmed: _reaffirmed, ...beside } = isFields(sent) ? sent : {};
  return withField(body, at, { by: person, on: today, basis: basis(body, at), ...beside });
}

/** What the two sides approve of a trade-off. */
export const tradeOffText: readonly string[] = ['tradeOff.reason', 'tradeOff.alternatives'];

/** Approvals of another trade-off are no approvals of this one. */
function withTradeOff(body: Fields, signing: Signing): Fields {
  const approvals = fieldAt(body, 'tradeOff.approvals');
  if (!Array.isArray(approvals)) return body;
  const same = tradeOffText.every((part) => isSame(fieldAt(body, part), fieldAt(signing.before, part)));
  const before = fieldAt(signing.before, 'tradeOff.approvals');
  const kept: readonly unknown[] = Array.isArray(before) ? before : [];
  let next = body;
  for (const [index, approval] of approvals.entries()) {
    const isKept = kept.some((known) => isSame(known, approval));
    if (!isKept) next = sign(next, `tradeOff.approvals.${index}`, signing);
  }
  if (same) return next;
  const given = fieldAt(next, 'tradeOff.approvals');
  const fresh = (Array.isArray(given) ? given : []).filter(
    (approval) => !kept.some((known) => isSame(known, approval)),
  );
  return withField(next, 'tradeOff.approvals', fresh.length > 0 ? fresh : undefined);
}

/** Names that stand beside an answer without being a signature. */
function withPersons(body: Fields, { kind, before, person, today }: Signing, following: string[]): Fields {
  if (kind === 'securityRisk' && body.safetyImpact !== undefined) {
    following.push('safetyImpact.proposedBy');
    const asked = fieldAt(before, 'safetyImpact');
    const same = asked !== undefined && isSame(fieldAt(asked, 'answer'), fieldAt(body, 'safetyImpact.answer'));
    return withField(body, 'safetyImpact.proposedBy', same ? fieldAt(asked, 'proposedBy') : person);
  }
  if (kind === 'hazardousSituation' && body.securityCause !== undefined) {
    const asked = fieldAt(before, 'securityCause');
    const same = ['answer', 'reason'].every((part) =>
      isSame(fieldAt(asked, part), fieldAt(body, `securityCause.${part}`)),
    );
    // Who puts a name under an answer that bears none signs it, and with their own.
    const isSigning = fieldAt(asked, 'by') === undefined && fieldAt(body, 'securityCause.by') !== undefined;
    return withField(body, 'securityCause.by', same && !isSigning ? fieldAt(asked, 'by') : person);
  }
  if (kind === 'device' && Array.isArray(body.provisionOverrides)) {
    const known: readonly unknown[] = Array.isArray(before?.provisionOverrides) ? before.provisionOverrides : [];
    const overrides = body.provisionOverrides.map((override: unknown) =>
      known.some((each) => isSame(each, override)) || !isFields(override)
        ? override
        : { ...override, by: person, on: today },
    );
    return withField(body, 'provisionOverrides', overrides);
  }
  return body;
}
