import { useEffect, useState } from 'react';
import { t } from '../../words/index.ts';
import classes from './live-mark.module.css';
import { useLive } from './use-live.ts';

/** A moment without connection is nobody's concern. */
const patience = 1_500;

/** Quiet while the page follows what others do; says so when it does not. */
export function LiveMark({ device }: { readonly device: string }) {
  const isLost = useLive(device) === 'lost';
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (!isLost) return setIsShown(false);
    const timer = setTimeout(() => setIsShown(true), patience);
    return () => clearTimeout(timer);
  }, [isLost]);
  return (
    <div role="status" className={classes.place}>
      {isShown && (
        <span className={classes.mark} title={t('record.live.why')}>
          {t('record.live.lost')}
        </span>
      )}
    </div>
  );
}
