import { mayI } from '@suture/core/access';
import type { DeviceFile, FileRecord } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import {
  type Control,
  controlRelationOf,
  type ScreeningSide,
  screeningFields,
  screeningOf,
  whyNotTogether,
} from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import { dayOf } from '../../http/index.ts';
import { decisionBasis, type OpenFile, overlay, type StoredRecord, writeRecords } from '../../records/index.ts';
import { type By, writing } from '../transfer-writes.ts';

type Preview = Answer<'POST /api/v1/devices/{device}/screenings/preview'>;

/** What would follow if the side confirmed these now, all together. Nothing is changed. */
export async function previewScreenings(by: By, side: ScreeningSide, keys: readonly string[]): Promise<Preview> {
  const open = await by.context.files.open(by.context.db, by.device.id);
  const { file } = open;
  const asked = [...new Set(keys)].map((key) => {
    const refused = whyNotTogether(file, key, side);
    return { key, refused, flagsNow: refused === undefined ? controlRelationOf(file, key).flags : [] };
  });
  const confirmed = asked.flatMap(({ key, refused }) =>
    refused === undefined ? confirmedControl(by, file, side, key) : [],
  );
  const items = file.supposing(confirmed, (supposed) =>
    asked.map(({ key, flagsNow, refused }) => {
      const after = refused === undefined ? controlRelationOf(supposed, key) : undefined;
      return {
        key,
        title: supposed.get('control', key)?.title ?? key,
        version: open.stored.get(key)?.version ?? 0,
        flagsNow: [...flagsNow],
        flagsAfter: [...(after?.flags ?? [])],
        why: after?.why ?? '',
        ...(refused !== undefined && { refused }),
      };
    }),
  );
  return { items };
}

export type Confirming = By & {
  readonly side: ScreeningSide;
  readonly records: readonly { readonly key: string; readonly version: number }[];
  readonly why: string | undefined;
};

/** The side confirms screenings that say "no" five times: each control gets a version, all or none. */
export async function confirmScreenings(confirming: Confirming): Promise<readonly StoredRecord[]> {
  const { context, device, side, records, why = `effect on ${confirming.side} confirmed: five times no` } = confirming;
  const permission = mayI('record.write', device.roles, { kind: 'control', field: screeningFields[side] });
  if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`);
  const open = await context.files.open(context.db, device.id);
  refuse(open, side, records);
  const changes = records.map(({ key, version }) => {
    const [confirmed] = confirmedControl(confirming, open.file, side, key);
    if (confirmed === undefined) throw new TypeError(`${key} passed the refusals without being a control`);
    return { kind: 'control', key, basedOn: version, body: confirmed.body, why };
  });
  return writeRecords(context.db, { ...writing(confirming, open, why), changes });
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
  if (first) throw new Problem('wrong-state', say`${first.record} ${first.message}. Nothing was changed.`, faults);
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
