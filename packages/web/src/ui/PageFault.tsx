import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { t } from '../words/index.ts';
import { Page } from './Page.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

/** What is left of a page that failed: the frame stays, and says what to do. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Page title={t('frame.fault.title')} width="reading">
      <ProblemNotice
        error={error instanceof Error ? error : new Error(String(error))}
        onRetry={() => {
          reset();
          router.invalidate();
        }}
      />
    </Page>
  );
}
