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

const titlesOfRules = new Map(rules.map(({ id, title }) => [id, title]));

type RuleCount = { readonly title: string; count: number };

function rulesOf(findings: readonly Finding[], asked: string | undefined): Record<string, RuleCount> {
  const counted: Record<string, RuleCount> = {};
  const named = (rule: string) => ({ title: titlesOfRules.get(rule) ?? rule, count: 0 });
  if (asked !== undefined) counted[asked] = named(asked);
  for (const { rule } of findings) {
    counted[rule] ??= named(rule);
    counted[rule].count += 1;
  }
  return counted;
}
