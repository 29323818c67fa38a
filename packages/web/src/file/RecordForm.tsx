import { Button, Skeleton, TextInput } from '@mantine/core';
import { type KindName, kindNamed } from '@suture/core/file';
import { takenAway } from '@suture/core/risk';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useMay } from '../access/use-may.ts';
import { ApiProblem, isUnreachable } from '../api/client.ts';
import { OtherTab } from '../risk/merging/OtherTab.tsx';
import { ScalesAwaited } from '../risk/ScalesAwaited.tsx';
import { usePolicies } from '../risk/use-policies.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { OfflineNotice } from '../ui/drafts/OfflineNotice.tsx';
import type { DraftInHand } from '../ui/drafts/use-draft.ts';
import { standingOf } from '../ui/fields/levels.ts';
import { withValue } from '../ui/form/body.ts';
import { FormContext, type RecordDraft } from '../ui/form/form-context.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { faultsOf, faultsOfProblem, tidied } from './form-faults.ts';
import { kindForms } from './kind-forms.ts';
import { sidesChosenIn } from './level-sides.ts';
import classes from './record-form.module.css';

type Props = {
  readonly kind: KindName;
  readonly device: string;
  readonly recordKey?: string;
  readonly draft: DraftInHand;
  readonly isSaving: boolean;
  readonly problem: Error | null;
  readonly onSave: (body: DraftInHand['body']) => void;
  readonly onCancel: () => void;
  /** What has to be said first: a draft that was found, somebody who was faster, a key that has to be chosen. */
  readonly children?: ReactNode;
};

/** The form of a kind around what is being written, checked by the schema that also checks the route and the folder. */
export function RecordForm({ kind, device, recordKey, draft, isSaving, problem, onSave, onCancel, children }: Props) {
  const { Form } = kindForms[kind];
  const schema = kindNamed(kind).body;
  const policies = usePolicies(device);
  const may = useMay();
  const [isTried, setTried] = useState(false);
  const [asked, setAsked] = useState(0);
  const found = useMemo(() => (isTried ? faultsOf(schema, draft.body) : new Map()), [isTried, schema, draft.body]);
  const faults = new Map([...faultsOfProblem(problem), ...found]);
  const [taken] = useMemo(
    () => (isTried ? takenAway(kind, draft.base.body, tidied(draft.body)) : []),
    [isTried, kind, draft.base.body, draft.body],
  );
  const why = useRef<HTMLInputElement>(null);
  // Two writes in one turn, such as a grid that changes two fields, both stand on the latest body.
  const latest = useRef(draft.body);
  useEffect(() => {
    latest.current = draft.body;
  }, [draft.body]);
  const context: RecordDraft = {
    device,
    recordKey,
    body: draft.body,
    stored: draft.base.body,
    write(path, value) {
      latest.current = withValue(latest.current, path, value);
      draft.change({ body: latest.current });
    },
    faults,
    may: (field) => may('record.write', { kind, field }),
    policies,
  };
  const standing = standingOf(policies, sidesChosenIn(kind));
  if (standing.kind !== 'known')
    return <ScalesAwaited device={device} standing={standing} skeleton={<Skeleton height={640} radius="lg" />} />;
  function save() {
    const body = tidied(draft.body);
    setTried(true);
    setAsked((times) => times + 1);
    if (faultsOf(schema, body).size > 0) draft.change({ body });
    else if (draft.why.trim() === '' && takenAway(kind, draft.base.body, body).length > 0) why.current?.focus();
    else onSave(body);
  }
  const permission = may('record.write', { kind });
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      {children}
      {draft.aside && <OtherTab aside={draft.aside} body={draft.body} onChoose={draft.choose} />}
      {found.size > 0 && <FaultSummary key={asked} faults={found} />}
      <FormContext value={context}>
        <Form />
      </FormContext>
      <div className={classes.bar}>
        {problem && <Refusal problem={problem} isSaving={isSaving} onRetry={save} />}
        <TextInput
          ref={why}
          className={classes.why}
          aria-label={recordKey ? t('forms.save.why') : t('forms.save.whyNew')}
          placeholder={`${recordKey ? t('forms.save.why') : t('forms.save.whyNew')} (${t('forms.save.whyHint').toLowerCase()})`}
          value={draft.why}
          error={taken && draft.why.trim() === '' && t('forms.save.whyNeeded', { what: taken.message })}
          onChange={(event) => draft.change({ why: event.currentTarget.value })}
        />
        <span className={classes.kept} role="status">
          {draft.isDirty && (draft.isKept ? t('forms.save.kept') : t('forms.save.notKept'))}
        </span>
        <AllowedButton type="submit" permission={permission} loading={isSaving}>
          {t('forms.save.act')}
        </AllowedButton>
        <Button variant="default" onClick={onCancel} title={draft.isDirty ? t('forms.save.leave') : undefined}>
          {t('forms.save.cancel')}
        </Button>
      </div>
    </form>
  );
}

type RefusalProps = { readonly problem: Error; readonly isSaving: boolean; readonly onRetry: () => void };

/** Why it was not saved, where that was asked; who was faster is told above the form. */
function Refusal({ problem, isSaving, onRetry }: RefusalProps) {
  if (problem instanceof ApiProblem && problem.code === 'version-conflict') return null;
  return (
    <div className={classes.refusal}>
      {isUnreachable(problem) ? (
        <OfflineNotice onRetry={onRetry} isSaving={isSaving} />
      ) : (
        <ProblemNotice error={problem} />
      )}
    </div>
  );
}
