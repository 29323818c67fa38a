import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { Problem } from '@suture/core/kernel';

export type Runner = { readonly name: string; readonly uid: number; readonly gid: number };

/** Whom root hands PostgreSQL to: the owner of what is there already, else a user made for it or for nothing. */
export function runnerOf(path: string): Runner {
  const users = usersOfSystem();
  // An empty folder of root's is one that another process is making just now, or was killed while making.
  if (existsSync(path) && readdirSync(path).length > 0) {
    const { uid, gid } = statSync(path);
    if (uid !== 0) return { name: users.find((user) => user.uid === uid)?.name ?? `${uid}`, uid, gid };
    throw new Problem(
      'unavailable',
      `${path} belongs to root, and PostgreSQL never runs as root: choose another data folder with --data.`,
    );
  }
  const runner = users.find((user) => user.name === 'postgres') ?? users.find((user) => user.name === 'nobody');
  return runner ?? { name: '65534', uid: 65_534, gid: 65_534 };
}

function usersOfSystem(): readonly Runner[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
