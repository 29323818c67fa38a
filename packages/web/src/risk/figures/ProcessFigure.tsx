import type { Answer } from '@suture/server/contract';
import { useId } from 'react';
import { paths } from '../../paths.ts';
import { FigureFrame } from './FigureFrame.tsx';
import { ProcessPicture } from './ProcessPicture.tsx';
import { ProcessText } from './ProcessText.tsx';
import { narrowProcess, wideProcess } from './process-layout.ts';
import { processView } from './process-view.ts';

type Props = {
  readonly figures: Answer<'GET /api/v1/devices/{device}/figures'>;
  readonly knowledge: Answer<'GET /api/v1/knowledge'>;
  readonly device: string;
};

/** Figure 2: the two processes side by side, where each stands, and what waits between them. */
export function ProcessFigure({ figures, knowledge, device }: Props) {
  const id = useId();
  const view = processView(figures, knowledge);
  const href = (show: string) => paths.records(device, { show });
  return (
    <FigureFrame
      id={id}
      number={2}
      title="The two processes, and what crosses between them"
      text={<ProcessText view={view} href={href} />}
      note="What waits: + proposed by the rules, … sent, ? returned with a question, ↻ re-opened by a change, ✓ decided, • done. cp1 to cp3 are the arrows of Annex IV of MDCG 2019-16; cp4 to cp6, with the dotted edge, are our inference. Dashed lines join steps of which no records are kept yet."
    >
      <ProcessPicture layout={wideProcess} view={view} href={href} textId={id} />
      <ProcessPicture layout={narrowProcess} view={view} href={href} textId={id} />
    </FigureFrame>
  );
}
