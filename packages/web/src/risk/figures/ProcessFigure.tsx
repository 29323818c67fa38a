import type { Answer } from '@suture/server/contract';
import { useId } from 'react';
import { paths } from '../../paths.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { t } from '../../words/index.ts';
import { FigureFrame } from './FigureFrame.tsx';
import { ProcessPicture } from './ProcessPicture.tsx';
import { ProcessText } from './ProcessText.tsx';
import { compactProcess, narrowProcess, wideProcess } from './process-layout.ts';
import { processView } from './process-view.ts';
import { readShow } from './show.ts';

type Props = {
  readonly figures: Answer<'GET /api/v1/devices/{device}/figures'>;
  readonly device: string;
};

/** Figure 2: the two processes side by side, where each stands, and what waits between them. */
export function ProcessFigure({ figures, device }: Props) {
  const id = useId();
  const layouts = usePrinting() ? [wideProcess] : [compactProcess, narrowProcess];
  const view = processView(figures);
  const href = (show: string) => {
    const meant = readShow(show);
    if (meant?.kind === 'connection') return paths.connection(device, { point: meant.point, state: meant.state });
    return paths.records(device, { show });
  };
  return (
    <FigureFrame
      id={id}
      number={2}
      title={t('risk.figure2.title')}
      text={<ProcessText view={view} href={href} />}
      note={t('risk.figure2.note')}
    >
      {layouts.map((layout) => (
        <ProcessPicture key={layout.name} layout={layout} view={view} href={href} textId={id} />
      ))}
    </FigureFrame>
  );
}
