import { mayI } from '@suture/core/access';
import { type DeviceFile, deviceFile, type FileRecord } from '@suture/core/file';
import { Problem } from '@suture/core/kernel';
import {
  type Control,
  controlRelationOf,
  type ScreeningSide,
  screeningFields,
  screeningOf,
  whyNotTogether,
} from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import { actorOf, type CalledDevice, type Caller, type Context, dayOf } from '../../http/index.ts';
import {
  decisionBasis,
  type OpenFile,
  overlay,
  type StoredRecord,
  soundIn,
  writeRecords,
} from '../../records/index.ts';

type By = { readonly context: Context; readonly device: CalledDevice; readonly caller: Caller };
type Preview = Answer<'POST /api/v1/devices/{device}/screenings/preview'>;

/** What would follow if the side confirmed these now, all together. Nothing is changed. */
export async function previewScreenings(by: By, side: ScreeningSide, keys: readonly string[]): Promise<Preview> {
  const open = await by.context.files.open(by.context.db, by.device.id);
  const { file } = open;
  const asked = [...new Set(keys)].map((key) => ({ key, refused: whyNotTogether(file, key, side) }));
  const confirmed = asked.flatMap(({ key, refused }) =>
    refused === undefined ? confirmedControl(by, file, side, key) : [],
  );
  const over = new Map(confirmed.map((record) => [record.key, record]));
  // A file of its own, so that what the real one remembers stays with it.
  const supposed = deviceFile(file.records().map((record) => over.get(record.key) ?? record));
  return {
    items: asked.map(({ key, refused }) => {
      const after = over.has(key) ? controlRelationOf(supposed, key) : undefined;
      return {
        key,
        title: file.get('control', key)?.title ?? key,
        version: open.stored.get(key)?.version ?? 0,
        flagsNow: after ? [...controlRelationOf(file, key).flags] : [],
        flagsAfter: [...(after?.flags ?? [])],
        why: after?.why ?? '',
        ...(refused !== undefined && { refused }),
      };
    }),
  };
}

export type Confirming = By & {
  readonly side: ScreeningSide;
  readonly records: readonly { readonly key: string; readonly version: number }[];
  readonly why: string | undefined;
};

/** The side confirms screenings that say "no" five times: each control gets a version, all or none. */
export async function confirmScreenings(confirming: Confirming): Promise<readonly StoredRecord[]> {
  const { context, device, caller, side, records, why } = confirming;
  const permission = mayI('record.write', device.roles, { kind: 'control', field: screeningFields[side] });
  if (!permission.allowed) throw new Problem('not-allowed', `${permission.reason} Nothing was changed.`);
  const open = await context.files.open(context.db, device.id);
  refuse(open, side, records);
  const changes = records.map(({ key, version }) => {
    const [confirmed] = confirmedControl(confirming, open.file, side, key);
    if (confirmed === undefined) throw new TypeError(`${key} passed the refusals without being a control`);
    return {
      kind: 'control',
      key,
      basedOn: version,
      body: confirmed.body,
      why: why ?? `effect on ${side} confirmed: five times no`,
    };
  });
  return writeRecords(context.db, {
    device: device.id,
    actor: actorOf(caller),
    at: context.now(),
    changes,
    inspect: soundIn(open),
  });
}

function refuse({ file, stored }: OpenFile, side: ScreeningSide, records: Confirming['records']): void {
  const faults = records.flatMap(({ key, version }) => {
    const isKnown = stored.get(key)?.kind === 'control';
    // Where somebody else has written since, the write path names both versions.
    if (isKnown && stored.get(key)?.version !== version) return [];
    const refused = whyNotTogether(file, key, side);
    return refused === undefined ? [] : [{ record: key, path: screeningFields[side], message: refused }];
  });
  const [first] = faults;
  if (first) throw new Problem('wrong-state', `${first.record} ${first.message}. Nothing was changed.`, faults);
}

function confirmedControl(
  { context, caller }: By,
  file: DeviceFile,
  side: ScreeningSide,
  key: string,
): readonly FileRecord<'control'>[] {
  const body = file.get('control', key);
  if (body === undefined) return [];
  const field = screeningFields[side];
  const basis = decisionBasis(overlay(file, []), { kind: 'control', key, body }, `${field}.judged`);
  const judged = { by: caller.account.name, on: dayOf(context.now()), basis };
  const next: Control = { ...body, [field]: { ...screeningOf(body, side), judged } };
  return [{ kind: 'control', key, body: next }];
}
