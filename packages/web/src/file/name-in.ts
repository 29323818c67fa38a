/** The name alone of `Ada Lindqvist <ada@example.org>`. */
export function nameIn(by: string): string {
  return /^(.+?) <[^>]*>$/.exec(by)?.[1] ?? by;
}
