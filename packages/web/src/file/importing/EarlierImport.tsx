import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../ui/Loaded.tsx';
import { Brought } from './Brought.tsx';
import { importQuery } from './queries.ts';

type Props = {
  readonly device: string;
  readonly event: number;
  readonly isJustDone: boolean;
  readonly onAgain: () => void;
};

/** An import that was written, now or long ago: it has an address of its own. */
export function EarlierImport({ device, event, isJustDone, onAgain }: Props) {
  return (
    <Loaded query={useQuery(importQuery(device, event))}>
      {(done) => <Brought device={device} done={done} isJustDone={isJustDone} onAgain={onAgain} />}
    </Loaded>
  );
}
