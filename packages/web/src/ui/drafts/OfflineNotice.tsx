import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ApiProblem, call } from '../../api/client.ts';
import { t } from '../../words/index.ts';
import { Notice } from '../Notice.tsx';
import classes from './drafts.module.css';

/** The server did not answer a save: says that nothing is lost, hears when it answers again, and asks. */
export function OfflineNotice({ onRetry, isSaving }: { readonly onRetry: () => void; readonly isSaving: boolean }) {
  const isBack = useAnswersAgain();
  return (
    <Notice tone="warn" role="alert">
      <p>{isBack ? t('forms.offline.back') : t('forms.offline.kept')}</p>
      <Button className={classes.again} size="compact-sm" variant="default" loading={isSaving} onClick={onRetry}>
        {t('forms.offline.again')}
      </Button>
    </Notice>
  );
}

const askEvery = 5_000;

function useAnswersAgain(): boolean {
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (isBack) return undefined;
    const stop = new AbortController();
    const ask = async () => {
      try {
        await call('GET /api/v1/me', {}, stop.signal);
        setBack(true);
      } catch (error) {
        // Any answer, also a refusal, is an answer.
        if (error instanceof ApiProblem && error.status !== 0) setBack(true);
      }
    };
    const timer = setInterval(ask, askEvery);
    window.addEventListener('online', ask, { signal: stop.signal });
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [isBack]);
  return isBack;
}
