import { IconBooks, IconPlus } from '@tabler/icons-react';
import { useChange } from '../api/use-change.ts';
import { paths } from '../paths.ts';
import { Choice } from '../ui/Choice.tsx';
import { useGo } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import classes from './outside.module.css';

/** The first thing to open: three finished files, or an empty one. */
export function FirstDevice() {
  const go = useGo();
  const examples = useChange('POST /api/v1/examples', {
    refreshes: [['me'], ['devices']],
    onDone: () => go(paths.devices()),
  });
  return (
    <div className={classes.choices}>
      <Choice
        icon={<IconBooks size={22} stroke={1.6} aria-hidden="true" />}
        title={t('access.first.examples')}
        isPending={examples.isPending}
        onClick={() => examples.mutate({})}
      >
        {t('access.first.examplesLead')}
      </Choice>
      <Choice
        icon={<IconPlus size={22} stroke={1.6} aria-hidden="true" />}
        title={t('access.first.device')}
        onClick={() => go(paths.newDevice())}
      >
        {t('access.first.deviceLead')}
      </Choice>
    </div>
  );
}
