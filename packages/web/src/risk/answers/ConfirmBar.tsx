import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../access/queries.ts';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { useParticipants } from '../use-participants.ts';
import { classInWords, toneOf } from '../words.ts';
import { ActingBar } from './ActingBar.tsx';
import { AnswerTag } from './AnswerLine.tsx';
import classes from './answers.module.css';
import { Preview } from './Preview.tsx';
import { type AnswerRow, type ConfirmPreview, confirmPreviewQuery } from './queries.ts';

type Props = { readonly device: string; readonly rows: readonly AnswerRow[]; readonly onDone: () => void };

/** Confirms what is selected, after a look at the classes as they would be. */
export function ConfirmBar({ device, rows, onDone }: Props) {
  const may = useMay()('safetyImpact.confirm');
  const [isOpen, setOpen] = useState(false);
  const keys = rows.map(({ source }) => source);
  return (
    <ActingBar
      count={rows.length}
      title={t('answers.previewTitle', { count: rows.length })}
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      action={
        <AllowedButton permission={may} onClick={() => setOpen(true)}>
          {t('answers.preview')}
        </AllowedButton>
      }
    >
      <ConfirmPreviewPanel device={device} keys={keys} onDone={onDone} />
    </ActingBar>
  );
}

type PanelProps = { readonly device: string; readonly keys: readonly string[]; readonly onDone: () => void };

function ConfirmPreviewPanel({ device, keys, onDone }: PanelProps) {
  const preview = useQuery(confirmPreviewQuery(device, keys));
  return (
    <Loaded query={preview}>
      {({ items }) => {
        const ready = items.filter(({ refused }) => refused === undefined);
        return (
          <Preview
            lead={t('answers.previewConfirm')}
            refused={items.flatMap(({ key, refused }) => (refused === undefined ? [] : { key, why: refused }))}
            refusedTitle={t('answers.refused', { count: items.length - ready.length })}
            label={t('answers.listConfirm')}
            lines={ready.map((item) => <Follows key={item.key} item={item} />)}
          >
            <ConfirmForm device={device} items={ready} onDone={onDone} />
          </Preview>
        );
      }}
    </Loaded>
  );
}

function Follows({ item }: { readonly item: ConfirmPreview }) {
  const { key, title, answer, relationNow, relationAfter, why, proposes } = item;
  return (
    <li>
      <div>
        <span className="record-key">{key}</span> <strong>{title}</strong>
      </div>
      <div className={classes.change}>
        {/* The preview names answers as the records do. */}
        {answer && <AnswerTag answer={answer as NonNullable<AnswerRow['answer']>} />}
        <Tag voice={toneOf(relationNow)}>{classInWords(relationNow)}</Tag>
        <span>{t(relationNow === relationAfter ? 'answers.stays' : 'answers.becomes')}</span>
        <Tag voice={toneOf(relationAfter)}>{classInWords(relationAfter)}</Tag>
      </div>
      <p>
        {why}
        {proposes.length > 0 && ` (${t('answers.sends', { points: proposes.join(', ') })})`}
      </p>
    </li>
  );
}

type FormProps = {
  readonly device: string;
  readonly items: readonly ConfirmPreview[];
  readonly onDone: () => void;
};

function ConfirmForm({ device, items, onDone }: FormProps) {
  const me = useMe()?.account.name ?? '';
  const speaking = useParticipants(device).filter((each) => each.function === 'clinical' || each.function === 'safety');
  const [participant, setParticipant] = useState('');
  const [why, setWhy] = useState('');
  const count = items.length;
  const confirm = useChange('POST /api/v1/devices/{device}/safety-impact/confirm', {
    refreshes: [ofDevice(device)],
    says: t('answers.confirmed', { count }),
    onDone,
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const records = items.map(({ key, version }) => ({ key, version }));
        const given = { ...(participant && { participant }), ...(why.trim() !== '' && { why: why.trim() }) };
        confirm.mutate({ params: { device }, body: { records, ...given } });
      }}
    >
      <NativeSelect
        label={t('answers.speaks')}
        value={participant}
        onChange={(event) => setParticipant(event.currentTarget.value)}
        data={[
          { value: '', label: t('answers.speaksAccount', { name: me }) },
          ...speaking.map(({ key, title }) => ({ value: key, label: title })),
        ]}
      />
      <Textarea
        label={t('answers.why')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        autosize
        minRows={1}
      />
      <Button type="submit" loading={confirm.isPending}>
        {t('answers.doConfirm', { count })}
      </Button>
    </form>
  );
}
