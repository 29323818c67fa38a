import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../words/index.ts';
import { Notice } from '../Notice.tsx';
import classes from './drafts.module.css';
import { useAnswersAgain } from './use-answers-again.ts';

/** The server did not answer a save: says that nothing is lost, hears when it answers again, and asks. */
export function OfflineNotice({ onRetry, isSaving }: { readonly onRetry: () => void; readonly isSaving: boolean }) {
  const [isBack, setBack] = useState(false);
  useAnswersAgain(!isBack, () => setBack(true));
  return (
    <Notice tone="warn" role="alert">
      <p>{isBack ? t('forms.offline.back') : t('forms.offline.kept')}</p>
      <Button className={classes.again} size="compact-sm" variant="default" loading={isSaving} onClick={onRetry}>
        {t('forms.offline.again')}
      </Button>
    </Notice>
  );
}
