import { memo } from 'react';
import { Tag } from '../ui/Tag.tsx';
import classes from './law.module.css';
import type { Words } from './law-view.ts';
import { ProvisionRow } from './ProvisionRow.tsx';
import type { LawGroup } from './queries.ts';

type Props = { readonly group: LawGroup; readonly device: string; readonly version: number; readonly words: Words };

/** A part of an annex, or a run of articles. */
export const ProvisionGroup = memo(function ProvisionGroup({ group, device, version, words }: Props) {
  return (
    <section className={classes.group} aria-labelledby={`group-${group.id}`}>
      <div className={classes.groupHead}>
        <Tag>{group.source.toUpperCase()}</Tag>
        <h3 id={`group-${group.id}`}>{group.title}</h3>
        <span className={classes.count}>{group.standings.length}</span>
      </div>
      <ul className={classes.rows}>
        {group.standings.map((standing) => (
          <ProvisionRow key={standing.provision} standing={standing} device={device} version={version} words={words} />
        ))}
      </ul>
    </section>
  );
});
