import type { ReactNode } from 'react';
import { askAgain } from '../api/query-client.ts';
import type { Standing } from '../ui/fields/levels.ts';
import { Waiting } from '../ui/Loaded.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

type Props = {
  readonly device: string;
  readonly standing: Exclude<Standing, { readonly kind: 'known' }>;
  readonly skeleton?: ReactNode;
};

/** Stands where levels would be read or chosen, until their policy is known. */
export function ScalesAwaited({ device, standing, skeleton }: Props) {
  if (standing.kind === 'asked') return <Waiting skeleton={skeleton} />;
  return <ProblemNotice error={standing.error} onRetry={() => askAgain(device)} />;
}
