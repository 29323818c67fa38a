import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { rowsBelow } from '@suture/core/file';
import { Notice } from '../../ui/Notice.tsx';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import { chosenSheet, type ReadFile } from './read-file.ts';

type Props = {
  readonly file: ReadFile;
  readonly onChange: (file: ReadFile) => void;
  readonly onAnother: () => void;
};

/** Which file, which of its sheets, and where its headings are. */
export function FileFacts({ file, onChange, onAnother }: Props) {
  const { mapping: _mapping, headingRow: _headingRow, ...rest } = file;
  const sheet = chosenSheet(file);
  return (
    <section className={classes.section} aria-labelledby="importing-file">
      <h2 id="importing-file">{t('importing.file.title')}</h2>
      <div className={classes.facts}>
        <p className={classes.name}>
          <strong>{file.name}</strong>
          <span className={classes.soft}>
            {t('importing.file.rows', { count: rowsBelow(sheet.rows, sheet.headingRow).length })}
          </span>
        </p>
        {file.sheets.length > 1 && (
          <NativeSelect
            label={t('importing.file.sheet')}
            value={file.sheet}
            data={file.sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
            onChange={({ currentTarget }) => onChange({ ...rest, sheet: Number(currentTarget.value) })}
          />
        )}
        <NumberInput
          className={classes.headingRow}
          label={t('importing.file.headingRow')}
          min={1}
          max={Math.max(1, sheet.rows.length)}
          clampBehavior="strict"
          allowDecimal={false}
          value={sheet.headingRow + 1}
          onChange={(row) => typeof row === 'number' && row >= 1 && onChange({ ...rest, headingRow: row - 1 })}
        />
        <Button variant="default" onClick={onAnother}>
          {t('importing.file.other')}
        </Button>
      </div>
      {file.notes.map((note) => (
        <Notice key={note} tone="warn">
          {note}
        </Notice>
      ))}
    </section>
  );
}
