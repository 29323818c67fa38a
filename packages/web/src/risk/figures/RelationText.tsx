import type { RelationClass, SafetyRegion } from '@suture/core/risk';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { type ClassWords, flagIds, flagWords, safetyClassWords, securityClassWords } from '../words.ts';
import classes from './figures.module.css';
import type { Figures } from './RelationFigure.tsx';

type Props = { readonly figures: Figures; readonly href: (show: string) => string };

const securityOrder = Object.keys(securityClassWords) as readonly RelationClass[];
const safetyOrder = Object.keys(safetyClassWords) as readonly SafetyRegion[];

export function RelationText({ figures, href }: Props) {
  return (
    <>
      <Regions
        title={t('risk.figure1.tables.security')}
        prefix="security"
        ids={securityOrder}
        words={securityClassWords}
        regions={figures.securityRisks}
        href={href}
      />
      <Regions
        title={t('risk.figure1.tables.safety')}
        prefix="safety"
        ids={safetyOrder}
        words={safetyClassWords}
        regions={figures.safetyRisks}
        href={href}
      />
      <Regions
        title={t('risk.figure1.tables.controls')}
        prefix="control"
        ids={flagIds}
        words={flagWords}
        regions={figures.controls}
        href={href}
      />
    </>
  );
}

type RegionsProps<Id extends string> = {
  readonly title: string;
  readonly prefix: string;
  readonly ids: readonly Id[];
  readonly words: Readonly<Record<Id, ClassWords>>;
  readonly regions: Figures['controls'];
  readonly href: (show: string) => string;
};

function Regions<Id extends string>({ title, prefix, ids, words, regions, href }: RegionsProps<Id>) {
  return (
    <table className={classes.table}>
      <caption>{title}</caption>
      <tbody>
        {ids.map((id) => (
          <tr key={id}>
            <th scope="row">{words[id].sentence}</th>
            <td>
              <AppLink to={href(`${prefix}:${id}`)}>{regions[id]?.count ?? 0}</AppLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
