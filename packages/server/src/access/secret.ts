import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance, fit for a link or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret: who reads the table learns nothing that opens a door. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
