import { Skeleton } from '@mantine/core';
import { reducedFactors } from '@suture/core/risk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Loaded } from '../../ui/Loaded.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { ClassTags } from '../ClassTags.tsx';
import { VerdictTag } from '../VerdictTag.tsx';
import { type ControlOnScale, type Judgement, type Preview, previewQuery } from './queries.ts';
import classes from './scale.module.css';

type Props = { readonly device: string; readonly control: ControlOnScale; readonly judgement: Judgement };

/** Before a needle is moved for good: the flags that would hold, and the risks that it touches. */
export function PreviewOfJudgement({ device, control, judgement }: Props) {
  const query = useQuery({ ...previewQuery(device, control.key, judgement), placeholderData: keepPreviousData });
  const isJudged = Object.keys(judgement).length > 0;
  return (
    <div className={classes.preview} aria-live="polite">
      <h3>{t('controls.preview.title')}</h3>
      {isJudged ? (
        <Loaded query={query} skeleton={<Skeleton height={48} radius="md" />}>
          {(preview) => <Following preview={preview} />}
        </Loaded>
      ) : (
        <Following preview={{ ...control, proposes: [] }} />
      )}
    </div>
  );
}

function Following({ preview: { flags, why, proposes, risks } }: { readonly preview: Preview }) {
  return (
    <>
      <p>
        <ClassTags flags={flags} relation={undefined} kind="control" /> {why}
      </p>
      {proposes.length > 0 && <p>{t('controls.preview.proposes', { points: proposes.join(', ') })}</p>}
      {risks.length === 0 ? (
        <p>{t('controls.preview.none')}</p>
      ) : (
        <ul>
          {risks.map(({ key, title, now, factor }) => (
            <li key={`${key} ${factor}`}>
              <span className="record-key">{key}</span> {title} <Tag>{factorName(factor)}</Tag>{' '}
              <VerdictTag verdict={now} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function factorName(factor: string): string {
  const known = reducedFactors.find((each) => each === factor);
  return known ? t(`forms.factor.${known}`) : factor;
}
