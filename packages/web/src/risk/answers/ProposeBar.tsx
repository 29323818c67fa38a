import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { t } from '../../words/index.ts';
import { ActingBar } from '../together/ActingBar.tsx';
import { Preview } from '../together/Preview.tsx';
import classes from '../together/together.module.css';
import { AnswerTag } from './AnswerLine.tsx';
import { type AnswerRow, type Proposal, proposePreviewQuery } from './queries.ts';

type Props = { readonly device: string; readonly rows: readonly AnswerRow[]; readonly onDone: () => void };

const choices = ['none', 'indirect', 'direct', 'yes'] as const;

const nothingProposed: Proposing = { answer: undefined, reason: '' };

type Proposing = { readonly answer: (typeof choices)[number] | undefined; readonly reason: string };

/** One answer and one reason for all that is selected, tried before it is written. */
export function ProposeBar({ device, rows, onDone }: Props) {
  const unsent = useUnsent(device, 'answers-proposed', nothingProposed);
  const { answer, reason } = unsent.value;
  return (
    <ActingBar
      count={rows.length}
      title={t('answers.proposeTitle', { count: rows.length })}
      act={t('answers.together')}
      permission={useMay()('record.write', { kind: 'securityRisk', field: 'safetyImpact' })}
    >
      <div className={classes.form}>
        <NativeSelect
          label={t('answers.answer')}
          value={answer ?? ''}
          onChange={(event) => unsent.change({ answer: choices.find((each) => each === event.currentTarget.value) })}
          required
          data={[
            { value: '', label: t('answers.choose') },
            ...choices.map((value) => ({ value, label: t(`answers.answers.${value}`) })),
          ]}
        />
        <Textarea
          label={t('answers.reason')}
          description={t('answers.reasonHint')}
          value={reason}
          onChange={(event) => unsent.change({ reason: event.currentTarget.value })}
          autosize
          minRows={2}
          required
        />
      </div>
      {answer !== undefined && reason.trim() !== '' ? (
        <ProposePreview
          device={device}
          rows={rows}
          proposal={{ keys: rows.map(({ source }) => source), answer, reason: reason.trim() }}
          answer={answer}
          onDone={() => {
            unsent.sent();
            onDone();
          }}
        />
      ) : (
        <div className={classes.act}>
          <AllowedButton permission={{ allowed: false, reason: t('answers.proposeFirst') }}>
            {t('answers.preview')}
          </AllowedButton>
          <span className={classes.quiet}>{t('answers.proposeFirst')}</span>
        </div>
      )}
    </ActingBar>
  );
}

type PreviewProps = {
  readonly device: string;
  readonly rows: readonly AnswerRow[];
  readonly proposal: Proposal;
  readonly answer: (typeof choices)[number];
  readonly onDone: () => void;
};

function ProposePreview({ device, rows, proposal, answer, onDone }: PreviewProps) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Proposal>();
  const isAsked = JSON.stringify(asked) === JSON.stringify(proposal);
  const preview = useQuery({
    ...proposePreviewQuery(client, device, asked ?? proposal),
    enabled: isAsked,
    // What is written is what was shown: nothing is tried anew behind the reader's back.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const write = useChange('POST /api/v1/devices/{device}/records/batch', {
    refreshes: [ofDevice(device)],
    says: ({ body }) => t('answers.proposed', { count: body.changes.length }),
    onDone,
  });
  if (!isAsked)
    return (
      <div className={classes.act}>
        <Button onClick={() => setAsked(proposal)}>{t('answers.preview')}</Button>
      </div>
    );
  return (
    <Loaded query={preview}>
      {({ changes, refused, findings }) => {
        const bad = new Set(refused.map(({ change }) => change));
        const good = changes.filter((_, at) => !bad.has(at));
        const why = t('answers.proposedWhy', { count: good.length, reason: proposal.reason });
        return (
          <Preview
            lead={t('answers.previewPropose')}
            refused={refused.map(({ change, message }) => ({ key: changes[change]?.key ?? '', why: message }))}
            refusedTitle={t('answers.refusedPropose', { count: bad.size })}
            label={t('answers.listPropose')}
            lines={rows
              .filter(({ source }) => good.some(({ key }) => key === source))
              .map(({ source, title }) => (
                <li key={source}>
                  <AppLink to={paths.record(device, source)} className="record-key">
                    {source}
                  </AppLink>{' '}
                  <strong>{title}</strong> <AnswerTag answer={answer} />
                </li>
              ))}
          >
            {findings && (
              <p className={classes.quiet}>
                {t('answers.findings', { before: findings.before, after: findings.after })}
              </p>
            )}
            <div className={classes.act}>
              <Button
                loading={write.isPending}
                onClick={() => write.mutate({ params: { device }, body: { changes: good, why } })}
              >
                {t('answers.doPropose', { count: good.length })}
              </Button>
            </div>
          </Preview>
        );
      }}
    </Loaded>
  );
}
