import type { Role } from '@suture/core/access';
import type { Caller, Context } from '../http/index.ts';
import { devicesOf } from './device-for.ts';
import { isSessionGood } from './session.ts';
import { isTokenGood } from './token.ts';

/** The roles on a device of someone who was let in earlier; none where they, or what they came with, no longer are. */
export async function rolesNow(
  { db, now }: Pick<Context, 'db' | 'now'>,
  caller: Caller,
  device: string,
): Promise<readonly Role[]> {
  if (!(await isStillLetIn(db, caller, now()))) return [];
  const devices = await devicesOf(db, caller);
  return devices.find(({ id }) => id === device)?.roles ?? [];
}

async function isStillLetIn(db: Context['db'], { session, token }: Caller, now: Date): Promise<boolean> {
  if (session !== undefined) return isSessionGood(db, session, now);
  return token !== undefined && isTokenGood(db, token, now);
}
