import { type FileHandle, open } from 'node:fs/promises';
import { AuditHead, type ChainFault, Problem } from '@suture/core/kernel';
import { Command } from 'commander';
import pc from 'picocolors';
import { ask, type Server } from '../ask.ts';
import { type ReachOptions, reaching, serverIn, withKeptDatabase } from '../reach.ts';
import { exitCode } from '../refusal.ts';
import { counted, printable } from '../terminal-text.ts';

type Options = ReachOptions & { readonly head: readonly AuditHead[]; readonly export?: string; readonly json?: true };

type Verified = {
  readonly events: number;
  readonly heads: readonly AuditHead[];
  readonly faults: readonly (Omit<ChainFault, 'kind'> & { readonly kind: string })[];
};

/** Short names of devices by their chains; an export does not hold them. */
type Called = ReadonlyMap<string, string>;

export const auditVerify = reaching(new Command('verify'))
  .description('Finds events that were changed, lost, re-ordered or cut off, and prints where each chain ends.')
  .option('--head <chain:number:hash>', 'a head noted elsewhere; may be given again', gathered, [])
  .option('--export <file>', 'verify this export instead, without any database')
  .option('--json', 'print the result as JSON')
  .action(async (options: Options) => {
    const { called, ...verified } = await verify(options);
    const told = { ...verified, devices: Object.fromEntries(called) };
    process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : textOf(verified, called));
    process.exitCode = verified.faults.length > 0 ? exitCode.findings : exitCode.clean;
  });

async function verify(options: Options): Promise<Verified & { readonly called: Called }> {
  if (options.export !== undefined) return { ...(await verifyFile(options.export, options.head)), called: new Map() };
  const server = serverIn(options);
  if (server) return verifyOver(server, options.head);
  const { verifyChains } = await import('@suture/server/records');
  return withKeptDatabase(options, async (db) => {
    const devices = await db.selectFrom('device').select(['id', 'slug']).orderBy('slug').execute();
    return { ...(await verifyChains(db, options.head)), called: calledOf(devices) };
  });
}

function calledOf(devices: readonly { readonly id: string; readonly slug: string }[]): Called {
  return new Map(devices.map(({ id, slug }) => [`device:${id}`, slug]));
}

async function verifyFile(path: string, heads: readonly AuditHead[]): Promise<Verified> {
  const { verifyExport } = await import('@suture/server/records');
  const file = await opened(path);
  try {
    return await verifyExport(file.readLines(), heads);
  } finally {
    await file.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    const file = await open(path);
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
  throw new Problem('unreadable-file', `${path} cannot be read: give a file that suture audit export wrote.`);
}

/** The chain of the workspace, and that of each device that the token may read. */
async function verifyOver(
  server: Server,
  heads: readonly AuditHead[],
): Promise<Verified & { readonly called: Called }> {
  const { items } = await ask(server, 'GET /api/v1/devices');
  const parts = [
    await verifyWorkspace(
      server,
      heads.filter(({ chain }) => chain === 'workspace'),
    ),
  ];
  for (const { id } of items) {
    const verifying = (query: Readonly<Record<string, string>>) =>
      ask(server, 'GET /api/v1/devices/{device}/audit/verify', { params: { device: id }, query });
    parts.push(
      await withEachHead(
        heads.filter(({ chain }) => chain === `device:${id}`),
        verifying,
      ),
    );
  }
  const seen = new Set(['workspace', ...items.map(({ id }) => `device:${id}`)]);
  const lost = heads.filter(({ chain }) => !seen.has(chain));
  return {
    events: parts.reduce((sum, { events }) => sum + events, 0),
    heads: parts.flatMap((part) => part.heads),
    faults: [...parts.flatMap(({ faults }) => faults), ...lost.map(goneOf)],
    called: calledOf(items),
  };
}

async function verifyWorkspace(server: Server, heads: readonly AuditHead[]): Promise<Verified> {
  const { account } = await ask(server, 'GET /api/v1/me');
  if (account.isOwner || heads.length > 0) {
    return withEachHead(heads, (query) => ask(server, 'GET /api/v1/audit/verify', { query }));
  }
  process.stderr.write('The chain of the workspace is left out: only its owner may read it.\n');
  return { events: 0, heads: [], faults: [] };
}

type AskedHead = { readonly head: AuditHead; readonly events: number; readonly faults: Verified['faults'] };

/** The server compares with one head at a time. */
async function withEachHead(
  heads: readonly AuditHead[],
  verifying: (query: Readonly<Record<string, string>>) => Promise<AskedHead>,
): Promise<Verified> {
  const queries = heads.length > 0 ? heads.map(({ number, hash }) => ({ number: String(number), hash })) : [{}];
  const faults = new Map<string, Verified['faults'][number]>();
  let last: AskedHead | undefined;
  for (const query of queries) {
    last = await verifying(query);
    for (const fault of last.faults) faults.set(`${fault.number} ${fault.message}`, fault);
  }
  return { events: last?.events ?? 0, heads: last ? [last.head] : [], faults: [...faults.values()] };
}

function goneOf({ chain, number }: AuditHead): Verified['faults'][number] {
  return {
    chain,
    number,
    kind: 'cut-off',
    message: `event ${number} was noted, but the chain is not among those shown`,
  };
}

function textOf({ events, heads, faults }: Verified, called: Called): string {
  const nameOf = (chain: string) => printable(called.get(chain) ?? chain);
  const width = Math.max(0, ...heads.map(({ chain }) => (called.get(chain) ?? '').length));
  const verdict = faults.length === 0 ? pc.green('no faults') : pc.red(counted(faults.length, 'fault'));
  return `${[
    ...faults.map(({ chain, message }) => `${pc.red('fault')}  ${nameOf(chain)}: ${printable(message)}`),
    `${counted(events, 'event')} in ${counted(heads.length, 'chain')}: ${verdict}.`,
    'Where each chain ends; noted elsewhere and given as --head, a cut-off end is found, too:',
    ...heads.map(
      ({ chain, number, hash }) =>
        `  ${printable((called.get(chain) ?? '').padEnd(width))}  ${printable(chain)}:${number}:${hash}`,
    ),
  ].join('\n')}\n`;
}

function gathered(value: string, before: readonly AuditHead[]): readonly AuditHead[] {
  const [, chain, number, hash] = /^(.+):(\d+):([0-9a-f]{64})$/.exec(value) ?? [];
  const head = AuditHead.safeParse({ chain, number: Number(number), hash });
  if (head.success) return [...before, head.data];
  throw new Problem(
    'invalid-input',
    `${printable(value)} is not a head: write it as chain:number:hash, as verify prints it.`,
  );
}
