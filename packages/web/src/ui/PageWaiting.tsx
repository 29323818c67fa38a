import { Skeleton } from '@mantine/core';
import classes from './page.module.css';

/** Holds the place of a page while its code is on the way. */
export function PageWaiting() {
  return (
    <div className={classes.page} aria-busy="true">
      <Skeleton height={36} width={240} mb={16} radius="sm" />
      <Skeleton height={18} width="55%" mb={40} radius="sm" />
      <Skeleton height={280} radius="lg" />
    </div>
  );
}
