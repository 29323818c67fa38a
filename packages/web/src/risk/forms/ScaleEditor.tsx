import { Textarea, TextInput } from '@mantine/core';
import { isBody, listAt, moved, textAt } from '../../ui/form/body.ts';
import kit from '../../ui/form/form.module.css';
import { fieldId, useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { AddButton, MoveButtons, RemoveButton } from '../../ui/form/ListFields.tsx';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';
import { useLevelUses } from './level-uses.ts';

type Props = { readonly path: string; readonly label: string };

/** A scale from its lowest level to its highest. A level keeps its id when it is renamed: risks name it by that. */
export function ScaleEditor({ path, label }: Props) {
  const { body } = useRecordDraft();
  const { id, write, fault } = useField(path);
  const levels = listAt(body, path);
  const usesOf = useLevelUses(path);
  return (
    <fieldset id={id} aria-label={label} className={kit.list} tabIndex={-1}>
      <div className={kit.label} aria-hidden="true">
        {label}
      </div>
      <ol className={classes.levels}>
        {levels.map((level, at) => {
          const key = textAt(level, 'id') ?? String(at);
          const name = textAt(level, 'name') || t('forms.policy.level', { at: at + 1 });
          return (
            <li key={key} className={classes.level}>
              <Level path={`${path}.${at}`} name={name} />
              <div className={classes.levelActs}>
                <span className={classes.uses}>
                  {usesOf(key) > 0 && t('forms.policy.uses', { count: usesOf(key) })}
                </span>
                <MoveButtons name={name} at={at} of={levels.length} onMove={(by) => write(moved(levels, at, by))} />
                <RemoveButton name={name} onRemove={() => write(levels.filter((_, place) => place !== at))} />
              </div>
            </li>
          );
        })}
      </ol>
      {fault && <p className={kit.fault}>{fault}</p>}
      <Gone path={path} levels={levels} usesOf={usesOf} />
      <AddButton onAdd={() => write([...levels, { id: freeId(path, levels) }])}>{t('forms.policy.addLevel')}</AddButton>
    </fieldset>
  );
}

function Level({ path, name }: { readonly path: string; readonly name: string }) {
  const title = useField(`${path}.name`);
  const meaning = useField(`${path}.meaning`);
  return (
    <div className={classes.levelFields}>
      <TextInput
        id={fieldId(`${path}.name`)}
        aria-label={t('forms.policy.levelName', { name })}
        placeholder={t('forms.policy.namePlaceholder')}
        error={title.fault}
        value={typeof title.value === 'string' ? title.value : ''}
        onChange={(event) => title.write(event.currentTarget.value)}
      />
      <Textarea
        id={fieldId(`${path}.meaning`)}
        aria-label={t('forms.policy.levelMeaning', { name })}
        placeholder={t('forms.policy.meaningPlaceholder')}
        autosize
        minRows={1}
        error={meaning.fault}
        value={typeof meaning.value === 'string' ? meaning.value : ''}
        onChange={(event) => meaning.write(event.currentTarget.value)}
      />
    </div>
  );
}

type GoneProps = {
  readonly path: string;
  readonly levels: readonly unknown[];
  readonly usesOf: (id: string) => number;
};

/** Levels that were taken out here and that records still name: those records would count as not assessed. */
function Gone({ path, levels, usesOf }: GoneProps) {
  const { stored } = useRecordDraft();
  const kept = new Set(levels.map((level) => textAt(level, 'id')));
  const gone = listAt(stored, path).filter(
    (level) => isBody(level) && !kept.has(String(level.id)) && usesOf(String(level.id)) > 0,
  );
  if (gone.length === 0) return null;
  return (
    <ul role="alert" className={classes.gone}>
      {gone.map((level) => (
        <li key={textAt(level, 'id')}>
          {t('forms.policy.gone', { name: textAt(level, 'name') ?? '', count: usesOf(textAt(level, 'id') ?? '') })}
        </li>
      ))}
    </ul>
  );
}

function freeId(path: string, levels: readonly unknown[]): string {
  const taken = new Set(levels.map((level) => textAt(level, 'id')));
  const stem = path.toLowerCase();
  for (let at = levels.length + 1; ; at += 1) if (!taken.has(`${stem}-${at}`)) return `${stem}-${at}`;
}
