import type { Answer } from '@suture/server/contract';
import { useId } from 'react';
import { paths } from '../../paths.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { t } from '../../words/index.ts';
import { FigureFrame } from './FigureFrame.tsx';
import { RelationPicture } from './RelationPicture.tsx';
import { RelationText } from './RelationText.tsx';
import { compactRelation, narrowRelation, wideRelation } from './relation-layout.ts';

export type Figures = Answer<'GET /api/v1/devices/{device}/figures'>;

/** Figure 1: how the security risks and the safety risks of the device relate. Every number opens what is behind it. */
export function RelationFigure({ figures, device }: { readonly figures: Figures; readonly device: string }) {
  const id = useId();
  const layouts = usePrinting() ? [wideRelation] : [compactRelation, narrowRelation];
  const href = (show: string) => paths.records(device, { show });
  return (
    <FigureFrame
      id={id}
      number={1}
      title={t('risk.figure1.title')}
      text={<RelationText figures={figures} href={href} />}
      note={t('risk.figure1.note')}
    >
      {layouts.map((layout) => (
        <RelationPicture key={layout.name} layout={layout} figures={figures} href={href} textId={id} />
      ))}
    </FigureFrame>
  );
}
