import { NativeSelect } from '@mantine/core';
import { speaksForSafety } from '@suture/core/risk';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../access/queries.ts';
import { useMay } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Sentence, t } from '../../words/index.ts';
import { ActingBar } from '../together/ActingBar.tsx';
import { ConfirmForm } from '../together/ConfirmForm.tsx';
import { ConfirmPreview } from '../together/ConfirmPreview.tsx';
import { Follows } from '../together/Follows.tsx';
import { PreviewTitle } from '../together/PreviewTitle.tsx';
import { useConfirming } from '../together/use-confirming.ts';
import { type Attendee, useParticipants } from '../use-participants.ts';
import { classInWords, toneOf } from '../words.ts';
import { AnswerTag } from './AnswerLine.tsx';
import { type AnswerRow, type ConfirmPreview as Confirmed, confirmPreviewQuery } from './queries.ts';

type Props = { readonly device: string; readonly keys: readonly string[]; readonly onDone: () => void };

/** Confirms what is selected, after a look at the classes as they would be. */
export function ConfirmBar(props: Props) {
  const count = props.keys.length;
  return (
    <ActingBar
      count={count}
      title={<Title {...props} />}
      act={t('answers.preview')}
      permission={useMay()('safetyImpact.confirm')}
    >
      <Panel {...props} />
    </ActingBar>
  );
}

function Title({ device, keys }: Props) {
  return <PreviewTitle items={useQuery(confirmPreviewQuery(device, keys)).data?.items} of="answers" />;
}

function Panel({ device, keys, onDone }: Props) {
  const query = useQuery(confirmPreviewQuery(device, keys));
  return (
    <ConfirmPreview query={query} lead={t('answers.previewConfirm')} label={t('answers.listConfirm')} line={lineOf}>
      {(ready) => <Confirm device={device} ready={ready} onDone={onDone} />}
    </ConfirmPreview>
  );
}

type ConfirmProps = Omit<Props, 'keys'> & { readonly ready: readonly Confirmed[] };

function Confirm({ device, ready, onDone }: ConfirmProps) {
  const me = useMe()?.account.name;
  const speaking = useParticipants(device).filter((each) => speaksForSafety(each.function));
  const [chosen, setChosen] = useState<string>();
  const participant = chosen ?? speaking.find(({ title }) => title === me)?.key ?? '';
  const count = ready.length;
  const doubtful = ready.find(({ caution }) => caution !== undefined);
  const confirming = useConfirming('POST /api/v1/devices/{device}/safety-impact/confirm', {
    device,
    what: 'answers',
    keys: ready.map(({ key }) => key),
    says: t('answers.confirmed', { count }),
    onDone,
  });
  return (
    <ConfirmForm
      act={t('answers.doConfirm', { count })}
      confirming={confirming}
      caution={
        doubtful && (
          <Sentence
            of="answers.caution"
            values={{ key: doubtful.key, caution: doubtful.caution ?? '' }}
            parts={{ record: <AppLink to={paths.record(device, doubtful.key)} className="record-key" /> }}
          />
        )
      }
      onConfirm={(given) => {
        const records = ready.map(({ key, version }) => ({ key, version }));
        confirming.mutate({ params: { device }, body: { records, ...given, participant } });
      }}
    >
      <Speaking device={device} people={speaking} value={participant} onChange={setChosen} />
    </ConfirmForm>
  );
}

type SpeakingProps = {
  readonly device: string;
  readonly people: readonly Attendee[];
  readonly value: string;
  readonly onChange: (participant: string) => void;
};

/** Who speaks for the patient: without a clinical or safety participant a confirmation counts for nothing. */
function Speaking({ device, people, value, onChange }: SpeakingProps) {
  return (
    <NativeSelect
      label={t('answers.speaks')}
      description={
        <>
          {people.length === 0 && `${t('answers.speaksNobody')} `}
          <Sentence of="answers.speaksHint" parts={{ add: <AppLink to={paths.newRecord(device, 'participant')} /> }} />
        </>
      }
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('answers.speaksChoose') },
        ...people.map(({ key, title }) => ({ value: key, label: title })),
      ]}
    />
  );
}

function lineOf({ key, title, answer, relationNow, relationAfter, why, proposes }: Confirmed) {
  const tag = (relation: string) => <Tag voice={toneOf(relation)}>{classInWords(relation)}</Tag>;
  return (
    <Follows
      key={key}
      recordKey={key}
      title={title}
      now={
        <>
          {/* The preview names answers as the records do. */}
          {answer && <AnswerTag answer={answer as NonNullable<AnswerRow['answer']>} />}
          {tag(relationNow)}
        </>
      }
      after={relationNow === relationAfter ? undefined : tag(relationAfter)}
      why={proposes.length === 0 ? why : `${why} (${t('answers.sends', { points: proposes.join(', ') })})`}
    />
  );
}
