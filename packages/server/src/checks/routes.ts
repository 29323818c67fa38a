import { rules } from '@suture/core/checks';
import { countFindings, type Finding } from '@suture/core/kernel';
import type { checksRoutes } from '../contract/checks.ts';
import { cursorOf, readCursor } from '../http/cursor.ts';
import { dayOf, type Handlers } from '../http/index.ts';
import { findingsOfFile, titlesOf } from '../records/index.ts';

export const checksHandlers: Handlers<keyof typeof checksRoutes> = {
  'GET /api/v1/devices/{device}/findings': async ({ context, device, query }) => {
    const { file, stored } = await context.files.open(context.db, device.id);
    const { knowledge, now } = context;
    const all = findingsOfFile(file, { knowledge, today: dayOf(now()), release: query.release });
    const filtered = all.filter((finding) => isAsked(finding, query));
    const start = query.cursor === undefined ? 0 : Number(readCursor(query.cursor)[0]);
    const end = start + query.limit;
    const items = filtered.slice(start, end);
    return {
      items: items.map((finding) => ({ ...finding })),
      titles: titlesOf(
        items.map(({ record }) => record),
        stored,
      ),
      total: filtered.length,
      counts: countFindings(all),
      rules: rulesOf(filtered, query.rule),
      ...(end < filtered.length && { next: cursorOf([String(end)]) }),
    };
  },
};

type Filter = {
  readonly level?: Finding['level'] | undefined;
  readonly rule?: string | undefined;
  readonly record?: string | undefined;
  readonly search?: string | undefined;
};

function isAsked({ level, rule, record, message }: Finding, filter: Filter): boolean {
  if (filter.level !== undefined && level !== filter.level) return false;
  if (filter.rule !== undefined && rule !== filter.rule) return false;
  if (filter.record !== undefined && record !== filter.record) return false;
  const words = filter.search?.toLowerCase().split(/\s+/) ?? [];
  const text = `${record} ${rule} ${message}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

const ruleNamed = new Map(rules.map((rule) => [rule.id, rule]));

/** What its findings have in common is said once a rule. */
function rulesOf(findings: readonly Finding[], asked: string | undefined) {
  const counts = new Map(asked === undefined ? [] : [[asked, 0]]);
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries(
    [...counts].flatMap(([id, count]) => {
      const rule = ruleNamed.get(id);
      if (rule === undefined) return [];
      const { title, level, cites, fix } = rule;
      return [[id, { title, level, cites: [...cites], fix, count }]];
    }),
  );
}
