import { Fragment, useId } from 'react';
import { t } from '../../words/index.ts';
import { ConnectionCard } from './ConnectionCard.tsx';
import classes from './figures.module.css';
import { Hatch } from './Hatch.tsx';
import process from './process.module.css';
import type { ProcessLayout } from './process-layout.ts';
import type { ProcessView } from './process-view.ts';
import { StepBox } from './StepBox.tsx';

type Props = {
  readonly layout: ProcessLayout;
  readonly view: ProcessView;
  readonly href: (show: string) => string;
  readonly textId: string;
};

export function ProcessPicture({ layout, view, href, textId }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture with links in it is a group, and an SVG is no fieldset
    <svg
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      className={classes[layout.name]}
      role="group"
      aria-label={t('risk.figure2.picture')}
      aria-describedby={`${textId}-text`}
    >
      <defs>
        <Hatch id={`${id}-hatch`} />
        <marker
          id={`${id}-head`}
          viewBox="0 0 12 12"
          refX="10.5"
          refY="6"
          markerWidth="11"
          markerHeight="11"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M1 1L11 6L1 11L3.5 6Z" className={process.arrowhead} />
        </marker>
      </defs>
      <Head
        box={layout.heads.security}
        voice="security"
        words={t('risk.figure2.security')}
        clause={t('risk.figure2.securityClause')}
        narrow={layout.name === 'narrow'}
      />
      <Head
        box={layout.heads.safety}
        voice="safety"
        words={t('risk.figure2.safety')}
        clause={t('risk.figure2.safetyClause')}
        narrow={layout.name === 'narrow'}
      />
      <Threads layout={layout} />
      {view.connections.map(({ point, kept }) => (
        <Fragment key={point}>
          <path d={layout.lines[point].to} className={process.gap} />
          <path d={layout.lines[point].from} className={process.gap} />
          <path d={layout.lines[point].to} className={process.line} data-kept={kept} />
          <path d={layout.lines[point].from} className={process.line} data-kept={kept} markerEnd={`url(#${id}-head)`} />
        </Fragment>
      ))}
      {view.rows.map(({ security, safety }, row) => {
        const boxes = layout.steps[row];
        if (boxes === undefined) return null;
        return (
          <Fragment key={security.id}>
            <StepBox
              step={security}
              number={row + 1}
              box={boxes.security}
              layout={layout}
              href={href}
              hatch={`${id}-hatch`}
            />
            <StepBox
              step={safety}
              number={row + 1}
              box={boxes.safety}
              layout={layout}
              href={href}
              hatch={`${id}-hatch`}
            />
          </Fragment>
        );
      })}
      {view.connections.map((connection) => (
        <ConnectionCard
          key={connection.point}
          connection={connection}
          box={layout.cards[connection.point]}
          href={href}
          layout={layout.name}
        />
      ))}
    </svg>
  );
}

type HeadProps = {
  readonly box: ProcessLayout['heads']['safety'];
  readonly voice: 'security' | 'safety';
  readonly words: string;
  readonly clause: string;
  readonly narrow: boolean;
};

function Head({ box, voice, words, clause, narrow }: HeadProps) {
  return (
    <text x={box.x + 2} y={box.y + box.height - 12} className={process.head} data-voice={voice}>
      {words}
      {!narrow && (
        <tspan className={process.headClause} dx="10">
          {clause}
        </tspan>
      )}
    </text>
  );
}

/** The thread that runs down each process, behind its steps. */
function Threads({ layout }: { readonly layout: ProcessLayout }) {
  const [first, last] = [layout.steps[0], layout.steps.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (['security', 'safety'] as const).map((side) => {
    const x = first[side].x + 28;
    return (
      <path key={side} d={`M${x} ${first[side].y}V${last[side].y}`} className={process.thread} data-voice={side} />
    );
  });
}
