import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from '../../access/queries.ts';
import { signatureOf } from '../../access/signature.ts';
import { useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { Section } from '../../ui/form/Section.tsx';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';
import { type ResidualJudgement, residualJudgement } from './residual-judgement.ts';
import { useIsStale } from './use-is-stale.ts';

/** Who judges the residual risk signs it here, on the estimate that is shown; the server writes who, when and on what. */
export function ResidualJudged({ children }: { readonly children: ReactNode }) {
  const { stored, body } = useRecordDraft();
  const { id, write, fault } = useField('decided');
  const judgement = residualJudgement({ stored, body, isStale: useIsStale('decided') });
  const person = useMe()?.account.name;
  const isSigning = judgement.kind === 'signing';
  const isTaken = judgement.kind === 'takenAway';
  const leave = () => write(stored.decided);
  return (
    <Section
      title={t('forms.residualJudged.title')}
      hint={t('forms.residualJudged.hint')}
      field="decided"
      voice="safety"
    >
      {children}
      <p className={classes.note} role="status" data-open={isOpen(judgement) || undefined}>
        {inWords(judgement)}
      </p>
      <Checkbox
        id={id}
        label={stored.decided === undefined ? t('forms.residualJudged.sign') : t('forms.residualJudged.signAnew')}
        description={t('forms.residualJudged.signHint')}
        error={fault}
        checked={isSigning}
        disabled={person === undefined}
        onChange={(event) => (event.currentTarget.checked ? write(signatureOf(person ?? '')) : leave())}
      />
      {stored.decided !== undefined && !isSigning && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          w="fit-content"
          onClick={isTaken ? leave : () => write(undefined)}
        >
          {isTaken ? t('forms.residualJudged.leave') : t('forms.residualJudged.takeAway')}
        </Button>
      )}
    </Section>
  );
}

function isOpen({ kind }: ResidualJudgement): boolean {
  return kind !== 'stands' && kind !== 'signing' && kind !== 'notKnownYet';
}

function inWords(judgement: ResidualJudgement): string {
  if (judgement.kind === 'open') return t('forms.residualJudged.open');
  const { kind, signed } = judgement;
  if (signed === undefined) return t('forms.residualJudged.signing');
  return t(kind === 'signing' ? 'forms.residualJudged.signingAnew' : `forms.residualJudged.${kind}`, {
    by: signed.by,
    on: signed.on,
  });
}
