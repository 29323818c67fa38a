import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Tag, type Voice } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import classes from './law.module.css';
import { shortName, type Verdict, type Words } from './law-view.ts';
import { ProvisionDetail } from './ProvisionDetail.tsx';
import type { LawStanding } from './queries.ts';

const voiceOf: Readonly<Record<Verdict, Voice>> = {
  applies: 'good',
  'needs-answer': 'unknown',
  'does-not-apply': 'plain',
};

type Props = {
  readonly standing: LawStanding;
  readonly device: string;
  readonly version: number;
  readonly words: Words;
};

/** A provision on one line with its reason; the rest opens under it. */
export function ProvisionRow({ standing, device, version, words }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const provision = words.provisions.get(standing.provision);
  const counterpart = standing.counterpart === undefined ? undefined : words.provisions.get(standing.counterpart);
  if (!provision) return null;
  const detail = `detail-${standing.provision}`;
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detail : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
        <span className={classes.locator}>{provision.locator.replace(/^Annex [IVX]+, (Chapter [IVX]+, )?/, '')}</span>
        <span className={classes.what}>
          <span className={classes.title}>{provision.title}</span>
          <span className={classes.reason}>{standing.reason}</span>
        </span>
        <span className={classes.counterpart}>{counterpart && `↔ ${shortName(counterpart)}`}</span>
        <span className={classes.verdict}>
          {standing.override && <Tag voice="both">{t('law.provision.decidedHere')}</Tag>}
          <Tag voice={voiceOf[standing.verdict]}>{t(`law.verdict.${standing.verdict}`)}</Tag>
        </span>
      </button>
      {isOpen && (
        <div id={detail}>
          <ProvisionDetail
            standing={standing}
            provision={provision}
            counterpart={counterpart}
            device={device}
            version={version}
            urls={words.urls}
          />
        </div>
      )}
    </li>
  );
}
