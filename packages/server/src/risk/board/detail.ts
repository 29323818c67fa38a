import type { DeviceFile } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import {
  boardOf,
  crossingControl,
  evaluateSecurityRisk,
  harmPathOf,
  nearMatches,
  overallJudgements,
  residualAgenda,
} from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import type { OpenFile } from '../../records/index.ts';
import { atRelease } from '../at-release.ts';
import { titleOf } from '../transfer-rows.ts';
import { cardOf, groupOf } from './cards.ts';
import { decisionOf } from './decision.ts';

type Detail = Answer<'GET /api/v1/devices/{device}/board/{card}'>;
type Path = NonNullable<Detail['path']>;

/** One card with all that helps to decide it. */
export function boardDetail(open: OpenFile, id: string, release: string | undefined): Detail {
  const file = atRelease(open.file, release);
  const { items, groups } = boardOf(file);
  const item = items.find((each) => each.id === id);
  const group = groups.find((each) => each.id === item?.group);
  if (item === undefined || group === undefined)
    throw new Problem('not-found', say`There is no card ${id} on the board: nothing of it crosses at the moment.`);
  const { source, point, transfer } = item;
  // A decision is signed on the file as it is, whatever release is looked at.
  const has = point === 'cp1' ? evaluateSecurityRisk(open.file, source).exploitability : undefined;
  const path = point === 'cp1' ? harmPathOf(file, source) : undefined;
  const control = point === 'cp2' || point === 'cp3' ? crossingControl(file, source, point) : undefined;
  const stored = transfer === undefined ? undefined : file.get('transfer', transfer);
  const decision = stored && decisionOf(file, stored);
  return {
    card: cardOf({ file, open }, item),
    group: groupOf(file, group),
    ...(has !== undefined && { has }),
    near: (point === 'cp1' ? nearMatches(file, source) : []).map((match) => ({
      situation: match.situation,
      situationTitle: match.situationTitle,
      situationVersion: open.stored.get(match.situation)?.version ?? 0,
      sequence: match.sequence,
      events: match.events,
      ...(match.upTo !== undefined && { upTo: match.upTo }),
      reaches: match.reaches,
      reach: match.reach,
      reasons: [...match.reasons],
    })),
    // Absent and undefined are the same in an answer.
    ...(path && { path: JSON.parse(JSON.stringify(path)) as Path }),
    ...(control && { control: JSON.parse(JSON.stringify(control)) as NonNullable<Detail['control']> }),
    ...(decision && { decision }),
    acts: (stored?.acts ?? []).map((act) => ({ ...act })),
    agenda:
      point === 'cp4'
        ? residualAgenda(file).map((key) => ({
            key,
            title: titleOf(file, key),
            ...verdictOf(file, key),
          }))
        : [],
    leadsTo:
      point === 'cp4'
        ? overallJudgements(file, source).map((key) => ({
            key,
            title: titleOf(file, key),
            ...conclusionOf(file, key),
          }))
        : [],
  };
}

function verdictOf(file: DeviceFile, key: string) {
  const { now } = evaluateSecurityRisk(file, key);
  return now === undefined ? {} : { verdict: now };
}

function conclusionOf(file: DeviceFile, key: string) {
  const conclusion = file.get('overallResidual', key)?.conclusion;
  return conclusion === undefined ? {} : { conclusion };
}
