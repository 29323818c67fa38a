import { Modal } from '@mantine/core';
import type { Permission } from '@suture/core/access';
import { type ReactNode, useState } from 'react';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { t } from '../../words/index.ts';
import classes from './together.module.css';

type Props = {
  readonly count: number;
  readonly title: ReactNode;
  readonly act: string;
  readonly permission: Permission;
  /** What follows, before anything is written. */
  readonly children: ReactNode;
};

/** Stays at the lower edge while something is selected: how many, what to do, and what would follow from it. */
export function ActingBar({ count, title, act, permission, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <section className={classes.acting} aria-label={t('answers.selected', { count })}>
        <strong role="status">{t('answers.selected', { count })}</strong>
        <AllowedButton permission={permission} onClick={() => setOpen(true)}>
          {act}
        </AllowedButton>
      </section>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        size={860}
        closeButtonProps={{ 'aria-label': t('answers.close') }}
      >
        {children}
      </Modal>
    </>
  );
}
