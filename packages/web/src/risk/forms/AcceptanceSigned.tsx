import { Checkbox } from '@mantine/core';
import { useMe } from '../../access/queries.ts';
import { signatureOf } from '../../access/signature.ts';
import { valueAt } from '../../ui/form/body.ts';
import { useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { t } from '../../words/index.ts';
import { type AcceptanceStanding, acceptanceStanding, isAcceptedOtherwise } from './acceptance-standing.ts';
import classes from './forms.module.css';
import { useIsStale } from './use-is-stale.ts';

/** Who accepted what remains, whether that still holds, and the signature anew of who reads the form and accepts it so. */
export function AcceptanceSigned() {
  const { stored, body } = useRecordDraft();
  const { id, write, fault } = useField('acceptance.signed');
  const standing = acceptanceStanding({ stored, body, isStale: useIsStale('acceptance.signed') });
  const person = useMe()?.account.name;
  const isOtherwise = isAcceptedOtherwise({ stored, body });
  if (standing.kind === 'new') return null;
  const asksForSignature = standing.kind !== 'stands' && standing.kind !== 'notKnownYet';
  const isOpen = asksForSignature && standing.kind !== 'signing';
  return (
    <>
      <p className={classes.note} role="status" data-open={isOpen || undefined}>
        {inWords(standing)}
      </p>
      {!isOtherwise && asksForSignature && (
        <Checkbox
          id={id}
          label={t('forms.acceptanceSigned.signAnew')}
          description={t('forms.acceptanceSigned.signHint')}
          error={fault}
          checked={standing.kind === 'signing'}
          disabled={person === undefined}
          onChange={(event) =>
            write(event.currentTarget.checked ? signatureOf(person ?? '') : valueAt(stored, 'acceptance.signed'))
          }
        />
      )}
    </>
  );
}

function inWords(standing: Exclude<AcceptanceStanding, { readonly kind: 'new' }>): string {
  if (standing.kind === 'unsigned') return t('forms.acceptanceSigned.unsigned');
  const { kind, signed } = standing;
  if (signed === undefined) return t('forms.acceptanceSigned.signing');
  return t(kind === 'signing' ? 'forms.acceptanceSigned.signingAnew' : `forms.acceptanceSigned.${kind}`, {
    by: signed.by,
    on: signed.on,
  });
}
