import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Scrolling } from '../../ui/Scrolling.tsx';
import { t } from '../../words/index.ts';
import { ConsequencesNote } from './ConsequencesNote.tsx';
import { textOf } from './cells.ts';
import type { GridColumn } from './GridCell.tsx';
import type { Planned } from './plan.ts';
import classes from './tables.module.css';
import type { Edits } from './use-edits.ts';
import { most, useTrial } from './use-trial.ts';

type Props = {
  readonly title: string;
  readonly device: string;
  readonly planned: readonly Planned[];
  readonly columns: readonly GridColumn[];
  readonly titles: Readonly<Record<string, string>>;
  readonly edits: Edits;
  readonly children?: ReactNode;
  /** None of it is wanted any more; without it, nothing is kept that would have to be let go. */
  readonly onKeepThere?: () => void;
  readonly onClose: () => void;
};

const shown = 200;

/** What is about to change, cell by cell, and what is refused: by the table at once, by the server after a dry run. */
export function PreviewDialog({
  title,
  device,
  planned,
  columns,
  titles,
  edits,
  children,
  onKeepThere,
  onClose,
}: Props) {
  const { lines, good, tooMany, error, isTried, consequences, findings } = useTrial(device, planned, edits);
  const refused = lines.filter(({ sentence }) => sentence !== undefined);
  const columnOf = (id: string) => columns.find((column) => column.id === id);
  const asText = (id: string, value: string | undefined) => {
    const editor = columnOf(id)?.editor;
    return (editor ? textOf(editor, value, titles) : value) || t('tables.cell.empty');
  };
  // A value that is not saved stands in its cell, and is nevertheless not what is there now.
  const stored = ({ key, column, was }: Planned) => {
    const path = columnOf(column)?.path;
    return path !== undefined && edits.isKnown(key) ? edits.valueAt(key, path) : was;
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
          {findings && <span className={classes.findings}>{t('tables.preview.findings', { ...findings })}</span>}
        </p>
        {consequences && <ConsequencesNote consequences={consequences} />}
        {tooMany && <p className={classes.refusedText}>{t('tables.preview.tooMany', { most })}</p>}
        {error && <ProblemNotice error={error} />}
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
                    <td>
                      <span className={classes.of}>{t('tables.preview.was')}</span>
                      {asText(cell.column, stored(cell))}
                    </td>
                    <td>
                      <span className={classes.of}>{t('tables.preview.becomes')}</span>
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
          {onKeepThere && (
            <Button
              variant="default"
              onClick={() => {
                onKeepThere();
                onClose();
              }}
            >
              {t('tables.unsent.keepThere')}
            </Button>
          )}
          <Button
            disabled={good.length === 0 || tooMany || !isTried}
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
