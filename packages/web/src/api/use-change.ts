import { notifications } from '@mantine/notifications';
import type { Answer, Input, RouteName } from '@suture/server/contract';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { tellRefusal } from '../ui/tell-refusal.ts';
import { t } from '../words/index.ts';
import { ApiProblem, call } from './client.ts';
import { once } from './once.ts';

type After<Name extends RouteName> = {
  /** What the change makes out of date; see `ofDevice`. */
  readonly refreshes: readonly (readonly unknown[])[];
  readonly onDone?: (answer: Answer<Name>, input: Input<Name>) => void;
  /** Said when it is done, in a few words. */
  readonly says?: string | ((input: Input<Name>, answer: Answer<Name>) => string) | undefined;
  /** The form shows the refusal itself. */
  readonly showsProblem?: boolean;
};

/** Told of one asking, also when the page was left meanwhile. */
type Told<Name extends RouteName> = {
  readonly onSuccess?: ((answer: Answer<Name>) => void) | undefined;
  readonly onError?: ((error: Error) => void) | undefined;
};

type Change<Name extends RouteName> = Omit<
  UseMutationResult<Answer<Name>, Error, Input<Name>>,
  'mutate' | 'mutateAsync'
> & { readonly mutate: (input: Input<Name>, told?: Told<Name>) => void };

/**
 * A change over the API: made once however often it is clicked, what it makes stale is asked anew, and a refusal is shown
 * where nothing else shows it.
 */
export function useChange<Name extends RouteName>(
  name: Name,
  { refreshes, onDone, says, showsProblem }: After<Name>,
): Change<Name> {
  const client = useQueryClient();
  const refresh = () => Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })));
  const mutation = useMutation<Answer<Name>, Error, Input<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: async (answer, input) => {
      const message = typeof says === 'function' ? says(input, answer) : says;
      if (message) notifications.show({ message, withBorder: true });
      onDone?.(answer, input);
      await refresh();
    },
    onError: (error) => {
      // Someone else was faster: show what they wrote, and let the user look again.
      if (error instanceof ApiProblem && error.code === 'version-conflict') refresh();
      if (!showsProblem) tellRefusal({ title: t('frame.notSaved'), message: error.message });
    },
  });
  return {
    ...mutation,
    mutate: (input, { onSuccess, onError = toldAlready } = {}) =>
      void once(JSON.stringify([name, input]), () => mutation.mutateAsync(input)).then(onSuccess, onError),
  };
}

function toldAlready(): void {}
