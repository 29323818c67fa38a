import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';
import classes from './answers.module.css';

type Props = {
  readonly count: number;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly action: ReactNode;
  /** What follows, before anything is written. */
  readonly children: ReactNode;
};

/** Stays at the lower edge while something is selected: how many, what to do, and what would follow from it. */
export function ActingBar({ count, title, isOpen, onClose, action, children }: Props) {
  return (
    <>
      <section className={classes.acting} aria-label={t('answers.selected', { count })}>
        <strong role="status">{t('answers.selected', { count })}</strong>
        {action}
      </section>
      <Modal
        opened={isOpen}
        onClose={onClose}
        title={title}
        size={860}
        closeButtonProps={{ 'aria-label': t('answers.close') }}
      >
        {children}
      </Modal>
    </>
  );
}
