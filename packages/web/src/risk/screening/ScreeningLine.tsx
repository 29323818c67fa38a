import { Checkbox } from '@mantine/core';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import classes from '../answers/answers.module.css';
import type { ScreeningRow } from './queries.ts';

type Props = {
  readonly row: ScreeningRow;
  readonly device: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

/** One control, and whether it can go with the others; what cannot leads to its scale. */
export function ScreeningLine({ row, device, isChosen, onChoose }: Props) {
  const { key, title, description, reason, was, refused } = row;
  const isReady = refused === undefined;
  return (
    <div className={classes.line} data-chosen={(isReady && isChosen) || undefined}>
      <Checkbox
        checked={isReady && isChosen}
        disabled={!isReady}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        aria-label={t('answers.select', { key })}
      />
      <div className={classes.what}>
        <span className="record-key">{key}</span>{' '}
        <AppLink to={paths.record(device, key)} className={classes.title}>
          {title}
        </AppLink>
        {description && <p>{description}</p>}
      </div>
      <div className={classes.answer}>
        <Tag voice={isReady ? 'plain' : 'unknown'}>{t(isReady ? 'screening.allNo' : 'screening.byItself')}</Tag>
        {reason && <p>{reason}</p>}
        {isReady && <p className={classes.quiet}>{was ? t('screening.was', was) : t('screening.unsigned')}</p>}
        {refused && (
          <p>
            {t('screening.refusedOne', { key, why: refused })}{' '}
            <AppLink to={paths.scale(device, key)}>{t('controls.mark.open')}</AppLink>
          </p>
        )}
      </div>
    </div>
  );
}
