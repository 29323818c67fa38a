import { mayAct, type Role, roles, rolesFor } from '../../access/index.ts';
import type { DeviceFile, FileRecord } from '../../file/index.ts';
import { type Finding, listed, say, words } from '../../kernel/index.ts';
import { connectionStates, isExcepted, type Transfer, transferActNames } from '../../risk/index.ts';
import { living } from '../living.ts';
import { openJudgements } from './open-judgements.ts';
import type { WorkItem } from './work.ts';
import { workOfFinding } from './work-of-finding.ts';

/** All that waits for somebody in the file, whoever it is: from what crosses, what is in review, and what was found. */
export function openWork(file: DeviceFile, findings: readonly Finding[]): readonly WorkItem[] {
  return [
    ...crossing(file),
    ...findings.flatMap((finding) => workOfFinding(file, finding)),
    ...living(file, 'control').flatMap((control) => openJudgements(file, control)),
    ...inWorkflow(file),
    ...withoutDay(file),
  ];
}

function crossing(file: DeviceFile): readonly WorkItem[] {
  return connectionStates(file).flatMap(({ point, proposed, waiting, returned, decided }): WorkItem[] => {
    const sender = rolesFor('transfer.send', { point });
    const receiver = rolesFor('transfer.decide', { point });
    const about = (keys: readonly string[], item: (transfer: Transfer, key: string) => Omit<WorkItem, 'record'>) =>
      keys.flatMap((key) => {
        const transfer = file.get('transfer', key);
        return transfer === undefined ? [] : [{ record: key, ...item(transfer, key) }];
      });
    return [
      ...about(returned, (transfer) => ({ line: 'answer-question', roles: sender, why: lastWords(transfer) })),
      ...about(waiting, (transfer) => ({ line: 'decide-transfer', roles: receiver, why: lastWords(transfer) })),
      ...about(
        decided.filter((key) => file.get('transfer', key)?.state === 'decided'),
        (transfer) => ({ line: 'take-over', roles: sender, why: transfer.decision?.reason ?? lastWords(transfer) }),
      ),
      ...proposed.map(
        (record): WorkItem => ({
          line: 'send-transfer',
          record,
          point,
          roles: sender,
          why: proposedAt[point],
        }),
      ),
    ];
  });
}

const proposedAt = words({
  cp1: 'The safety side has not been told of this risk.',
  cp2: 'The safety side has not been told of what this control does to care.',
  cp3: 'The security side has not been told of what this control opens.',
  cp4: 'The overall security residual is due for the safety side’s overall judgement.',
});

function lastWords({ acts, title }: Transfer): string {
  const last = acts?.at(-1);
  if (last === undefined) return title;
  return last.text === undefined
    ? say`${title}: ${transferActNames[last.act]} by ${last.by} on ${last.on}`
    : `${last.by}: ${last.text}`;
}

/** Records in review wait for whoever may approve them; what is not approved yet is still its author's. */
function inWorkflow(file: DeviceFile): readonly WorkItem[] {
  const authorMayApprove = isExcepted(file, 'authorApproves');
  return file.records().flatMap((record): WorkItem[] => {
    const { kind, key, body } = record;
    if (kind === 'transfer') return [];
    const own = { record: key, roles: [], of: body.author };
    if (body.status === 'draft')
      return body.author === undefined ? [] : [{ ...own, line: 'own-draft', why: say`Not sent to review.` }];
    if (body.status !== 'inReview') return [];
    const by = writersOf(record);
    const waits: WorkItem = {
      line: 'approve-record',
      record: key,
      why: by.length === 0 ? say`In review.` : say`In review; ${listed(by)} wrote it.`,
      roles: approversOf(record),
      ...(!authorMayApprove && { notBy: by }),
    };
    if (body.author === undefined) return [waits];
    return [waits, { ...own, line: 'own-in-review', why: say`Waits for somebody else to approve it.` }];
  });
}

/** Each once, the author first. */
function writersOf({ body, writers = [] }: FileRecord): readonly string[] {
  return [...new Set([...(body.author === undefined ? [] : [body.author]), ...writers])];
}

function approversOf({ kind, body }: FileRecord): readonly Role[] {
  const discipline = 'discipline' in body ? body.discipline : undefined;
  return roles.filter((role) => mayAct('approve', [role], { kind, discipline }).allowed);
}

/** A plan that names no day of its next review is not on time: nobody can say. */
function withoutDay(file: DeviceFile): readonly WorkItem[] {
  return living(file, 'riskPlan')
    .filter(({ body }) => body.nextReview === undefined)
    .map(({ key, body }) => ({
      line: 'review-without-day',
      record: key,
      why: say`The plan names no day of the next review.`,
      roles: rolesFor('record.write', { kind: 'riskPlan', field: 'nextReview', discipline: body.discipline }),
    }));
}
