import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { ChoiceLine } from '../together/ChoiceLine.tsx';
import classes from '../together/together.module.css';
import type { Choice } from '../together/use-choice.ts';
import type { ScreeningRow } from './queries.ts';

type Props = { readonly row: ScreeningRow; readonly device: string; readonly choice: Choice };

/** One control, and whether it can go with the others; what cannot leads to its scale. */
export function ScreeningLine({ row, device, choice }: Props) {
  const { key, title, description, reason, was, refused } = row;
  const isReady = refused === undefined;
  return (
    <ChoiceLine recordKey={key} title={title} device={device} choice={choice} canChoose={isReady} about={description}>
      <Tag voice={isReady ? 'plain' : 'unknown'}>{t(isReady ? 'screening.allNo' : 'screening.byItself')}</Tag>
      {reason && <p>{reason}</p>}
      {isReady && <p className={classes.quiet}>{was ? t('screening.was', was) : t('screening.unsigned')}</p>}
      {refused && (
        <p>
          {t('screening.refusedOne', { key, why: refused })}{' '}
          <AppLink to={paths.scale(device, key)}>{t('controls.mark.open')}</AppLink>
        </p>
      )}
    </ChoiceLine>
  );
}
