import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useMay } from '../access/use-may.ts';
import { faultsByField } from '../api/faults-by-field.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { type Unsent, useUnsent } from '../ui/drafts/use-unsent.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import classes from './law.module.css';
import type { LawStanding } from './queries.ts';

const fields = ['reason'];

type Decision = 'applies' | 'does-not-apply' | 'take-back';
type Written = { readonly decision: Decision; readonly reason: string };
type Props = { readonly standing: LawStanding; readonly device: string; readonly version: number };

/** Decides otherwise than the profile says, with a reason; or takes such a decision back, with a reason as well. */
export function OverrideForm({ standing, device, version }: Props) {
  const unsent = useUnsent(device, `${standing.provision} override`, startOf(standing));
  const [isOpen, setIsOpen] = useState(unsent.isBegun);
  const may = useMay()('law.override');
  if (isOpen) return <Form {...{ standing, device, version, unsent }} onClose={() => setIsOpen(false)} />;
  return (
    <div className={classes.override}>
      <AllowedButton permission={may} variant="default" size="xs" onClick={() => setIsOpen(true)}>
        {standing.override ? t('law.override.change') : t('law.override.open')}
      </AllowedButton>
    </div>
  );
}

type FormProps = Props & { readonly unsent: Unsent<Written>; readonly onClose: () => void };

function Form({ standing, device, version, unsent, onClose }: FormProps) {
  const form = useForm<Written>({ initialValues: unsent.value, onValuesChange: unsent.change });
  const decide = useChange('PUT /api/v1/devices/{device}/law/overrides/{provision}', {
    refreshes: [ofDevice(device)],
    showsProblem: true,
    onDone: () => {
      unsent.sent();
      onClose();
    },
  });
  const submit = form.onSubmit(({ decision, reason }) =>
    decide.mutate(
      {
        params: { device, provision: standing.provision },
        ifMatch: version,
        body: { verdict: decision === 'take-back' ? null : decision, reason },
      },
      { onError: (error) => form.setErrors(faultsByField(error, fields)) },
    ),
  );
  return (
    <form onSubmit={submit} className={classes.override}>
      {decide.error && <ProblemNotice error={decide.error} besides={fields} />}
      <Labelled label={t('law.override.decision')}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            size="sm"
            data={[
              { value: 'applies', label: t('law.verdict.applies') },
              { value: 'does-not-apply', label: t('law.verdict.does-not-apply') },
              ...(standing.override ? [{ value: 'take-back', label: t('law.override.takeBack') }] : []),
            ]}
            value={form.values.decision}
            onChange={(value) => form.setFieldValue('decision', value as Decision)}
          />
        )}
      </Labelled>
      <Textarea
        label={t('law.override.reason')}
        description={t('law.override.reasonNote')}
        autosize
        minRows={2}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <Group gap={8}>
        <Button type="submit" size="sm" loading={decide.isPending}>
          {t('law.override.save')}
        </Button>
        <Button variant="subtle" size="sm" onClick={onClose}>
          {t('law.override.cancel')}
        </Button>
      </Group>
    </form>
  );
}

function startOf({ override, verdict }: LawStanding): Written {
  const otherwise = verdict === 'applies' ? 'does-not-apply' : 'applies';
  return { decision: override ? 'take-back' : otherwise, reason: '' };
}
