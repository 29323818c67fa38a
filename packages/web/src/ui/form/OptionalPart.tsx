import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';
import { useField } from './form-context.ts';
import { AddButton } from './ListFields.tsx';

type Props = {
  readonly path: string;
  readonly name: string;
  readonly add: string;
  readonly children: ReactNode;
};

/** A part that most records do not have: opened when it is called for, and taken out as a whole. */
export function OptionalPart({ path, name, add, children }: Props) {
  const { value, write } = useField(path);
  if (value === undefined) return <AddButton onAdd={() => write({})}>{add}</AddButton>;
  return (
    <>
      {children}
      <Button variant="subtle" color="gray" size="xs" w="fit-content" onClick={() => write(undefined)}>
        {t('forms.kit.takeOut', { name })}
      </Button>
    </>
  );
}
