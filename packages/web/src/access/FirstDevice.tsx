import { IconBooks, IconPlus } from '@tabler/icons-react';
import { useChange } from '../api/use-change.ts';
import { paths } from '../paths.ts';
import { Choice } from '../ui/Choice.tsx';
import { useGo } from '../ui/use-address.ts';
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
        title="Open the examples"
        isPending={examples.isPending}
        onClick={() => examples.mutate({})}
      >
        An infusion pump, a glucose monitor and a laboratory analyser, with both risk files written out.
      </Choice>
      <Choice
        icon={<IconPlus size={22} stroke={1.6} aria-hidden="true" />}
        title="New device"
        onClick={() => go(paths.newDevice())}
      >
        A name is enough. Suture then asks what the law needs to know.
      </Choice>
    </div>
  );
}
