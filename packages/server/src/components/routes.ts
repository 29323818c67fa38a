import { mayI } from '@suture/core/access';
import { Problem, say } from '@suture/core/kernel';
import type { componentsRoutes } from '../contract/components.ts';
import { cursorOf, readCursor } from '../http/cursor.ts';
import { actorOf, type CalledDevice, type Handlers } from '../http/index.ts';
import { appendEvent, appendWorkspaceEvent, chainOf, envelopeOf, inTransaction } from '../records/index.ts';
import { advisoriesIn, storeAdvisories } from './advisory-store.ts';
import { matchRows, matchSbom } from './match-store.ts';
import { readSbomText } from './read-sbom.ts';
import { riskOfMatch } from './risk-of-match.ts';
import { dropSbom, listSboms, sbomEntry, storeSbom } from './sbom-store.ts';

export const componentsHandlers: Handlers<keyof typeof componentsRoutes> = {
  'GET /api/v1/devices/{device}/sboms': async ({ context, device }) => ({
    items: await listSboms(context.db, device.id),
  }),

  'POST /api/v1/devices/{device}/sboms': async ({ context, device, caller, body }) => {
    refuseWithoutRole(device);
    const { file } = await context.files.open(context.db, device.id);
    if (file.get('release', body.release) === undefined) {
      throw new Problem('invalid-reference', say`There is no release ${body.release}. Nothing was changed.`, [
        { path: 'release', message: say`names no release` },
      ]);
    }
    const set = readSbomText(body.text, body.name ?? say`the SBOM`);
    return inTransaction(context.db, async (tx) => {
      const by = actorOf(caller);
      const sbom = await storeSbom(tx, {
        device: device.id,
        release: body.release,
        name: body.name,
        text: body.text,
        set,
        by,
        at: context.now(),
      });
      const { undecided } = await matchSbom(tx, sbom);
      await appendEvent(tx, chainOf(device.id), {
        event: 'sbom-taken-in',
        by,
        at: context.now(),
        about: { sbom, release: body.release, components: set.components.length },
      });
      return { ...(await sbomEntry(tx, device.id, sbom)), undecided: undecided.length, dropped: set.dropped };
    });
  },

  'DELETE /api/v1/devices/{device}/sboms/{sbom}': async ({ context, device, caller, params }) => {
    refuseWithoutRole(device);
    await inTransaction(context.db, async (tx) => {
      await sbomEntry(tx, device.id, params.sbom);
      await dropSbom(tx, params.sbom);
      await appendEvent(tx, chainOf(device.id), {
        event: 'sbom-removed',
        by: actorOf(caller),
        at: context.now(),
        about: { sbom: params.sbom },
      });
    });
    return null;
  },

  'GET /api/v1/devices/{device}/sboms/{sbom}/matches': async ({ context, device, params, query }) => {
    await sbomEntry(context.db, device.id, params.sbom);
    const { file } = await context.files.open(context.db, device.id);
    const words = query.search?.toLowerCase().split(/\s+/) ?? [];
    const rows = (await matchRows(context.db, params.sbom, file)).filter((row) => {
      const text = `${row.purl} ${row.advisory} ${row.aliases.join(' ')} ${row.summary ?? ''}`.toLowerCase();
      return (query.group === undefined || row.group === query.group) && words.every((word) => text.includes(word));
    });
    const start = query.cursor === undefined ? 0 : Number(readCursor(query.cursor)[0]);
    const end = start + query.limit;
    return {
      items: rows.slice(start, end),
      total: rows.length,
      groups: new Set(rows.map(({ group }) => group)).size,
      ...(end < rows.length && { next: cursorOf([String(end)]) }),
    };
  },

  'POST /api/v1/devices/{device}/sboms/{sbom}/matches/risk': async ({ context, device, caller, params, body }) => {
    const permission = mayI('record.write', device.roles, { kind: 'securityRisk' });
    if (!permission.allowed) throw new Problem('not-allowed', permission.reason);
    await sbomEntry(context.db, device.id, params.sbom);
    return envelopeOf(context.db, await riskOfMatch({ context, device, caller, sbom: params.sbom, ...body }));
  },

  'POST /api/v1/advisories': async ({ context, caller, body }) => {
    const advisories = advisoriesIn(body.records);
    return inTransaction(context.db, async (tx) => {
      await storeAdvisories(tx, body.source, advisories);
      const sboms = await tx.selectFrom('sbom').select('id').orderBy('id').execute();
      let matches = 0;
      for (const { id } of sboms) matches += (await matchSbom(tx, id)).matches.length;
      await appendWorkspaceEvent(tx, {
        event: 'advisories-taken-in',
        by: actorOf(caller),
        at: context.now(),
        about: { source: body.source, taken: advisories.length },
      });
      return { taken: advisories.length, matches };
    });
  },
};

function refuseWithoutRole(device: CalledDevice): void {
  const permission = mayI('sbom.upload', device.roles);
  if (!permission.allowed) throw new Problem('not-allowed', permission.reason);
}
