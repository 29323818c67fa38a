import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { t } from '../words/index.ts';
import type { Around } from './queries.ts';
import classes from './record.module.css';

/** The records of the kind before and after this one. */
export function Neighbours({ around, device }: { readonly around: Around; readonly device: string }) {
  const { previous, next, place, total } = around;
  return (
    <nav className={classes.neighbours} aria-label={t('record.around.label')}>
      {previous && (
        <AppLink
          to={paths.record(device, previous.key)}
          aria-label={t('record.around.previous', previous)}
          title={`${previous.key} ${previous.title}`}
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </AppLink>
      )}
      <span>{t('record.around.place', { place, total })}</span>
      {next && (
        <AppLink
          to={paths.record(device, next.key)}
          aria-label={t('record.around.next', next)}
          title={`${next.key} ${next.title}`}
        >
          <IconChevronRight size={18} aria-hidden="true" />
        </AppLink>
      )}
    </nav>
  );
}
