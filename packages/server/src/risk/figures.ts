import type { DeviceFile } from '@suture/core/file';
import { countFindings } from '@suture/core/kernel';
import {
  type ConnectionState,
  controlFlags,
  controlRelationOf,
  processFigure,
  relationFigure,
  relationOf,
  safetyRelationOf,
} from '@suture/core/risk';
import type { Figures } from '../contract/index.ts';
import { type Context, dayOf } from '../http/index.ts';
import { findingsOfFile, type OpenFile } from '../records/index.ts';
import { atRelease } from './at-release.ts';

type Asked = { readonly release?: string | undefined; readonly keys?: 'yes' | undefined };

/** Both figures in the words of the knowledge base; the records behind each number only where they are asked for. */
export function figuresOf({ knowledge, now }: Context, open: OpenFile, asked: Asked): Figures {
  const file = atRelease(open.file, asked.release);
  const region = asked.keys === 'yes' ? listed : counted;
  const regions = (all: readonly { readonly id: string; readonly keys: readonly string[] }[]) =>
    Object.fromEntries(all.map(({ id, keys }) => [id, region(keys)]));
  const relations = relationFigure(file);
  const findings = findingsOfFile(open.file, { knowledge, today: dayOf(now()), release: asked.release });
  const faulty = new Set(findings.flatMap(({ level, record }) => (level === 'error' ? record : [])));
  const processes = processFigure(file, faulty);
  return {
    ...(file.release !== undefined && { release: file.release }),
    securityRisks: regions(relations.security),
    safetyRisks: regions(relations.safety),
    controls: regions(flaggedControls(file)),
    contradictions: region(contradicted(file)),
    steps: [...knowledge.safetySteps, ...knowledge.securitySteps].map(({ id, side, title, clauses, parallel }) => {
      const kept = [...processes.safety, ...processes.security].find((step) => step.id === id);
      const state = kept?.state ?? ('notKept' as const);
      const { keys, openKeys, missing = 0 } = kept ?? {};
      return { id, side, title, clauses, parallel, state, missing, records: region(keys), open: region(openKeys) };
    }),
    connections: knowledge.connectionPoints.map(({ id, from, to, carries, basis }) => {
      const state = processes.connections.find(({ point }) => point === id);
      return { point: id, from, to, carries, basis, kept: state !== undefined, ...waits(file, state, region) };
    }),
    findings: countFindings(findings),
  };
}

const counted = (keys: readonly string[] = []) => ({ count: keys.length });
const listed = (keys: readonly string[] = []) => ({ count: keys.length, keys: [...keys] });

function flaggedControls(file: DeviceFile) {
  const flagged = file.all('control').map(({ key }) => ({ key, flags: controlRelationOf(file, key).flags }));
  return controlFlags.map((id) => ({ id, keys: flagged.flatMap(({ key, flags }) => (flags.includes(id) ? key : [])) }));
}

function contradicted(file: DeviceFile): readonly string[] {
  const living = (kind: 'securityRisk' | 'safetyRisk') =>
    file.all(kind).flatMap(({ key, body }) => (body.status === 'retired' ? [] : key));
  return [
    ...living('securityRisk').filter((key) => relationOf(file, key).contradictions.length > 0),
    ...living('safetyRisk').filter((key) => safetyRelationOf(file, key).contradictions.length > 0),
  ];
}

function waits(file: DeviceFile, state: ConnectionState | undefined, region: typeof counted | typeof listed) {
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
