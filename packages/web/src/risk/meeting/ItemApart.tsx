import { ConnectionPointId } from '@suture/core/risk';
import { t } from '../../words/index.ts';
import classes from './meeting.module.css';
import { apartIn, type Meeting } from './meeting-state.ts';

/** What sets an item apart from another one of the same record; nothing where there is no other. */
export function ItemApart({ meeting, id }: { readonly meeting: Meeting; readonly id: string }) {
  const { point, isFirst, transfer } = apartIn(meeting, id) ?? {};
  const known = ConnectionPointId.safeParse(point).data;
  if (known === undefined) return null;
  const said = [
    t(`file.values.${known}`),
    ...(isFirst ? [t('meeting.first')] : []),
    ...(transfer === undefined ? [] : [t('meeting.again', { transfer })]),
  ];
  return <span className={classes.apart}>{said.join(', ')}</span>;
}
