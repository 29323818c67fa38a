import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { writeCanonical } from './canonical.ts';

/** SHA-256 of a text, 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Digest of a value's canonical text, 16 hexadecimal digits: to notice change, not to resist an attacker. Ten thousand
 * are taken when a large file is first judged, hence two multiplying hashes of 32 bits; the audit chain has SHA-256.
 */
export function digestOf(value: unknown): string {
  count = 0;
  writeCanonical(value, keepCodes);
  let [high, low] = [0x811c9dc5, count];
  for (let at = 0; at < count; at += 1) {
    const code = codes[at] ?? 0;
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x85ebca77);
  }
  return inHex(mixed(high ^ (low >>> 16))) + inHex(mixed(low ^ (high >>> 16)));
}

/** The text that is being digested, by code unit: one room for all, so that no text is made for each. */
let codes = new Uint16Array(4096);
let count = 0;

function keepCodes(piece: string): void {
  const end = count + piece.length;
  if (end > codes.length) {
    const longer = new Uint16Array(end * 2);
    longer.set(codes);
    codes = longer;
  }
  for (let at = 0; at < piece.length; at += 1) codes[count + at] = piece.charCodeAt(at);
  count = end;
}

/** Lets every bit have a say in every other (the last step of MurmurHash3). */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function inHex(hash: number): string {
  const byte = (shift: number) => hexBytes[(hash >>> shift) & 0xff] ?? '';
  return byte(24) + byte(16) + byte(8) + byte(0);
}

const hexBytes = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));
