import { Fragment } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import figures from './figures.module.css';
import classes from './process.module.css';
import type { Box, ProcessLayout } from './process-layout.ts';
import type { StepView } from './process-view.ts';
import { textLines } from './text-lines.ts';

type Props = {
  readonly step: StepView;
  readonly number: number;
  readonly box: Box;
  readonly layout: ProcessLayout;
  readonly href: (show: string) => string;
  readonly hatch: string;
};

/** One step: what it is called, where the standards have it, how far it is. The bar below is the finished part. */
export function StepBox({ step, number, box, layout, href, hatch }: Props) {
  const { pad, top, leading, corner, strip, bar } = measures[layout.name];
  const lines = textLines(step.title, layout.titleWidth);
  const clauses = clausesIn(layout, step);
  const below = box.y + top + lines.length * leading;
  return (
    <AppLink
      to={href(showOfStep(step))}
      aria-label={t(clauses.length > 0 ? 'risk.figure2.stepLink' : 'risk.figure2.stepLinkBrief', {
        title: step.title,
        clauses: clauses.length > 0 ? clauses.join(' ') : step.clauses,
        state: stateSeen(step),
        number,
        side: t(`risk.figure2.sides.${step.side}`),
      })}
      className={figures.link}
    >
      <rect {...box} rx={corner} className={classes.step} data-voice={step.side} data-state={step.state} />
      {step.state === 'notKept' && (
        <rect
          x={box.x + corner / 2}
          y={box.y + strip}
          width={box.width - corner}
          height={strip}
          rx="2"
          fill={`url(#${hatch})`}
        />
      )}
      {lines.map((line, at) => (
        <Fragment key={line}>
          <text x={box.x + pad} y={box.y + top + at * leading} className={classes.stepTitle}>
            {line}
          </text>{' '}
        </Fragment>
      ))}
      {clauses.map((line, at) => (
        <Fragment key={line}>
          <text x={box.x + pad} y={below + at * 15} className={classes.clause}>
            {line}
          </text>{' '}
        </Fragment>
      ))}
      {layout.name === 'narrow' ? (
        <StateBelow step={step} box={box} />
      ) : (
        <StateBeside step={step} box={box} layout={layout} />
      )}
      <Bar step={step} box={box} bar={bar} hatch={hatch} />
    </AppLink>
  );
}

/** In a box: the left margin, the first line, from line to line, the corner, the strip of what is not kept, the bar. */
const measures = {
  wide: { pad: 18, top: 28, leading: 20, corner: 12, strip: 5, bar: 4 },
  compact: { pad: 12, top: 17, leading: 15, corner: 8, strip: 3, bar: 3 },
  narrow: { pad: 12, top: 23, leading: 17, corner: 12, strip: 4, bar: 4 },
} as const;

/** Where both figures are seen at once there is no room for the clauses; the text below has them. */
function clausesIn({ name }: ProcessLayout, { clauses }: StepView): readonly string[] {
  if (name === 'compact') return [];
  return name === 'narrow' ? clauses.split(' · ') : [clauses];
}

/** The list behind a step: what is open where something is, else all of it. */
export function showOfStep({ state, id }: StepView): string {
  return `${state === 'open' ? 'open' : 'step'}:${id}`;
}

export function stepInWords({ state, total, open, missing }: StepView): string {
  if (state === 'notKept') return t('risk.figure2.notKept');
  if (state === 'empty') return t('risk.figure2.state.empty');
  if (state === 'done') return t('risk.figure2.state.done', { total });
  if (missing > 0) return t('risk.figure2.state.openMissing', { open, total, missing });
  return t('risk.figure2.state.open', { open, total });
}

type StateProps = { readonly step: StepView; readonly box: Box };

function StateBeside({ step, box, layout }: StateProps & { readonly layout: ProcessLayout }) {
  const { pad } = measures[layout.name];
  const [upper, below, alone] = layout.name === 'compact' ? [19, 32, 32] : [38, 66, 28];
  const x = box.x + box.width - pad;
  const { big, small } = stateWords(step);
  return (
    <>
      {big && (
        <text x={x} y={box.y + upper} textAnchor="end" className={classes.big}>
          {big}
        </text>
      )}{' '}
      <text x={x} y={box.y + (big ? below : alone)} textAnchor="end" className={classes.state} data-state={step.state}>
        {small}
      </text>
    </>
  );
}

function StateBelow({ step, box }: StateProps) {
  const { big, small } = stateWords(step);
  return (
    <text x={box.x + 12} y={box.y + box.height - 15} className={classes.state} data-state={step.state}>
      {big && <tspan className={classes.big}>{big}</tspan>} {small}
    </text>
  );
}

/** As it stands in the picture; what is on the screen is part of the link's name. */
function stateSeen(step: StepView): string {
  const { big, small } = stateWords(step);
  return big ? `${big} ${small}` : small;
}

function stateWords({ state, total, open, missing }: StepView): { readonly big?: string; readonly small: string } {
  if (state === 'notKept') return { small: t('risk.figure2.state.notKeptShort') };
  if (state === 'empty') return { small: t('risk.figure2.state.empty') };
  if (state === 'done')
    return { big: t('risk.figure2.state.doneBig', { total }), small: t('risk.figure2.state.doneShort') };
  return { big: String(open), small: openInWords({ total, open, missing }) };
}

function openInWords({ total, open, missing }: Pick<StepView, 'total' | 'open' | 'missing'>): string {
  if (missing === 0) return t('risk.figure2.state.openShort', { total });
  if (missing === open) return t('risk.figure2.state.missingAll', { total });
  return t('risk.figure2.state.missingShort', { total, missing });
}

function Bar({ step, box, bar, hatch }: StateProps & { readonly bar: number; readonly hatch: string }) {
  if (step.total === 0) return null;
  const width = box.width - 24;
  const done = (width * (step.total - step.open)) / step.total;
  const y = box.y + box.height - 2 * bar;
  return (
    <>
      <rect x={box.x + 12} y={y} width={width} height={bar} rx="2" fill={`url(#${hatch})`} />
      {done > 0 && (
        <rect x={box.x + 12} y={y} width={done} height={bar} rx="2" className={classes.bar} data-voice={step.side} />
      )}
    </>
  );
}
