import type { FileRecord } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import {
  type Cause,
  evaluateSecurityRisk,
  type HazardousSituation,
  outcomeOfPlacing,
  securityPolicyOf,
  type Transfer,
  withCause,
} from '@suture/core/risk';
import { nextKey, type OpenFile } from '../../records/index.ts';
import { linkedToControl, type Placed, type Placing } from './placed.ts';

/**
 * The safety side takes a security risk, or a control that may hinder, as a cause into a sequence, which is assessed as
 * far as the safety side says.
 */
export async function placedInSituation(placing: Placing, open: OpenFile, transfer: Transfer): Promise<Placed> {
  const { body } = placing;
  const { source, point } = transfer;
  const { sequence } = body;
  if (sequence === undefined) {
    throw new Problem('invalid-input', say`Name the sequence. Nothing was changed.`, [
      { path: 'sequence', message: say`is needed` },
    ]);
  }
  const { key, before, hazard } = await situationOf(placing, open);
  const { situation, isNew } = causing(before, causeOf(placing, open, transfer), {
    ...body,
    sequence,
    by: placing.caller.account.name,
  });
  const record: FileRecord<'hazardousSituation'> = { kind: 'hazardousSituation', key, body: situation };
  const { upTo } = situation.sequences?.find(({ id }) => id === sequence) ?? {};
  const linked = linkedToControl(open, source, key);
  return {
    key,
    changes: [
      ...(hazard ? [hazard] : []),
      { ...record, ...(body.situationVersion !== undefined && { basedOn: body.situationVersion }) },
      ...linked,
    ],
    records: [...(hazard ? [hazard] : []), record, ...linked],
    decision: {
      ...outcomeOfPlacing(securityPolicyOf(open.file)?.exploitability ?? [], {
        point,
        isNewSequence: isNew,
        upTo,
        has: point === 'cp1' ? evaluateSecurityRisk(open.file, source).exploitability : undefined,
      }),
      situation: key,
      sequence,
      ...(hazard && { hazards: [hazard.key] }),
    },
  };
}

/** A control is no attack: it is a cause in its own words, of the kind that the safety side sees in it. */
function causeOf({ body }: Placing, open: OpenFile, { source, point }: Transfer): Cause {
  if (point === 'cp1') return { type: 'security', ref: source };
  const { cause: type } = body;
  if (type !== undefined) return { type, text: `${source}: ${open.file.record(source)?.body.title ?? ''}` };
  throw new Problem('invalid-input', say`Say what kind of cause the control is there. Nothing was changed.`, [
    { path: 'cause', message: say`is needed for a control` },
  ]);
}

type Target = {
  readonly key: string;
  readonly before: HazardousSituation;
  /** Made together with a new situation that comes from it. */
  readonly hazard?: FileRecord<'hazard'>;
};

/** The situation that is named, or the beginning of a new one. */
async function situationOf({ context, device, caller, body }: Placing, open: OpenFile): Promise<Target> {
  const { situation, newSituation } = body;
  if (situation !== undefined) return { key: situation, before: situationAt(open, situation) };
  if (newSituation === undefined) {
    throw new Problem('invalid-input', say`Name the hazardous situation, or give a new one. Nothing was changed.`, [
      { path: 'situation', message: say`is needed, unless newSituation is given` },
    ]);
  }
  const made = { status: 'draft' as const, author: caller.account.name };
  const { newHazard, ...said } = newSituation;
  const key = await nextKey(context.db, device.id, 'HS');
  if (newHazard === undefined) return { key, before: { ...said, ...made } };
  if (said.hazard !== undefined) {
    throw new Problem('invalid-input', say`Name a hazard or give a new one, not both. Nothing was changed.`, [
      { path: 'newSituation.hazard', message: say`is named beside a new hazard` },
    ]);
  }
  const hazard = await nextKey(context.db, device.id, 'HZ');
  return {
    key,
    before: { ...said, hazard, ...made },
    hazard: { kind: 'hazard', key: hazard, body: { ...newHazard, ...made } },
  };
}

function situationAt(open: OpenFile, key: string): HazardousSituation {
  const stored = open.stored.get(key);
  if (stored?.kind === 'hazardousSituation' && stored.body.status !== 'retired') return stored.body;
  throw new Problem(
    'invalid-reference',
    say`There is no hazardous situation ${key} to place it into. Nothing was changed.`,
    [{ path: 'situation', message: say`names no living hazardous situation` }],
  );
}

function causing(before: HazardousSituation, cause: Cause, place: Parameters<typeof withCause>[2]) {
  const placed = withCause(before, cause, place);
  if (placed !== undefined) return placed;
  throw new Problem(
    'invalid-input',
    say`There is no sequence ${place.sequence}: say in "events" what happens in it. Nothing was changed.`,
    [{ path: 'events', message: say`is needed for a sequence that is not there yet` }],
  );
}
