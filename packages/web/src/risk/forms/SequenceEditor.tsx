import { type HazardousSituation, levelName, p1OfSituation } from '@suture/core/risk';
import { listAt, moved, textAt } from '../../ui/form/body.ts';
import { useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { AddButton, MoveButtons, RemoveButton } from '../../ui/form/ListFields.tsx';
import { t } from '../../words/index.ts';
import classes from './chain.module.css';
import { useHarmsOf } from './queries.ts';
import { SequenceChain } from './SequenceChain.tsx';

/** Every sequence as a chain from its causes to the harm, written where it stands in the chain. */
export function SequenceEditor() {
  const { body, device, recordKey, policies } = useRecordDraft();
  const { id, write, fault } = useField('sequences');
  const sequences = listAt(body, 'sequences');
  const harms = useHarmsOf(device, recordKey);
  // What is being typed is read as far as it goes; a level that is not chosen yet is unknown.
  const p1 = p1OfSituation(body as Partial<HazardousSituation> as HazardousSituation, policies.safety);
  return (
    <fieldset id={id} className={classes.editor} aria-label={t('forms.situation.sequences')} tabIndex={-1}>
      {sequences.length === 0 && <p className={classes.quiet}>{t('forms.situation.noSequence')}</p>}
      {sequences.map((sequence, at) => {
        const letter = textAt(sequence, 'id') ?? '';
        const name = t('forms.situation.sequence', { id: letter });
        return (
          <section key={letter} className={classes.sequence} aria-label={name}>
            <header>
              <h3>{name}</h3>
              <div className={classes.acts}>
                <MoveButtons
                  name={name}
                  at={at}
                  of={sequences.length}
                  onMove={(by) => write(moved(sequences, at, by))}
                />
                <RemoveButton name={name} onRemove={() => write(sequences.filter((_, place) => place !== at))} />
              </div>
            </header>
            <SequenceChain path={`sequences.${at}`} harms={harms} />
          </section>
        );
      })}
      {fault && <p className={classes.fault}>{fault}</p>}
      <div className={classes.foot}>
        <AddButton onAdd={() => write([...sequences, { id: freeLetter(sequences), causes: [{}] }])}>
          {t('forms.situation.addSequence')}
        </AddButton>
        {sequences.length > 1 && (
          <p className={classes.quiet}>{t('forms.situation.p1OfAll', { level: levelName(policies.safety?.p1, p1) })}</p>
        )}
      </div>
    </fieldset>
  );
}

/** The next letter that no sequence of this situation bears; transfers name a sequence by it, so none is given twice. */
function freeLetter(sequences: readonly unknown[]): string {
  const taken = new Set(sequences.map((sequence) => textAt(sequence, 'id')));
  for (const round of ['', ...Array.from({ length: 9 }, (_, at) => String(at + 1))])
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') if (!taken.has(letter + round)) return letter + round;
  return 'Z99';
}
