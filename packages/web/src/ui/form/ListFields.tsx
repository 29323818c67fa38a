import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';
import { moved } from './body.ts';
import classes from './form.module.css';
import { useField } from './form-context.ts';
import type { FieldProps } from './TextFields.tsx';

type RowsProps = FieldProps & {
  /** What one is called: "reduction", "sequence A". */
  readonly nameOf: (at: number) => string;
  readonly add: string;
  readonly empty?: string;
  readonly blank: unknown;
  readonly isOrdered?: boolean;
  readonly children: (path: string, at: number) => ReactNode;
};

/** A list whose items have several fields: add, take out, and where the order counts, move. */
export function Rows({ path, label, hint, nameOf, add, empty, blank, isOrdered = false, children }: RowsProps) {
  const { id, value, write, fault } = useField(path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset id={id} aria-label={label} className={classes.list} tabIndex={-1}>
      <div className={classes.label} aria-hidden="true">
        {label}
      </div>
      {hint && <p className={classes.hint}>{hint}</p>}
      {items.length === 0 && empty && <p className={classes.empty}>{empty}</p>}
      {items.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other identity while it is typed
        <fieldset key={at} className={classes.row} aria-label={nameOf(at)}>
          <div className={classes.rowFields}>{children(`${path}.${at}`, at)}</div>
          <div className={classes.rowActs}>
            {isOrdered && (
              <MoveButtons name={nameOf(at)} at={at} of={items.length} onMove={(by) => write(moved(items, at, by))} />
            )}
            <RemoveButton name={nameOf(at)} onRemove={() => write(items.filter((_, place) => place !== at))} />
          </div>
        </fieldset>
      ))}
      {fault && <p className={classes.fault}>{fault}</p>}
      <AddButton onAdd={() => write([...items, blank])}>{add}</AddButton>
    </fieldset>
  );
}

type LinesProps = FieldProps & { readonly add: string; readonly nameOf: (at: number) => string };

/** A list of short texts. */
export function LinesField({ path, label, hint, add, nameOf }: LinesProps) {
  const { id, value, write, fault } = useField(path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset id={id} aria-label={label} className={classes.list} tabIndex={-1}>
      <div className={classes.label} aria-hidden="true">
        {label}
      </div>
      {hint && <p className={classes.hint}>{hint}</p>}
      {items.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other identity while it is typed
        <Line key={at} path={`${path}.${at}`} name={nameOf(at)}>
          <RemoveButton name={nameOf(at)} onRemove={() => write(items.filter((_, place) => place !== at))} />
        </Line>
      ))}
      {fault && <p className={classes.fault}>{fault}</p>}
      <AddButton onAdd={() => write([...items, ''])}>{add}</AddButton>
    </fieldset>
  );
}

function Line({
  path,
  name,
  children,
}: {
  readonly path: string;
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { id, value, write, fault } = useField(path);
  return (
    <div className={classes.line}>
      <Textarea
        id={id}
        aria-label={name}
        autosize
        error={fault}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {children}
    </div>
  );
}

export function AddButton({ onAdd, children }: { readonly onAdd: () => void; readonly children: ReactNode }) {
  return (
    <Button
      variant="default"
      size="xs"
      w="fit-content"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      onClick={onAdd}
    >
      {children}
    </Button>
  );
}

export function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t('forms.kit.remove', { name })} onClick={onRemove}>
      <IconX size={16} aria-hidden="true" />
    </ActionIcon>
  );
}

type MoveProps = {
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly onMove: (by: -1 | 1) => void;
};

export function MoveButtons({ name, at, of, onMove }: MoveProps) {
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('forms.kit.moveUp', { name })}
        disabled={at === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('forms.kit.moveDown', { name })}
        disabled={at === of - 1}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden="true" />
      </ActionIcon>
    </>
  );
}
