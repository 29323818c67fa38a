import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { call } from '../../api/client.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Scrolling } from '../../ui/Scrolling.tsx';
import { t } from '../../words/index.ts';
import { textOf } from './cells.ts';
import type { GridColumn } from './GridCell.tsx';
import type { Planned } from './plan.ts';
import { sentenceOfRefusal } from './sentence-of-refusal.ts';
import classes from './tables.module.css';
import type { FieldChange } from './undo.ts';
import type { Edits } from './use-edits.ts';

type Props = {
  readonly title: string;
  readonly device: string;
  readonly planned: readonly Planned[];
  readonly columns: readonly GridColumn[];
  readonly titles: Readonly<Record<string, string>>;
  readonly edits: Edits;
  readonly children?: ReactNode;
  readonly onClose: () => void;
};

const shown = 200;
const most = 2000;

/** What is about to change, cell by cell, and what is refused: by the table at once, by the server after a dry run. */
export function PreviewDialog({ title, device, planned, columns, titles, edits, children, onClose }: Props) {
  const wished = useMemo(() => planned.flatMap(({ change }) => change ?? []), [planned]);
  const batch = useMemo(() => edits.batchOf(wished), [edits, wished]);
  const tooMany = batch.length > most;
  const trial = useQuery({
    queryKey: ['dry-run', device, batch],
    queryFn: () =>
      call('POST /api/v1/devices/{device}/records/batch', {
        params: { device },
        body: { changes: [...batch], dryRun: true },
      }),
    enabled: batch.length > 0 && !tooMany,
    staleTime: 0,
    gcTime: 0,
  });
  const refusals = trial.data?.refused ?? [];
  const sentenceFor = ({ key, path }: FieldChange) => {
    const fault = refusals.find(
      ({ change, path: at = '' }) =>
        batch[change]?.key === key && (at === '' || at === path || !isPlanned(wished, key, at)),
    );
    return fault && `${fault.message}`;
  };
  const lines = planned.map((cell) => {
    const sentence = cell.refused ? sentenceOfRefusal(cell.refused) : cell.change && sentenceFor(cell.change);
    return { cell, sentence };
  });
  const good = lines.flatMap(({ cell, sentence }) => (sentence === undefined ? (cell.change ?? []) : []));
  const refused = lines.filter(({ sentence }) => sentence !== undefined);
  const columnOf = (id: string) => columns.find((column) => column.id === id);
  const asText = (id: string, value: string | undefined) => {
    const editor = columnOf(id)?.editor;
    return (editor ? textOf(editor, value, titles) : value) || t('tables.cell.empty');
  };
  const ordered = [...refused, ...lines.filter(({ sentence }) => sentence === undefined)];
  const records = new Set(good.map(({ key }) => key)).size;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="xl"
      closeButtonProps={{ 'aria-label': t('tables.preview.close') }}
    >
      <div className={classes.preview}>
        {children}
        <p role="status" className={classes.counts}>
          {good.length === 0 && refused.length === 0
            ? t('tables.preview.nothing')
            : `${t('tables.preview.changes', { count: good.length })} ${t('tables.preview.inRecords', { count: records })}`}
          {refused.length > 0 && <strong> {t('tables.preview.refused', { count: refused.length })}</strong>}
          {trial.data?.findings && (
            <span className={classes.findings}>{t('tables.preview.findings', { ...trial.data.findings })}</span>
          )}
        </p>
        {tooMany && <p className={classes.refusedText}>{t('tables.preview.tooMany', { most })}</p>}
        {trial.error && <ProblemNotice error={trial.error} />}
        {ordered.length > 0 && (
          <Scrolling className={classes.previewScroll} label={t('tables.preview.list')}>
            <table className={classes.previewTable}>
              <thead>
                <tr>
                  <th scope="col">{t('tables.preview.record')}</th>
                  <th scope="col">{t('tables.preview.column')}</th>
                  <th scope="col">{t('tables.preview.was')}</th>
                  <th scope="col">{t('tables.preview.becomes')}</th>
                </tr>
              </thead>
              <tbody>
                {ordered.slice(0, shown).map(({ cell, sentence }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a plan does not change its order
                  <tr key={index} data-refused={sentence !== undefined || undefined}>
                    <td className="record-key">{cell.key}</td>
                    <td>{columnOf(cell.column)?.title}</td>
                    <td>{asText(cell.column, cell.was)}</td>
                    <td>
                      {cell.change ? asText(cell.column, cell.change.after) : cell.text || t('tables.cell.empty')}
                      {sentence && <span className={classes.refusedText}>{t('tables.preview.why', { sentence })}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {ordered.length > shown && (
              <p className={classes.more}>{t('tables.preview.more', { count: ordered.length - shown })}</p>
            )}
          </Scrolling>
        )}
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('tables.preview.cancel')}
          </Button>
          <Button
            disabled={good.length === 0 || tooMany || (batch.length > 0 && !trial.data)}
            onClick={() => {
              edits.save(good);
              onClose();
            }}
          >
            {t('tables.preview.save', { count: good.length })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function isPlanned(changes: readonly FieldChange[], key: string, path: string): boolean {
  return changes.some((change) => change.key === key && change.path === path);
}
