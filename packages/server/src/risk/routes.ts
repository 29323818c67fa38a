import { Problem, say } from '@suture/core/kernel';
import { controlRelationOf, coverageOf, levelUses, relationOf } from '@suture/core/risk';
import type { Answer } from '../contract/index.ts';
import type { riskRoutes } from '../contract/risk.ts';
import type { tableRoutes } from '../contract/tables.ts';
import type { Context, Handlers } from '../http/index.ts';
import { pageOfRows } from '../http/paging.ts';
import { envelopeOf, envelopesOf, type OpenFile, waitingOf, workerOf } from '../records/index.ts';
import { atRelease } from './at-release.ts';
import { figuresOf } from './figures.ts';
import { isRiskKind, riskPage, riskRows } from './risk-rows.ts';
import { confirmAnswers, previewConfirmation } from './safety-impact.ts';
import { tableMatrix, tablePage } from './table-rows.ts';
import { isAsked, proposedRows, transferRows } from './transfer-rows.ts';
import { dismissTransfer, moveTransfer, sendTransfer } from './transfer-writes.ts';

/** Beside the risks: the two figures of the device, which are drawn from them. */
type Routes = keyof typeof riskRoutes | keyof typeof tableRoutes | 'GET /api/v1/devices/{device}/figures';

export const riskHandlers: Handlers<Routes> = {
  'GET /api/v1/devices/{device}/figures': async ({ context, device, query }) =>
    figuresOf(context, await context.files.open(context.db, device.id), query),

  'GET /api/v1/devices/{device}/risks': async ({ context, device, query }) =>
    riskPage(context, await context.files.open(context.db, device.id), query),

  'GET /api/v1/devices/{device}/tables': async ({ context, device, caller, query }) => {
    const open = await context.files.open(context.db, device.id);
    return tablePage(
      { context, open, waiting: waitingOf(context, open.file, query, workerOf(caller, device.roles)) },
      query,
    );
  },

  'GET /api/v1/devices/{device}/tables/matrix': async ({ context, device, caller, query }) => {
    const open = await context.files.open(context.db, device.id);
    return tableMatrix(
      { context, open, waiting: waitingOf(context, open.file, query, workerOf(caller, device.roles)) },
      query,
    );
  },

  'GET /api/v1/devices/{device}/risks/{key}': async ({ context, device, params, query }) =>
    oneRisk(context, await context.files.open(context.db, device.id), params.key, query.release),

  'GET /api/v1/devices/{device}/level-uses': async ({ context, device }) =>
    levelUses((await context.files.open(context.db, device.id)).file),

  'POST /api/v1/devices/{device}/safety-impact/preview': ({ context, device, caller, body }) =>
    previewConfirmation({ context, device, caller }, body.keys),

  'POST /api/v1/devices/{device}/safety-impact/confirm': async ({ context, device, caller, body }) => {
    const { records, participant, why } = body;
    const written = await confirmAnswers({ context, device, caller, records, participant, why });
    return { items: [...(await envelopesOf(context.db, written))] };
  },

  'GET /api/v1/devices/{device}/transfers': async ({ context, device, query }) => {
    const rows = transferRows(await context.files.open(context.db, device.id));
    const { cursor, limit } = query;
    return pageOfRows(rows, { sort: 'key', sortValue: () => '', keep: (row) => isAsked(row, query), cursor, limit });
  },

  'GET /api/v1/devices/{device}/transfers/proposed': async ({ context, device, query }) => {
    const { file } = await context.files.open(context.db, device.id);
    const rows = proposedRows(file).filter(({ point }) => query.point === undefined || point === query.point);
    const keyed = rows.map((row) => ({ row, key: row.source }));
    const { cursor, limit } = query;
    // A control may be due at two points: the point sorts before the source, so that each row has one place.
    const page = pageOfRows(keyed, {
      sort: 'point',
      sortValue: ({ row }) => row.point,
      keep: () => true,
      cursor,
      limit,
    });
    return { ...page, items: page.items.map(({ row }) => row) };
  },

  'POST /api/v1/devices/{device}/transfers': async ({ context, device, caller, body }) =>
    envelopeOf(context.db, await sendTransfer({ context, device, caller, ...body })),

  'POST /api/v1/devices/{device}/transfers/dismiss': async ({ context, device, caller, body }) =>
    envelopeOf(context.db, await dismissTransfer({ context, device, caller, ...body })),

  'POST /api/v1/devices/{device}/transfers/{key}/acts': async ({ context, device, caller, params, ifMatch, body }) => {
    const { meeting, ...move } = body;
    const moving = { context, device, caller, key: params.key, basedOn: ifMatch, move, meeting };
    return envelopeOf(context.db, await moveTransfer(moving));
  },
};

function oneRisk(
  context: Context,
  open: OpenFile,
  key: string,
  release: string | undefined,
): Answer<'GET /api/v1/devices/{device}/risks/{key}'> {
  const kind = open.stored.get(key)?.kind;
  const row =
    kind !== undefined && isRiskKind(kind)
      ? riskRows(context, open, kind, release).find((each) => each.key === key)
      : undefined;
  if (row === undefined) throw new Problem('not-found', say`There is no risk or control ${key} in this device.`);
  const file = atRelease(open.file, release);
  return {
    ...row,
    ...(row.kind === 'securityRisk' && {
      subtypes: [...relationOf(file, key).subtypes],
      coverage: { covered: coverageOf(file, key).covered, why: coverageOf(file, key).why },
    }),
    ...(row.kind === 'control' && { missing: [...controlRelationOf(file, key).missing] }),
    transfers: transferRows(open).filter(({ source }) => source === key),
    proposed: [...proposedRows(file, key)],
  };
}
