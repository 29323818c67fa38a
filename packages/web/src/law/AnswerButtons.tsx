import { classesOf, DeviceProfile } from '@suture/core/law';
import { useQuery } from '@tanstack/react-query';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { useDeviceParam } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { lawQuery, profileRecordQuery } from './queries.ts';
import classes from './questions.module.css';

type Choice = { readonly value: boolean | string; readonly label: string };

type Props = {
  readonly field: string;
  readonly permission: { readonly allowed: boolean; readonly reason?: string };
  readonly onAnswer: (answer: boolean | string) => void;
};

export function AnswerButtons({ field, permission, onAnswer }: Props) {
  const choices = useChoices(field);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend inside; the question stands beside it
    <div role="group" aria-labelledby={`question-${field}`} className={classes.answers}>
      {choices.map(({ value, label }) => (
        <AllowedButton
          key={label}
          permission={permission}
          variant="default"
          size="sm"
          miw={64}
          onClick={() => onAnswer(value)}
        >
          {label}
        </AllowedButton>
      ))}
    </div>
  );
}

const yesOrNo: readonly Choice[] = [
  { value: true, label: t('law.answer.yes') },
  { value: false, label: t('law.answer.no') },
];

/** Yes or no; of the class, those that the regulation knows. */
export function useChoices(field: string): readonly Choice[] {
  const device = useDeviceParam();
  const key = useQuery(lawQuery(device)).data?.key;
  const record = useQuery({ ...profileRecordQuery(device, key ?? ''), enabled: key !== undefined }).data;
  if (field === 'regulation') {
    return [
      { value: 'mdr', label: t('law.regulation.mdr') },
      { value: 'ivdr', label: t('law.regulation.ivdr') },
    ];
  }
  if (field !== 'class') return yesOrNo;
  const regulation = DeviceProfile.safeParse(record?.body.profile).data?.regulation;
  const known: readonly string[] = regulation ? classesOf[regulation] : [...classesOf.mdr, ...classesOf.ivdr];
  return known.map((value) => ({ value, label: value }));
}
