import type { Provision } from '@suture/core/law';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tag } from '../ui/Tag.tsx';
import { Sentence, t } from '../words/index.ts';
import classes from './law.module.css';
import { shortName } from './law-view.ts';
import { OverrideForm } from './OverrideForm.tsx';
import type { LawStanding } from './queries.ts';

type Props = {
  readonly standing: LawStanding;
  readonly provision: Provision;
  readonly counterpart: Provision | undefined;
  readonly device: string;
  readonly version: number;
  readonly urls: ReadonlyMap<string, string>;
};

export function ProvisionDetail({ standing, provision, counterpart, device, version, urls }: Props) {
  return (
    <div className={classes.detail}>
      <div className={classes.reading}>
        <p className={classes.summary}>{provision.summary}</p>
        {provision.securityMeaning && <Part title={t('law.provision.meaning')}>{provision.securityMeaning}</Part>}
        {provision.typicalEvidence && (
          <Part title={t('law.provision.evidence')}>
            <ul>
              {provision.typicalEvidence.map((evidence) => (
                <li key={evidence}>{evidence}</li>
              ))}
            </ul>
          </Part>
        )}
        {provision.note && <Part title={t('law.provision.note')}>{provision.note}</Part>}
        <OverrideForm standing={standing} device={device} version={version} />
      </div>
      <dl className={classes.margin}>
        <div>
          <dt>{t('law.provision.where')}</dt>
          <dd>
            {provision.source.toUpperCase()}, {provision.locator}{' '}
            {!provision.verified && <Tag voice="unknown">{t('law.provision.notVerified')}</Tag>}
          </dd>
          <OfficialText provision={provision} urls={urls} />
        </div>
        <div>
          <dt>{t('law.provision.appliesTo')}</dt>
          <dd>{provision.appliesTo}</dd>
        </div>
        {counterpart && (
          <div>
            <dt>{t('law.provision.counterpart')}</dt>
            <dd>
              {shortName(counterpart)}: {counterpart.title}
            </dd>
            <OfficialText provision={counterpart} urls={urls} />
          </div>
        )}
        {provision.guidance?.table1 && (
          <div>
            <dt>{t('law.provision.guidance')}</dt>
            <dd>{t('law.provision.table1')}</dd>
          </div>
        )}
        {standing.derived && (
          <div>
            <dt>{t('law.provision.derived')}</dt>
            <dd>
              {t('law.provision.derivedVerdict', {
                verdict: t(`law.verdict.${standing.derived.verdict}`),
                reason: standing.derived.reason,
              })}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h4>{title}</h4>
      <div>{children}</div>
    </div>
  );
}

function OfficialText({ provision, urls }: { readonly provision: Provision; readonly urls: Props['urls'] }) {
  const url = urls.get(provision.textIn ?? provision.source);
  if (url === undefined) return null;
  return (
    <dd>
      <a href={url} target="_blank" rel="noreferrer" className={classes.official}>
        <Sentence
          of="law.provision.official"
          values={{ provision: shortName(provision) }}
          parts={{ hidden: <span className="visually-hidden" /> }}
        />
        <IconExternalLink size={14} aria-hidden="true" />
      </a>
    </dd>
  );
}
