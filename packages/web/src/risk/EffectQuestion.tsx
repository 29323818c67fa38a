import { Radio, Textarea } from '@mantine/core';
import { FunctionEffect, functionEffects } from '@suture/core/device';
import { useMay } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { useUnsent } from '../ui/drafts/use-unsent.ts';
import { t } from '../words/index.ts';
import { effectChoices, type TalkFunction } from './loss-words.ts';
import classes from './questions.module.css';

const notAnswered = { effect: '', reason: '' };

/** The first question about a function: without its answer no other can be put. */
export function EffectQuestion({ item, device }: { readonly item: TalkFunction; readonly device: string }) {
  const { key, version, body } = item;
  const unsent = useUnsent(device, `${key} effect`, notAnswered);
  const { effect, reason } = unsent.value;
  const may = useMay()('record.write', { kind: 'function', field: 'effect' });
  const save = useChange('PUT /api/v1/devices/{device}/records/{key}', {
    refreshes: [ofDevice(device)],
    onDone: () => unsent.sent(),
  });
  const chosen = FunctionEffect.safeParse(effect).data;
  return (
    <form
      className={classes.talk}
      onSubmit={(event) => {
        event.preventDefault();
        const effectReason = reason.trim();
        save.mutate({
          params: { device, key },
          ifMatch: version,
          body: { body: { ...body, effect: chosen, ...(effectReason !== '' && { effectReason }) } },
        });
      }}
    >
      <h2>{t('questions.effect.title')}</h2>
      <p className={classes.picture}>{body.title}</p>
      <fieldset className={classes.closable} disabled={!may.allowed}>
        <Radio.Group
          label={t('questions.effect.strongest')}
          value={effect}
          onChange={(effect) => unsent.change({ effect })}
          required
        >
          <div className={classes.stack}>
            {functionEffects.map((each) => (
              <Radio key={each} value={each} label={effectChoices[each]} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('questions.effect.why')}
          value={reason}
          onChange={(event) => unsent.change({ reason: event.currentTarget.value })}
          autosize
          minRows={2}
        />
      </fieldset>
      <div className={classes.acts}>
        <AllowedButton type="submit" permission={may} disabled={chosen === undefined} loading={save.isPending}>
          {t('questions.effect.goOn')}
        </AllowedButton>
      </div>
    </form>
  );
}
