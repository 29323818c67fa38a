import { Button, Textarea } from '@mantine/core';
import { type ScreeningSide, screeningFields } from '@suture/core/risk';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { t } from '../../words/index.ts';
import { ActingBar } from '../answers/ActingBar.tsx';
import classes from '../answers/answers.module.css';
import { Preview } from '../answers/Preview.tsx';
import { ClassTags } from '../ClassTags.tsx';
import { type ScreeningPreview, screeningPreviewQuery } from './queries.ts';

type Props = {
  readonly device: string;
  readonly side: ScreeningSide;
  readonly keys: readonly string[];
  readonly onDone: () => void;
};

/** Confirms what is selected, after a look at the flags as they would be. */
export function ConfirmScreenings({ device, side, keys, onDone }: Props) {
  const may = useMay()('record.write', { kind: 'control', field: screeningFields[side] });
  const [isOpen, setOpen] = useState(false);
  return (
    <ActingBar
      count={keys.length}
      title={t('screening.previewTitle', { count: keys.length })}
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      action={
        <AllowedButton permission={may} onClick={() => setOpen(true)}>
          {t('answers.preview')}
        </AllowedButton>
      }
    >
      <Panel device={device} side={side} keys={keys} onDone={onDone} />
    </ActingBar>
  );
}

function Panel({ device, side, keys, onDone }: Props) {
  const preview = useQuery(screeningPreviewQuery(device, side, keys));
  return (
    <Loaded query={preview}>
      {({ items }) => {
        const ready = items.filter(({ refused }) => refused === undefined);
        return (
          <Preview
            lead={t('screening.previewLead')}
            refused={items.flatMap(({ key, refused }) => (refused === undefined ? [] : { key, why: refused }))}
            refusedTitle={t('answers.refused', { count: items.length - ready.length })}
            label={t('screening.list')}
            lines={ready.map((item) => <Follows key={item.key} item={item} />)}
          >
            <ConfirmForm device={device} side={side} items={ready} onDone={onDone} />
          </Preview>
        );
      }}
    </Loaded>
  );
}

function Follows({ item: { key, title, flagsNow, flagsAfter, why } }: { readonly item: ScreeningPreview }) {
  const isSame = flagsNow.join() === flagsAfter.join();
  return (
    <li>
      <div>
        <span className="record-key">{key}</span> <strong>{title}</strong>
      </div>
      <div className={classes.change}>
        <ClassTags kind="control" relation={undefined} flags={flagsNow} />
        <span>{t(isSame ? 'answers.stays' : 'answers.becomes')}</span>
        {!isSame && <ClassTags kind="control" relation={undefined} flags={flagsAfter} />}
      </div>
      <p>{why}</p>
    </li>
  );
}

type FormProps = Omit<Props, 'keys'> & { readonly items: readonly ScreeningPreview[] };

function ConfirmForm({ device, side, items, onDone }: FormProps) {
  const [why, setWhy] = useState('');
  const count = items.length;
  const confirm = useChange('POST /api/v1/devices/{device}/screenings/confirm', {
    refreshes: [ofDevice(device)],
    says: t('screening.confirmed', { count }),
    onDone,
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const records = items.map(({ key, version }) => ({ key, version }));
        const given = why.trim() !== '' && { why: why.trim() };
        confirm.mutate({ params: { device }, body: { side, records, ...given } });
      }}
    >
      <Textarea
        label={t('answers.why')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        autosize
        minRows={1}
      />
      <Button type="submit" loading={confirm.isPending}>
        {t('screening.doConfirm', { count })}
      </Button>
    </form>
  );
}
