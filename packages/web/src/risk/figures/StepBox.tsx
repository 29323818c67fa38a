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
  const narrow = layout.name === 'narrow';
  const lines = textLines(step.title, layout.titleWidth);
  const clauses = narrow ? step.clauses.split(' · ') : [step.clauses];
  const [pad, top, leading] = narrow ? [12, 23, 17] : [18, 28, 20];
  const below = box.y + top + lines.length * leading;
  return (
    <AppLink
      to={href(showOfStep(step))}
      aria-label={t('risk.figure2.stepLink', {
        title: step.title,
        clauses: clauses.join(' '),
        state: stateSeen(step),
        number,
        side: t(`risk.figure2.sides.${step.side}`),
      })}
      className={figures.link}
    >
      <rect {...box} rx="12" className={classes.step} data-voice={step.side} data-state={step.state} />
      {step.state === 'notKept' && (
        <rect
          x={box.x + 6}
          y={box.y + 6}
          width={box.width - 12}
          height={narrow ? 4 : 6}
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
      {narrow ? <StateBelow step={step} box={box} /> : <StateBeside step={step} box={box} />}
      <Bar step={step} box={box} hatch={hatch} />
    </AppLink>
  );
}

/** The list behind a step: what is open where something is, else all of it. */
export function showOfStep({ state, id }: StepView): string {
  return `${state === 'open' ? 'open' : 'step'}:${id}`;
}

export function stepInWords({ state, total, open }: StepView): string {
  if (state === 'notKept') return t('risk.figure2.notKept');
  if (state === 'empty') return t('risk.figure2.state.empty');
  if (state === 'done') return t('risk.figure2.state.done', { total });
  return t('risk.figure2.state.open', { open, total });
}

type StateProps = { readonly step: StepView; readonly box: Box };

function StateBeside({ step, box }: StateProps) {
  const x = box.x + box.width - 18;
  const { big, small } = stateWords(step);
  return (
    <>
      {big && (
        <text x={x} y={box.y + 40} textAnchor="end" className={classes.big}>
          {big}
        </text>
      )}{' '}
      <text x={x} y={box.y + (big ? 62 : 32)} textAnchor="end" className={classes.state} data-state={step.state}>
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

function stateWords({ state, total, open }: StepView): { readonly big?: string; readonly small: string } {
  if (state === 'notKept') return { small: t('risk.figure2.state.notKeptShort') };
  if (state === 'empty') return { small: t('risk.figure2.state.empty') };
  if (state === 'done')
    return { big: t('risk.figure2.state.doneBig', { total }), small: t('risk.figure2.state.doneShort') };
  return { big: String(open), small: t('risk.figure2.state.openShort', { total }) };
}

function Bar({ step, box, hatch }: StateProps & { readonly hatch: string }) {
  if (step.total === 0) return null;
  const width = box.width - 24;
  const done = (width * (step.total - step.open)) / step.total;
  const y = box.y + box.height - 8;
  return (
    <>
      <rect x={box.x + 12} y={y} width={width} height="4" rx="2" fill={`url(#${hatch})`} />
      {done > 0 && (
        <rect x={box.x + 12} y={y} width={done} height="4" rx="2" className={classes.bar} data-voice={step.side} />
      )}
    </>
  );
}
