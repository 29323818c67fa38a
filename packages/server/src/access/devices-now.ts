import type { CalledDevice, Caller, Context } from '../http/index.ts';
import { devicesOf } from './device-for.ts';
import { isSessionGood } from './session.ts';
import { isTokenGood } from './token.ts';

/** The devices of someone who was let in earlier; undefined where they, or what they came with, no longer are. */
export async function devicesNow(
  { db, now }: Pick<Context, 'db' | 'now'>,
  caller: Caller,
): Promise<readonly CalledDevice[] | undefined> {
  return (await isStillLetIn(db, caller, now())) ? devicesOf(db, caller) : undefined;
}

async function isStillLetIn(db: Context['db'], { session, token }: Caller, now: Date): Promise<boolean> {
  if (session !== undefined) return isSessionGood(db, session, now);
  return token !== undefined && isTokenGood(db, token, now);
}
