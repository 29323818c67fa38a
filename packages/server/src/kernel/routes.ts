import type { AuditHead } from '@suture/core/kernel';
import type { Answer } from '../contract/index.ts';
import type { kernelRoutes } from '../contract/kernel.ts';
import type { Db } from '../db/index.ts';
import { actorOf, type Handlers } from '../http/index.ts';
import {
  chainOf,
  exportChains,
  headOf,
  importsEndingIn,
  titlesOf,
  verifyChains,
  workspaceChain,
} from '../records/index.ts';
import { eventsOf } from './events.ts';

export const kernelHandlers: Handlers<keyof typeof kernelRoutes> = {
  'GET /api/v1/devices/{device}/audit': async ({ context, caller, device, query: { by, ...query } }) => {
    const page = await eventsOf(context.db, chainOf(device.id), {
      ...query,
      ...(by === 'others' && { without: [actorOf(caller), caller.account.name] }),
    });
    const { stored } = await context.files.open(context.db, device.id);
    const named = page.items.flatMap(({ record }) => record ?? []);
    const imports = await importsEndingIn(
      context.db,
      device.id,
      page.items.map(({ number }) => number),
    );
    const sizes = new Map(imports.map(({ event, first }) => [event, event - first + 1]));
    const items = page.items.map((item) => {
      const endsImport = sizes.get(item.number);
      return endsImport === undefined ? item : { ...item, endsImport };
    });
    return { ...page, items, titles: titlesOf(named, stored) };
  },
  'GET /api/v1/devices/{device}/audit/verify': ({ context, device, query }) =>
    verified(context.db, chainOf(device.id), query),
  'GET /api/v1/devices/{device}/audit/export': async ({ context, device }) => {
    let text = '';
    for await (const line of exportChains(context.db, chainOf(device.id))) text += line;
    return text;
  },
  'GET /api/v1/audit': ({ context, query }) => eventsOf(context.db, workspaceChain, query),
  'GET /api/v1/audit/verify': ({ context, query }) => verified(context.db, workspaceChain, query),
  'GET /api/v1/health': async ({ context }) => {
    await headOf(context.db, workspaceChain);
    return { status: 'ok', version: context.version };
  },
};

type Noted = { readonly number?: number | undefined; readonly hash?: string | undefined };

async function verified(db: Db, chain: string, { number, hash }: Noted): Promise<Answer<'GET /api/v1/audit/verify'>> {
  const noted: AuditHead[] = number !== undefined && hash !== undefined ? [{ chain, number, hash }] : [];
  const { heads, faults } = await verifyChains(db, noted, chain);
  const head = heads.find((each) => each.chain === chain) ?? (await headOf(db, chain));
  return { head, events: head.number, faults: [...faults] };
}
