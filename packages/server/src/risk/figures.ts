import type { DeviceFile } from '@suture/core/file';
import { countFindings } from '@suture/core/kernel';
import {
  type ConnectionState,
  controlFlags,
  controlRelationOf,
  type ProcessStep,
  processFigure,
  relationFigure,
  relationOf,
  safetyRelationOf,
} from '@suture/core/risk';
import type { Figures } from '../contract/index.ts';
import { type Context, dayOf } from '../http/index.ts';
import { findingsOfFile, type OpenFile } from '../records/index.ts';
import { atRelease } from './at-release.ts';

/** Both figures with the records behind each number, in the words of the knowledge base. */
export function figuresOf({ knowledge, now }: Context, open: OpenFile, asked: string | undefined): Figures {
  const file = atRelease(open.file, asked);
  const relations = relationFigure(file);
  const processes = processFigure(file);
  const findings = findingsOfFile(open.file, { knowledge, today: dayOf(now()), release: asked });
  return {
    ...(file.release !== undefined && { release: file.release }),
    securityRisks: byId(relations.security),
    safetyRisks: byId(relations.safety),
    controls: controlRegions(file),
    contradictions: region(contradicted(file)),
    steps: [...knowledge.safetySteps, ...knowledge.securitySteps].map(({ id, side, title }) => {
      const kept = [...processes.safety, ...processes.security].find((step) => step.id === id);
      return { id, side, title, ...stepState(kept) };
    }),
    connections: knowledge.connectionPoints.map(({ id, from, to, carries, basis }) => {
      const state = processes.connections.find(({ point }) => point === id);
      return { point: id, from, to, carries, basis, kept: state !== undefined, ...connectionRegions(file, state) };
    }),
    findings: countFindings(findings),
  };
}

type Region = { count: number; keys: string[] };

function region(keys: readonly string[] = []): Region {
  return { count: keys.length, keys: [...keys] };
}

function byId(regions: readonly { readonly id: string; readonly keys: readonly string[] }[]): Record<string, Region> {
  return Object.fromEntries(regions.map(({ id, keys }) => [id, region(keys)]));
}

function controlRegions(file: DeviceFile): Record<string, Region> {
  const found: Record<string, string[]> = Object.fromEntries(controlFlags.map((flag) => [flag, []]));
  for (const { key } of file.all('control')) {
    for (const flag of controlRelationOf(file, key).flags) found[flag]?.push(key);
  }
  return Object.fromEntries(Object.entries(found).map(([flag, keys]) => [flag, region(keys)]));
}

function contradicted(file: DeviceFile): readonly string[] {
  const living = (kind: 'securityRisk' | 'safetyRisk') =>
    file.all(kind).flatMap(({ key, body }) => (body.status === 'retired' ? [] : key));
  return [
    ...living('securityRisk').filter((key) => relationOf(file, key).contradictions.length > 0),
    ...living('safetyRisk').filter((key) => safetyRelationOf(file, key).contradictions.length > 0),
  ];
}

/** A step that Suture keeps no records of yet says so. */
function stepState(step: ProcessStep | undefined) {
  return { state: step?.state ?? ('notKept' as const), records: region(step?.keys), open: region(step?.openKeys) };
}

function connectionRegions(file: DeviceFile, state: ConnectionState | undefined) {
  const isFedBack = (key: string) => file.get('transfer', key)?.state === 'fedBack';
  const decided = state?.decided ?? [];
  return {
    proposed: region(state?.proposed),
    waiting: region(state?.waiting),
    returned: region(state?.returned),
    decided: region(decided.filter((key) => !isFedBack(key))),
    done: region([...decided.filter(isFedBack), ...(state?.dismissed ?? [])]),
    reopened: region(state?.reopened),
  };
}
