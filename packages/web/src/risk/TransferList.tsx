import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { LongList } from '../ui/LongList.tsx';
import { Tag, type Voice } from '../ui/Tag.tsx';
import { waitWords } from './figures/connection-words.ts';
import classes from './lists.module.css';
import { ProposalActs } from './ProposalActs.tsx';
import { proposedQuery, transfersQuery } from './queries.ts';
import { type Crossing, type CrossingState, crossings } from './transfer-state.ts';

type Props = {
  readonly device: string;
  readonly only: (crossing: Crossing) => boolean;
};

const voices: Readonly<Record<CrossingState, Voice>> = {
  proposed: 'plain',
  waiting: 'both',
  returned: 'warn',
  reopened: 'warn',
  decided: 'good',
  done: 'plain',
};

/** What crosses between the two files, or should: each with the reason and whose turn it is. */
export function TransferList({ device, only }: Props) {
  const stored = useQuery(transfersQuery(device));
  const proposed = useQuery(proposedQuery(device));
  return (
    <Loaded query={stored}>
      {(transfers) => (
        <Loaded query={proposed}>
          {(proposals) => {
            const rows = crossings(transfers, proposals).filter(only);
            if (rows.length === 0)
              return <Empty title="Nothing here">Nothing of this kind crosses at the moment.</Empty>;
            return (
              <>
                <p className={classes.total} role="status">
                  {rows.length} in this list
                </p>
                <LongList items={rows} keyOf={({ id }) => id} estimate={112} label="Transfers">
                  {(row) => <TransferLine row={row} device={device} />}
                </LongList>
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function TransferLine({ row, device }: { readonly row: Crossing; readonly device: string }) {
  const { point, source, sourceTitle, why, state, stored } = row;
  return (
    <article className={classes.row}>
      <span className="record-key">{stored?.key ?? point}</span>
      <div className={classes.body}>
        <AppLink to={paths.record(device, stored?.key ?? source)} className={classes.title}>
          {stored?.title ?? sourceTitle}
        </AppLink>
        <p className={classes.why}>
          {point} from <AppLink to={paths.record(device, source)}>{source}</AppLink>
          {stored ? ` ${sourceTitle}` : ''}
          {why ? `. ${why}` : ''}
        </p>
        {stored?.changed.map((text) => (
          <p key={text} className={classes.contradiction}>
            Changed since: {text}
          </p>
        ))}
        {state === 'proposed' && <ProposalActs device={device} point={point} source={source} />}
      </div>
      <div className={classes.tags}>
        <Tag voice={voices[state]}>
          {waitWords[state].mark} {waitWords[state].word}
        </Tag>
        {stored && stored.waitsOn !== 'nobody' && <Tag voice={stored.waitsOn}>waits on {stored.waitsOn}</Tag>}
      </div>
    </article>
  );
}
