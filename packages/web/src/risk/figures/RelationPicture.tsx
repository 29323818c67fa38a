import { useId } from 'react';
import { t } from '../../words/index.ts';
import { safetyClassWords, securityClassWords } from '../words.ts';
import { ControlSeam } from './ControlSeam.tsx';
import classes from './figures.module.css';
import { Hatch } from './Hatch.tsx';
import type { Figures } from './RelationFigure.tsx';
import { ClassRow, RegionNumber, RelatedSafety, SideTotal } from './RelationNumbers.tsx';
import type { RelationLayout } from './relation-layout.ts';

type Props = {
  readonly layout: RelationLayout;
  readonly figures: Figures;
  readonly href: (show: string) => string;
  readonly textId: string;
};

const inOverlap = ['direct', 'indirect-alarm', 'indirect-availability', 'indirect-integrity', 'indirect'] as const;

/** The numbers come in reading order: security alone, undetermined, the overlap, undetermined, safety alone, controls. */
export function RelationPicture({ layout, figures, href, textId }: Props) {
  const id = useId();
  const security = (region: keyof typeof securityClassWords) => ({
    what: t('risk.figure1.security'),
    words: securityClassWords[region],
    count: figures.securityRisks[region]?.count ?? 0,
    href: href(`security:${region}`),
  });
  const safety = (region: keyof typeof safetyClassWords) => ({
    what: t('risk.figure1.safety'),
    words: safetyClassWords[region],
    count: figures.safetyRisks[region]?.count ?? 0,
    href: href(`safety:${region}`),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture with links in it is a group, and an SVG is no fieldset
    <svg
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      className={classes[layout.name]}
      role="group"
      aria-label={t('risk.figure1.picture')}
      aria-describedby={`${textId}-text`}
    >
      <Shapes layout={layout} id={id} />
      <SideTotal
        layout={layout}
        spot={layout.totals.security}
        voice="security"
        regions={figures.securityRisks}
        href={href('security:')}
      />
      <RegionNumber layout={layout} spot={layout.only.security} voice="security" {...security('security-only')} />
      <RegionNumber layout={layout} spot={layout.undetermined.security} voice="unknown" {...security('undetermined')} />
      <Heading layout={layout} />
      {inOverlap.map((region, at) => (
        <ClassRow key={region} layout={layout} at={at} {...security(region)} />
      ))}
      <RelatedSafety layout={layout} {...safety('security-related')} />
      <RegionNumber layout={layout} spot={layout.undetermined.safety} voice="unknown" {...safety('undetermined')} />
      <RegionNumber layout={layout} spot={layout.only.safety} voice="safety" {...safety('safety-only')} />
      <SideTotal
        layout={layout}
        spot={layout.totals.safety}
        voice="safety"
        regions={figures.safetyRisks}
        href={href('safety:')}
      />
      <ControlSeam layout={layout} controls={figures.controls} href={href} id={id} />
    </svg>
  );
}

function Heading({ layout }: { readonly layout: RelationLayout }) {
  const { x, y } = layout.heading;
  const lines =
    layout.name === 'narrow'
      ? [t('risk.figure1.headingNarrow')]
      : [t('risk.figure1.heading'), t('risk.figure1.headingBelow')];
  const leading = layout.name === 'wide' ? 22 : 16;
  return (
    <text className={classes.heading} textAnchor="middle">
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={y + at * leading}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Fills first, then the hatched crescents, the overlap over them, and the two outlines on top. */
function Shapes({ layout, id }: { readonly layout: RelationLayout; readonly id: string }) {
  return (
    <>
      <defs>
        <Hatch id={`${id}-hatch`} />
        <clipPath id={`${id}-security`}>
          <path d={layout.security} />
        </clipPath>
        <clipPath id={`${id}-safety`}>
          <path d={layout.safety} />
        </clipPath>
      </defs>
      <path d={layout.security} className={classes.securityFill} />
      <path d={layout.safety} className={classes.safetyFill} />
      <g clipPath={`url(#${id}-security)`}>
        <path d={layout.nearSafety} fill={`url(#${id}-hatch)`} className={classes.unknownEdge} />
      </g>
      <g clipPath={`url(#${id}-safety)`}>
        <path d={layout.nearSecurity} fill={`url(#${id}-hatch)`} className={classes.unknownEdge} />
      </g>
      <g clipPath={`url(#${id}-security)`}>
        <path d={layout.safety} className={classes.bothFill} />
      </g>
      <path d={layout.security} className={classes.securityEdge} />
      <path d={layout.safety} className={classes.safetyEdge} />
    </>
  );
}
