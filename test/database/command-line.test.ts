import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDatabase, anOwner } from '@suture/server/testing';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { exportFolder } from '../../packages/cli/src/file/export.ts';
import { importFolder } from '../../packages/cli/src/file/import.ts';
import { auditExport } from '../../packages/cli/src/kernel/audit-export.ts';
import { auditVerify } from '../../packages/cli/src/kernel/audit-verify.ts';
import { buildApp } from '../../packages/server/src/app.ts';

const { db, databaseUrl } = await aDatabase();
const app = await buildApp({ db });
const server = await app.listen({ port: 0, host: '127.0.0.1' });
const pump = new URL('../../examples/infusion-pump', import.meta.url).pathname;
const monitor = new URL('../../examples/glucose-monitor', import.meta.url).pathname;
const scratch = mkdtempSync(`${tmpdir()}/suture-cli-`);

afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.exitCode = 0;
});

test('before anyone has an account a folder comes in on the database itself, and the first owner holds it', async () => {
  const { slug } = JSON.parse(await run(importFolder, [pump, '--slug', 'pump', '--json']));
  expect(slug).toBe('pump');
  const written = JSON.parse(await run(exportFolder, ['pump', join(scratch, 'direct'), '--json']));
  expect(written).toMatchObject({ device: 'pump', files: expect.arrayContaining(['device/device.yaml']) });
  expect(filesIn(join(scratch, 'direct'))).toEqual(filesIn(pump));
  await expect(run(importFolder, [pump, '--slug', 'pump'])).rejects.toMatchObject({ code: 'key-taken' });
  await expect(run(exportFolder, ['nothing', scratch])).rejects.toMatchObject({ code: 'not-found' });
  await expect(run(exportFolder, ['pump', monitor])).rejects.toMatchObject({ code: 'invalid-input' });
  await run(exportFolder, ['pump', join(scratch, 'direct')]);
  const changed = join(scratch, 'direct', 'risk/hazards.yaml');
  writeFileSync(changed, `${readFileSync(changed, 'utf8')}# A remark of my own.\n`);
  await expect(run(exportFolder, ['pump', join(scratch, 'direct')])).rejects.toThrow(
    /holds files that would change: risk\/hazards\.yaml; .*--force/,
  );
  expect(readFileSync(changed, 'utf8')).toContain('# A remark of my own.');
  await run(exportFolder, ['pump', join(scratch, 'direct'), '--force']);
  expect(filesIn(join(scratch, 'direct'))).toEqual(filesIn(pump));
  const nowhere = join(scratch, 'nowhere');
  await expect(run(auditVerify, ['--data', nowhere])).rejects.toMatchObject({ code: 'not-found' });
  expect(existsSync(nowhere)).toBe(false);

  const owner = await anOwner(app, db);
  const { body } = await owner.send('GET /api/v1/devices');
  expect(body.items).toMatchObject([{ slug: 'pump', roles: expect.arrayContaining(['owner', 'safety', 'security']) }]);
  vi.stubEnv('SUTURE_TOKEN', 'suture_of-nobody-at-all-0000');
  await expect(run(exportFolder, ['pump', scratch, '--server', server])).rejects.toMatchObject({
    code: 'not-signed-in',
  });
  const { body: made } = await owner.send('POST /api/v1/tokens', { body: { name: 'CI', scope: 'write', days: 1 } });
  vi.stubEnv('SUTURE_TOKEN', made.token);
  vi.stubEnv('SUTURE_SERVER', server);
  await expect(run(importFolder, [pump])).rejects.toMatchObject({ code: 'same-device' });
  const name = (await run(importFolder, [monitor])).trim();
  await run(exportFolder, [name, join(scratch, 'served')]);
  expect(filesIn(join(scratch, 'served'))).toEqual(filesIn(monitor));
  const verified = JSON.parse(await run(auditVerify, ['--json']));
  expect(verified.faults).toEqual([]);
  expect(verified.heads).toHaveLength(3);
  expect(Object.values(verified.devices)).toContain('glucose-monitor');
  expect(await run(auditVerify, [])).toMatch(/^ {2}pump +device:[0-9a-f-]{36}:\d+:[0-9a-f]{64}$/m);
  const [head] = verified.heads;
  await run(auditVerify, ['--head', `${head.chain}:${head.number}:${'0'.repeat(64)}`, '--json']);
  expect(process.exitCode).toBe(1);
});

test('an export of the audit trail is verified without a database, and a head noted elsewhere tells of a lost end', async () => {
  const lines = await run(auditExport, []);
  const [all, cut] = [join(scratch, 'all.jsonl'), join(scratch, 'cut.jsonl')];
  writeFileSync(all, lines);
  writeFileSync(cut, lines.trimEnd().split('\n').slice(0, -1).join('\n'));
  const { heads, faults } = JSON.parse(await run(auditVerify, ['--export', all, '--json']));
  expect(faults).toEqual([]);
  const workspace = heads.find(({ chain }: { chain: string }) => chain === 'workspace');
  const noted = `workspace:${workspace.number}:${workspace.hash}`;
  expect(await run(auditVerify, ['--head', noted])).toContain(noted);
  expect(process.exitCode).toBe(0);
  expect(await run(auditVerify, ['--export', cut, '--head', noted])).toContain('1 fault');
  expect(process.exitCode).toBe(1);
  await expect(run(auditVerify, ['--export', join(scratch, 'none')])).rejects.toMatchObject({
    code: 'unreadable-file',
  });
});

test('an import names what it leaves in the folder, and an export what it cannot lay beside the records', async () => {
  expect(await told(importFolder, [monitor, '--slug', 'left-beside'])).toBe(
    'Records only: not taken in are README.md, advisories/, sbom/. Keep the folder.\n',
  );
  const folder = join(scratch, 'beside');
  const first = await told(exportFolder, ['left-beside', folder]);
  expect(first).toContain('SBOMs, advisories, evidence files and a README are not carried');
  expect(first).toContain('Named by records and not there: sbom/follower-service.cdx.json.');
  await run(importFolder, [pump, '--slug', 'with-evidence']);
  const evidence = await told(exportFolder, ['with-evidence', join(scratch, 'evidence')]);
  expect(evidence).toMatch(
    /not there: evidence\/dr-401-implementation-review\.md, .*evidence\/tr-302-dose-limits\.md\.\n$/,
  );
  cpSync(join(monitor, 'sbom'), join(folder, 'sbom'), { recursive: true });
  expect(await told(exportFolder, ['left-beside', folder])).not.toContain('not there');
});

/** What the command says beside its answer. */
async function told(command: typeof importFolder, given: readonly string[]): Promise<string> {
  await run(command, given);
  return said;
}

let said = '';

/** What the command prints; the options of the call before are forgotten. */
async function run(command: typeof importFolder, given: readonly string[]): Promise<string> {
  vi.stubEnv('DATABASE_URL', databaseUrl);
  for (const { attributeName, defaultValue } of command.options.map((option) => ({
    attributeName: option.attributeName(),
    defaultValue: option.defaultValue as unknown,
  })))
    command.setOptionValue(attributeName, defaultValue);
  let printed = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  said = '';
  const beside = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  try {
    await command.parseAsync([...given], { from: 'user' });
  } finally {
    out.mockRestore();
    beside.mockRestore();
  }
  return printed;
}

function filesIn(folder: string): readonly (readonly [string, string])[] {
  return ['device', 'risk'].flatMap((room) =>
    readdirSync(join(folder, room))
      .sort()
      .map((name) => [`${room}/${name}`, readFileSync(join(folder, room, name), 'utf8')] as const),
  );
}
