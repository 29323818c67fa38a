import { NativeSelect } from '@mantine/core';
import { DeviceProfile, type ProfileField, profileFields, questionOf } from '@suture/core/law';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../access/use-may.ts';
import { Notice } from '../ui/Notice.tsx';
import { t } from '../words/index.ts';
import { useChoices } from './AnswerButtons.tsx';
import { profileRecordQuery } from './queries.ts';
import classes from './questions.module.css';
import type { ProfileAnswer } from './use-answer.ts';

type Props = {
  readonly device: string;
  readonly recordKey: string;
  readonly onAnswer: (given: ProfileAnswer) => void;
};

/** What has been answered, where it can be changed or made open again. */
export function GivenAnswers({ device, recordKey, onAnswer }: Props) {
  const may = useMay()('record.write', { kind: 'device', field: 'profile' });
  const given = useGiven(device, recordKey);
  if (given.length === 0) return null;
  return (
    <details className={classes.given}>
      <summary>{t('law.given', { count: given.length })}</summary>
      {!may.allowed && <p className={classes.hint}>{may.reason}</p>}
      <ul>
        {given.map(({ field, value }) => (
          <li key={field}>
            <Given
              field={field}
              value={value}
              isFixed={!may.allowed}
              onAnswer={(next) => onAnswer({ field, answer: next })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

type ContradictionProps = Props & { readonly fields: readonly ProfileField[]; readonly message: string };

/** Answers that exclude each other stand where that is said, to be changed there. */
export function Contradiction({ device, recordKey, fields, message, onAnswer }: ContradictionProps) {
  const may = useMay()('record.write', { kind: 'device', field: 'profile' });
  const given = useGiven(device, recordKey).filter(({ field }) => fields.includes(field));
  return (
    <Notice tone="bad">
      <strong>{t('law.contradiction.title')}</strong> {message}{' '}
      {may.allowed ? t('law.contradiction.advice') : may.reason}
      <div className={classes.contradicting}>
        {given.map(({ field, value }) => (
          <Given
            key={field}
            field={field}
            value={value}
            isFixed={!may.allowed}
            onAnswer={(next) => onAnswer({ field, answer: next })}
          />
        ))}
      </div>
    </Notice>
  );
}

function useGiven(device: string, recordKey: string) {
  const record = useQuery(profileRecordQuery(device, recordKey)).data;
  const profile = DeviceProfile.safeParse(record?.body.profile).data;
  return profileFields.flatMap((field) => {
    const value = profile?.[field];
    return value === undefined ? [] : [{ field, value: String(value) }];
  });
}

type GivenProps = {
  readonly field: ProfileField;
  readonly value: string;
  readonly isFixed: boolean;
  readonly onAnswer: (answer: boolean | string | null) => void;
};

function Given({ field, value, isFixed, onAnswer }: GivenProps) {
  const choices = useChoices(field);
  const { label, question } = questionOf(field);
  return (
    <NativeSelect
      label={label}
      title={question}
      size="sm"
      value={value}
      disabled={isFixed}
      data={[
        ...choices.map((choice) => ({ value: String(choice.value), label: choice.label })),
        { value: '', label: t('law.answer.unknown') },
      ]}
      onChange={({ currentTarget }) =>
        onAnswer(choices.find((choice) => String(choice.value) === currentTarget.value)?.value ?? null)
      }
    />
  );
}
