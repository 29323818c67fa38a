export type Named = { readonly id: string; readonly aliases: readonly string[] };

/**
 * Tells which advisories speak of one vulnerability: those that share an id or an alias, however indirectly. A group
 * bears its smallest CVE id, else its smallest id, so it keeps its name whichever source was read first.
 */
export function groupsOf(advisories: readonly Named[]): (id: string) => string {
  const parent = new Map<string, string>();
  for (const { id, aliases } of advisories) {
    for (const name of [id, ...aliases]) {
      const [a, b] = [rootOf(parent, id), rootOf(parent, name)];
      if (a === b) continue;
      const [first, second] = comesFirst(a, b) ? [a, b] : [b, a];
      parent.set(second, first);
    }
  }
  return (id) => rootOf(parent, id);
}

/** The root of a tree is always its smallest name. */
function rootOf(parent: Map<string, string>, name: string): string {
  let root = name;
  for (let above = parent.get(root); above !== undefined; above = parent.get(root)) root = above;
  let at = name;
  while (at !== root) {
    const above = parent.get(at) ?? root;
    parent.set(at, root);
    at = above;
  }
  return root;
}

function comesFirst(a: string, b: string): boolean {
  const [left, right] = [cveNumber(a), cveNumber(b)];
  if (left !== undefined && right !== undefined) return left < right;
  if ((left === undefined) !== (right === undefined)) return left !== undefined;
  return a < b;
}

/** As a number, for `CVE-2024-9999` comes before `CVE-2024-10000`. */
function cveNumber(id: string): number | undefined {
  const parts = /^CVE-(\d{4})-(\d{4,10})$/.exec(id);
  return parts === null ? undefined : Number(parts[1]) * 1e10 + Number(parts[2]);
}
