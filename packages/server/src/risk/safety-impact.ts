import { mayI } from '@suture/core/access';
import type { DeviceFile, FileRecord } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import {
  proposalFrom,
  relationOf,
  type SecurityRisk,
  speaksForSafety,
  whyNotConfirmedTogether,
  whyUnconfirmed,
} from '@suture/core/risk';
import type { Answer } from '../contract/index.ts';
import { type Caller, type Context, dayOf } from '../http/index.ts';
import { decisionBasis, overlay, type StoredRecord, writeRecords } from '../records/index.ts';
import { whyInMeeting } from './in-meeting.ts';
import { type By, writing } from './transfer-writes.ts';

type Preview = Answer<'POST /api/v1/devices/{device}/safety-impact/preview'>;
type RiskRecord = FileRecord<'securityRisk'>;

/** What would follow if the answers were confirmed now, all together. Nothing is changed. */
export async function previewConfirmation({ context, device, caller }: By, keys: readonly string[]): Promise<Preview> {
  const open = await context.files.open(context.db, device.id);
  const { file } = open;
  // Whoever it will be that confirms: what follows is the same.
  const participant = speakingAs(file, caller) ?? speaking(file)[0]?.key;
  const different = [...new Set(keys)];
  const isAlone = different.length === 1;
  const asked = different.map((key) => {
    const caution = whyNotConfirmedTogether(file, key);
    const refused = whyNot(file, key) ?? (isAlone ? undefined : caution);
    return { key, relationNow: relationOf(file, key).relation, refused, caution };
  });
  const confirmed = asked.flatMap(({ key, refused }) =>
    refused === undefined ? (confirmedRisk({ context, caller, file, key, participant }) ?? []) : [],
  );
  const items = file.supposing(confirmed, (supposed) =>
    asked.map(({ key, relationNow, refused, caution }) => {
      const body = supposed.get('securityRisk', key);
      const after = relationOf(supposed, key);
      return {
        key,
        title: body?.title ?? key,
        version: open.stored.get(key)?.version ?? 0,
        ...(body?.safetyImpact && { answer: body.safetyImpact.answer }),
        relationNow,
        relationAfter: after.relation,
        why: after.why,
        proposes: proposalFrom(supposed, key).map(({ point }) => point),
        ...(refused === undefined ? caution !== undefined && { caution } : { refused }),
      };
    }),
  );
  return { items };
}

export type Confirming = By & {
  readonly records: readonly { readonly key: string; readonly version: number }[];
  readonly participant: string | undefined;
  readonly why: string | undefined;
  readonly meeting?: readonly string[] | undefined;
};

/** The safety side confirms the answers that security proposed, all or none. */
export async function confirmAnswers(confirming: Confirming): Promise<readonly StoredRecord[]> {
  const { context, device, caller, records } = confirming;
  const permission = mayI('safetyImpact.confirm', device.roles);
  if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`);
  const open = await context.files.open(context.db, device.id);
  const participant = participantOf(open.file, caller, confirming.participant);
  const why = whyInMeeting(open.file, confirming.why ?? 'safety impact confirmed', confirming.meeting);
  // Alone and with a reason, somebody has looked at it.
  const isLookedAt = records.length === 1 && (confirming.why ?? '').trim() !== '';
  const unread = isLookedAt ? () => undefined : whyNotConfirmedTogether;
  // Where somebody else has written since, the write path names both versions.
  const faults = records.flatMap(({ key, version }) => {
    const refused =
      open.stored.get(key)?.version === version ? (whyNot(open.file, key) ?? unread(open.file, key)) : undefined;
    return refused === undefined ? [] : [{ record: key, path: 'safetyImpact', message: refused }];
  });
  const [first] = faults;
  if (first) throw new Problem('wrong-state', say`${first.record} ${first.message}. Nothing was changed.`, faults);
  const changes = records.map(({ key, version }) => {
    const stored = open.stored.get(key);
    if (stored?.kind !== 'securityRisk')
      throw new Problem('not-found', say`There is no security risk ${key} in this device. Nothing was changed.`, [
        { record: key, message: say`does not exist` },
      ]);
    const risk = { context, caller, file: open.file, key, participant };
    const body = stored.version === version ? confirmedRisk(risk)?.body : undefined;
    return { kind: 'securityRisk', key, basedOn: version, body: body ?? stored.body, why };
  });
  return writeRecords(context.db, { ...writing(confirming, open, why), changes });
}

type Confirmed = {
  readonly context: Context;
  readonly caller: Caller;
  readonly file: DeviceFile;
  readonly key: string;
  /** Undefined where a preview finds none to suppose. */
  readonly participant: string | undefined;
};

function confirmedRisk({ context, caller, file, key, participant }: Confirmed): RiskRecord | undefined {
  const body = file.get('securityRisk', key);
  if (body?.safetyImpact === undefined) return undefined;
  const basis = decisionBasis(overlay(file, []), { kind: 'securityRisk', key, body }, 'safetyImpact.confirmed');
  const confirmed = {
    by: caller.account.name,
    on: dayOf(context.now()),
    basis,
    ...(participant !== undefined && { participant }),
  };
  const next: SecurityRisk = { ...body, safetyImpact: { ...body.safetyImpact, confirmed } };
  return { kind: 'securityRisk', key, body: next };
}

function whyNot(file: DeviceFile, key: string): string | undefined {
  const risk = file.get('securityRisk', key);
  if (risk === undefined) return say`is no security risk of this device`;
  if (risk.status === 'retired') return say`is retired`;
  const { answer, confirmed } = risk.safetyImpact ?? {};
  if (answer === undefined) return say`has no safety-impact answer yet`;
  if (answer === 'undetermined') return say`is answered "undetermined": there is nothing to confirm yet`;
  if (confirmed !== undefined && whyUnconfirmed(file, risk) === undefined)
    return say`was confirmed by ${confirmed.by} on ${confirmed.on}, and nothing has changed since`;
  return undefined;
}

/** Who may speak for the patient. */
function speaking(file: DeviceFile) {
  return file.all('participant').filter(({ body }) => body.status !== 'retired' && speaksForSafety(body.function));
}

/** The participant that bears the name of who confirms. */
function speakingAs(file: DeviceFile, caller: Caller): string | undefined {
  return speaking(file).find(({ body }) => body.title === caller.account.name)?.key;
}

/** Who speaks for the patient: the participant that was named, or the one that bears the name of who confirms. */
function participantOf(file: DeviceFile, caller: Caller, named: string | undefined): string {
  const found = named === undefined ? speakingAs(file, caller) : speaking(file).find(({ key }) => key === named)?.key;
  if (found !== undefined) return found;
  const who = named ?? caller.account.name;
  throw new Problem(
    'invalid-input',
    say`${who} is no clinical or safety participant of this device: name the one who confirms. Nothing was changed.`,
    [{ path: 'participant', message: say`names no clinical or safety participant` }],
  );
}
