import { notifications } from '@mantine/notifications';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem, call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';
import { t } from '../words/index.ts';
import { type LawChange, lawChanges } from './law-changes.ts';
import { type Law, lawQuery, profileRecordQuery } from './queries.ts';

export type ProfileAnswer = { readonly field: string; readonly answer: boolean | string | null };

/** What came of the answers given last, and what stood before them. */
export type Outcome = { readonly changes: readonly LawChange[]; readonly before: readonly ProfileAnswer[] };

/**
 * Saves an answer at once. Answers given quickly wait for one another, since each names the version that the one before
 * has made; the question leaves the list without waiting.
 */
export function useAnswer(device: string, onOutcome: (outcome: Outcome) => void): (given: ProfileAnswer) => void {
  const client = useQueryClient();
  const law = lawQuery(device);
  const batch = useRef<{ readonly law: Law; readonly before: Map<string, ProfileAnswer> }>(undefined);
  const mutationKey = ['answer', device];
  const change = (how: (law: Law) => Law) => client.setQueryData(law.queryKey, (now) => now && how(now));
  const { mutate } = useMutation({
    mutationKey,
    scope: { id: `answer-${device}` },
    mutationFn: async ({ field, answer }: ProfileAnswer) => {
      const { version } = await client.ensureQueryData(law);
      const body = { answers: { [field]: answer } };
      return call('PUT /api/v1/devices/{device}/law/answers', { params: { device }, ifMatch: version, body });
    },
    onMutate: async ({ field }) => {
      await client.cancelQueries({ queryKey: law.queryKey });
      const now = client.getQueryData(law.queryKey);
      if (now) {
        batch.current ??= { law: now, before: new Map() };
        const { before } = batch.current;
        if (!before.has(field)) before.set(field, { field, answer: answerNow(client, device, now.key, field) });
      }
      change((shown) => ({ ...shown, questions: shown.questions.filter((question) => question.field !== field) }));
    },
    onSuccess: ({ key, version, ...record }) => {
      change((now) => ({ ...now, version }));
      client.setQueryData(ofDevice(device, 'record', key), { key, version, ...record });
    },
    onError: (error, { field }) => {
      batch.current?.before.delete(field);
      const title = isConflict(error) ? t('law.failed.conflict') : t('law.failed.title');
      const message = isConflict(error) ? t('law.failed.conflictNote') : error.message;
      notifications.show({ color: 'red', title, message, withBorder: true });
    },
    // While another answer is on its way, asking anew would bring its question back for a moment.
    onSettled: async (_answer, error) => {
      const isLast = client.isMutating({ mutationKey }) <= 1;
      const given = batch.current;
      if (isLast) batch.current = undefined;
      if (!error && !isLast) return;
      await client.invalidateQueries({ queryKey: ofDevice(device) });
      const after = client.getQueryData(law.queryKey);
      if (isLast && given && after && given.before.size > 0)
        onOutcome({ changes: lawChanges(given.law, after), before: [...given.before.values()] });
    },
  });
  return mutate;
}

/** What the profile says of a field now; null where it is not known. */
function answerNow(client: QueryClient, device: string, key: string, field: string): ProfileAnswer['answer'] {
  const record = client.getQueryData(profileRecordQuery(device, key).queryKey);
  const answer = new Map(Object.entries(record?.body.profile ?? {})).get(field);
  return typeof answer === 'boolean' || typeof answer === 'string' ? answer : null;
}

function isConflict(error: Error): boolean {
  return error instanceof ApiProblem && error.code === 'version-conflict';
}
