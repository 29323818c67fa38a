import { mayI } from '@suture/core/access';
import type { FileRecord } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import { applicabilities, DeviceProfile, type LawReport, type ProvisionStanding } from '@suture/core/law';
import type { Answer } from '../contract/index.ts';
import type { lawRoutes } from '../contract/law.ts';
import { actorOf, type CalledDevice, type Caller, type Context, dayOf, type Handlers } from '../http/index.ts';
import { envelopeOf, type OpenFile, type StoredRecord, soundIn, writeRecord } from '../records/index.ts';

type DeviceRecord = StoredRecord & FileRecord<'device'>;

export const lawHandlers: Handlers<keyof typeof lawRoutes> = {
  'GET /api/v1/knowledge': ({ context }) => context.knowledge,

  'GET /api/v1/devices/{device}/law': async ({ context, device }) => {
    const { key, version, body } = deviceIn(await context.files.open(context.db, device.id));
    return lawAnswer({ key, version }, applicabilities(context.knowledge, body.profile, body.provisionOverrides));
  },

  'PUT /api/v1/devices/{device}/law/answers': async ({ context, device, caller, body, ifMatch }) => {
    const before = deviceIn(await context.files.open(context.db, device.id));
    const permission = mayI('record.write', device.roles, { kind: 'device', field: 'profile' });
    if (!permission.allowed) throw new Problem('not-allowed', permission.reason);
    const profile = { ...before.body.profile, ...answersGiven(body.answers) };
    const next = {
      ...before.body,
      profile: Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null)),
    };
    return rewrite({
      context,
      device,
      caller,
      before,
      next,
      basedOn: ifMatch,
      why: body.why ?? 'profile questions answered',
    });
  },

  'PUT /api/v1/devices/{device}/law/overrides/{provision}': async ({
    context,
    device,
    caller,
    params,
    body,
    ifMatch,
  }) => {
    const before = deviceIn(await context.files.open(context.db, device.id));
    const permission = mayI('law.override', device.roles);
    if (!permission.allowed) throw new Problem('not-allowed', permission.reason);
    const { provision } = params;
    if (!context.knowledge.provisions.some(({ id }) => id === provision))
      throw new Problem('not-found', say`There is no provision ${provision}.`);
    const others = (before.body.provisionOverrides ?? []).filter((override) => override.provision !== provision);
    const own =
      body.verdict === null
        ? []
        : [
            {
              provision,
              verdict: body.verdict,
              reason: body.reason,
              by: caller.account.name,
              on: dayOf(context.now()),
            },
          ];
    const provisionOverrides = [...others, ...own].sort((a, b) => (a.provision < b.provision ? -1 : 1));
    const { provisionOverrides: _, ...rest } = before.body;
    const next = provisionOverrides.length > 0 ? { ...rest, provisionOverrides } : rest;
    return rewrite({ context, device, caller, before, next, basedOn: ifMatch, why: body.reason });
  },
};

function deviceIn({ file, stored }: OpenFile): DeviceRecord {
  const record = stored.get(file.all('device')[0]?.key ?? '');
  if (record?.kind !== 'device') throw new Problem('not-found', say`The device has no record of itself yet.`);
  return record;
}

function answersGiven(answers: Readonly<Record<string, boolean | string | null>>): Record<string, unknown> {
  const shape: Readonly<Record<string, unknown>> = DeviceProfile.shape;
  const unknown = Object.keys(answers).filter((field) => !(field in shape));
  if (unknown.length > 0) {
    const faults = unknown.map((field) => ({
      path: `answers.${field}`,
      message: say`is not a question of the profile`,
    }));
    throw new Problem(
      'invalid-input',
      say`${unknown.join(', ')}: no question of the profile. Nothing was changed.`,
      faults,
    );
  }
  return { ...answers };
}

type Rewriting = {
  readonly context: Context;
  readonly device: CalledDevice;
  readonly caller: Caller;
  readonly before: DeviceRecord;
  readonly next: unknown;
  readonly basedOn: number;
  readonly why: string;
};

async function rewrite({ context, device, caller, before, next, basedOn, why }: Rewriting) {
  const open = await context.files.open(context.db, device.id);
  const written = await writeRecord(context.db, {
    device: device.id,
    actor: actorOf(caller),
    at: context.now(),
    kind: 'device',
    key: before.key,
    body: next,
    basedOn,
    why,
    inspect: soundIn(open),
  });
  return envelopeOf(context.db, written);
}

function lawAnswer(
  record: { readonly key: string; readonly version: number },
  report: LawReport,
): Answer<'GET /api/v1/devices/{device}/law'> {
  const standings = report.groups.flatMap((group) => group.standings);
  const counts = { applies: 0, 'does-not-apply': 0, 'needs-answer': 0 };
  for (const { verdict } of standings) counts[verdict] += 1;
  return {
    ...record,
    counts,
    questions: report.openQuestions.map(({ field, label, question, help, waiting }) => ({
      field,
      label,
      question,
      ...(help !== undefined && { help }),
      waiting: [...waiting],
    })),
    contradictions: report.contradictions.map(({ fields, message }) => ({ fields: [...fields], message })),
    groups: report.groups.map(({ group, standings: within }) => ({
      id: group.id,
      title: group.title,
      source: group.source,
      standings: within.map(standingAnswer),
    })),
  };
}

function standingAnswer({ provision, counterpart, verdict, reason, asks, derived, override }: ProvisionStanding) {
  return {
    provision: provision.id,
    verdict,
    reason,
    asks: [...asks],
    ...(counterpart && { counterpart: counterpart.id }),
    ...(derived && { derived: { verdict: derived.verdict, reason: derived.reason } }),
    ...(override && { override: { ...override } }),
  };
}
