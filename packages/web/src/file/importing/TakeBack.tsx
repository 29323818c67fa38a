import { Button, Textarea } from '@mantine/core';
import type { SheetKind } from '@suture/core/file';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { RecordLink } from '../../ui/fields/RecordLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import { type Undo, undoQuery, type WrittenImport } from './queries.ts';

type Props = {
  readonly device: string;
  readonly kind: SheetKind;
  readonly records: WrittenImport['records'];
};

/** The whole import taken back at once, after a look at what has moved on since and stays. */
export function TakeBack({ device, kind, records }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [undone, setUndone] = useState<Undo>();
  const may = useMay()('record.write', { kind });
  if (undone !== undefined) return <p role="status">{t('importing.back.done', countsOf(undone))}</p>;
  if (!isOpen)
    return (
      <div>
        <p className={classes.soft}>{t('importing.back.lead')}</p>
        <AllowedButton variant="default" mt="xs" permission={may} onClick={() => setOpen(true)}>
          {t('importing.back.open')}
        </AllowedButton>
      </div>
    );
  return <Look device={device} kind={kind} records={records} onDone={setUndone} onLeave={() => setOpen(false)} />;
}

type LookProps = Props & {
  readonly onDone: (undone: Undo) => void;
  readonly onLeave: () => void;
};

function Look({ device, kind, records, onDone, onLeave }: LookProps) {
  const query = useQuery(undoQuery(device, kind, records));
  return (
    <section aria-labelledby="importing-back" className={classes.section}>
      <h3 id="importing-back">{t('importing.back.title')}</h3>
      <Loaded query={query}>
        {(look) => {
          const stays = new Set(look.refused.map(({ key }) => key));
          const free = records.filter(({ key }) => !stays.has(key));
          return (
            <>
              <p role="status">
                {t(free.length === 0 ? 'importing.back.nothing' : 'importing.back.would', countsOf(look))}
              </p>
              {look.refused.length > 0 && <Staying device={device} refused={look.refused} />}
              <Act device={device} kind={kind} records={free} onDone={onDone} onLeave={onLeave} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

const shown = 20;

function Staying({ device, refused }: { readonly device: string; readonly refused: Undo['refused'] }) {
  return (
    <div>
      <strong>{t('importing.back.stays', { count: refused.length })}</strong>
      <ul className={classes.staying}>
        {refused.slice(0, shown).map(({ key, message }) => (
          <li key={key}>
            <RecordLink recordKey={key} device={device} /> {message}
          </li>
        ))}
      </ul>
      {refused.length > shown && (
        <p className={classes.soft}>{t('importing.back.more', { count: refused.length - shown })}</p>
      )}
    </div>
  );
}

function Act({ device, kind, records, onDone, onLeave }: LookProps) {
  const [why, setWhy] = useState('');
  const undo = useChange('POST /api/v1/devices/{device}/spreadsheet/undo', {
    refreshes: [ofDevice(device)],
    onDone,
    showsProblem: true,
  });
  const reason = why.trim();
  const permission =
    reason === '' ? { allowed: false as const, reason: t('importing.bring.needsReason') } : { allowed: true as const };
  const cancel = (
    <Button variant="subtle" onClick={onLeave}>
      {t('importing.back.cancel')}
    </Button>
  );
  if (records.length === 0) return <div className={classes.acts}>{cancel}</div>;
  return (
    <form
      className={classes.bring}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === '' || undo.isPending) return;
        undo.mutate({ params: { device }, body: { kind, records: [...records], dryRun: false, why: reason } });
      }}
    >
      <Textarea
        label={t('importing.bring.why')}
        description={t('importing.back.whyHint')}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        autosize
        maxLength={4000}
      />
      {undo.error && <ProblemNotice error={undo.error} />}
      <div className={classes.acts}>
        <AllowedButton type="submit" permission={permission} loading={undo.isPending}>
          {t('importing.back.act', { count: records.length })}
        </AllowedButton>
        {cancel}
      </div>
    </form>
  );
}

function countsOf({ retired, restored }: Undo) {
  return {
    retired: t('importing.back.retired', { count: retired }),
    restored: t('importing.back.restored', { count: restored }),
  };
}
