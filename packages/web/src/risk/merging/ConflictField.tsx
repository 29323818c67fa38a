import { Textarea } from '@mantine/core';
import type { MergeConflict } from '@suture/core/file';
import { type ReactNode, useId } from 'react';
import { FieldsView } from '../../ui/fields/FieldsView.tsx';
import { fieldLabel, valueWords } from '../../ui/fields/words.ts';
import { isBody } from '../../ui/form/body.ts';
import { RadioRow } from '../../ui/form/RadioRow.tsx';
import { useDeviceParam } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { usePolicies } from '../use-policies.ts';
import { pathInWords } from './merge-words.ts';
import classes from './merging.module.css';
import type { SavedBy } from './saved-by.ts';

/** `from`: whose it is; undefined as a value takes the field out. */
export type Decision = { readonly from: 'theirs' | 'mine' | 'anew'; readonly value: unknown };

type Props = {
  readonly conflict: MergeConflict;
  readonly by: SavedBy;
  readonly who: string;
  readonly moment: string;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision) => void;
};

/** One field that both changed: what it was, theirs and mine side by side, and a choice; words can be written anew. */
export function ConflictField({ conflict, by, who, moment, decision, onDecide }: Props) {
  const { path, base, theirs, mine } = conflict;
  const id = useId();
  const title = pathInWords(path);
  const isText = typeof theirs === 'string' && typeof mine === 'string' && `${theirs}${mine}`.includes(' ');
  function choose(from: string | undefined) {
    if (from === 'theirs') onDecide({ from, value: theirs });
    if (from === 'mine') onDecide({ from, value: mine });
    if (from === 'anew') onDecide({ from, value: decision?.value ?? mine });
  }
  return (
    <section className={classes.conflict} aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      <div className={classes.sides}>
        <Side title={t('forms.conflict.base')} value={base} />
        <Side
          title={t(`forms.conflict.${by}.theirsIs`, { who, moment })}
          value={theirs}
          isChosen={decision?.from === 'theirs'}
        />
        <Side title={t(`forms.conflict.${by}.mineIs`)} value={mine} isChosen={decision?.from === 'mine'} />
      </div>
      <RadioRow
        id={`${id}-choice`}
        label={title}
        isLabelHidden
        required
        options={[
          { id: 'theirs', name: t(`forms.conflict.${by}.takeTheirs`) },
          { id: 'mine', name: t(`forms.conflict.${by}.takeMine`) },
          ...(isText ? [{ id: 'anew', name: t('forms.conflict.takeBoth') }] : []),
        ]}
        value={decision?.from}
        onChange={choose}
      />
      {decision?.from === 'anew' && (
        <Textarea
          label={t('forms.conflict.anew')}
          autosize
          minRows={2}
          value={typeof decision.value === 'string' ? decision.value : ''}
          onChange={(event) => onDecide({ from: 'anew', value: event.currentTarget.value })}
        />
      )}
    </section>
  );
}

type SideProps = { readonly title: string; readonly value: unknown; readonly isChosen?: boolean };

function Side({ title, value, isChosen = false }: SideProps) {
  return (
    <div className={classes.side} data-chosen={isChosen || undefined}>
      <h5>{title}</h5>
      <Shown value={value} />
    </div>
  );
}

function Shown({ value }: { readonly value: unknown }): ReactNode {
  const device = useDeviceParam();
  const policies = usePolicies(device);
  if (value === undefined) return <p className={classes.absent}>{t('forms.conflict.absent')}</p>;
  if (typeof value === 'string') return <p>{value.includes(' ') ? value : valueWords(value)}</p>;
  if (typeof value === 'boolean') return <p>{value ? t('forms.kit.yes') : t('forms.kit.no')}</p>;
  if (Array.isArray(value))
    return (
      <ul>
        {value.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is only read is never re-ordered
          <li key={at}>{typeof item === 'object' ? <Shown value={item} /> : String(item)}</li>
        ))}
      </ul>
    );
  if (isBody(value)) return <FieldsView body={value} device={device} policies={policies} />;
  return <p>{fieldLabel(String(value))}</p>;
}
