import { hash, verify } from '@node-rs/argon2';

/** Argon2id, which is the library's own algorithm unless told otherwise; memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of no password. It is verified where the e-mail is unknown, so that the time taken does not tell. */
const nobody = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=1$${zeros(16)}$${zeros(32)}`;

export async function hashOfPassword(password: string): Promise<string> {
  return hash(composed(password), cost);
}

/** Takes as long for an unknown account (`undefined`) as for a known one. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const fits = await verify(passwordHash ?? nobody, composed(password));
  return fits && passwordHash !== undefined;
}

/** The same letters typed on another machine are the same password. */
function composed(password: string): string {
  return password.normalize('NFC');
}

function zeros(bytes: number): string {
  return Buffer.alloc(bytes).toString('base64').replaceAll('=', '');
}
