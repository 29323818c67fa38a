import type { Provision } from '@suture/core/law';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tag } from '../ui/Tag.tsx';
import classes from './law.module.css';
import { shortName, verdictWords } from './law-view.ts';
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
        {provision.securityMeaning && <Part title="What it means for security">{provision.securityMeaning}</Part>}
        {provision.typicalEvidence && (
          <Part title="Typical evidence">
            <ul>
              {provision.typicalEvidence.map((evidence) => (
                <li key={evidence}>{evidence}</li>
              ))}
            </ul>
          </Part>
        )}
        {provision.note && <Part title="Note">{provision.note}</Part>}
        <OverrideForm standing={standing} device={device} version={version} />
      </div>
      <dl className={classes.margin}>
        <div>
          <dt>Where</dt>
          <dd>
            {provision.source.toUpperCase()}, {provision.locator}{' '}
            {!provision.verified && <Tag voice="unknown">not verified</Tag>}
          </dd>
          <OfficialText provision={provision} urls={urls} />
        </div>
        <div>
          <dt>Applies to</dt>
          <dd>{provision.appliesTo}</dd>
        </div>
        {counterpart && (
          <div>
            <dt>Counterpart</dt>
            <dd>
              {shortName(counterpart)}: {counterpart.title}
            </dd>
            <OfficialText provision={counterpart} urls={urls} />
          </div>
        )}
        {provision.guidance?.table1 && (
          <div>
            <dt>Guidance</dt>
            <dd>In Table 1 of MDCG 2019-16</dd>
          </div>
        )}
        {standing.derived && (
          <div>
            <dt>From the profile alone</dt>
            <dd>
              {verdictWords[standing.derived.verdict]}. {standing.derived.reason}
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
        Official text<span className="visually-hidden"> of {shortName(provision)}, in a new tab</span>
        <IconExternalLink size={14} aria-hidden="true" />
      </a>
    </dd>
  );
}
