import { ApiProblem, call } from '../../../api/client.ts';
import type { Desk } from '../desk.ts';
import type { FieldChange, Steps } from '../undo.ts';
import { hideFollowed, tellFollowed } from './FollowedNotice.tsx';
import { type Followed, sentenceOfFollowing } from './sentence-of-following.ts';
import { nothingUnsaid, withAct, withStepBack } from './unsaid.ts';

export type Aftermath = {
  /** An act is under way: what was told of the one before goes. */
  readonly begin: () => void;
  readonly end: (written: readonly FieldChange[]) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** The table goes, and with it what could be taken back here. */
  readonly leave: () => void;
};

/** How long nobody acts before it is asked what has followed: while cells are written one after the other, nothing else is. */
const pause = 600;

/** Tells after an act what has followed from it beyond its cells, once all that it wrote is on the screen. */
export function aftermathOf(
  { device, known }: Pick<Desk, 'device' | 'known'>,
  take: (from: keyof Steps) => Promise<readonly FieldChange[]>,
): Aftermath {
  let unsaid = nothingUnsaid;
  let told = nothingUnsaid;
  let acts = 0;
  let underWay = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const versionOf = (key: string) => known.get(key)?.version;

  function begin(): void {
    acts += 1;
    underWay += 1;
    clearTimeout(waiting);
    hideFollowed();
  }

  function end(written: readonly FieldChange[]): void {
    if (written.length > 0) {
      unsaid = withAct(unsaid, written, versionOf);
      told = nothingUnsaid;
    }
    goOn();
  }

  function goOn(): void {
    underWay -= 1;
    if (underWay === 0 && unsaid.records.size > 0) waiting = setTimeout(() => void tell(acts), pause);
  }

  async function tell(asked: number): Promise<void> {
    const followed = await followedFrom();
    // Another act has begun meanwhile: it is told together with this one.
    if (followed === undefined || asked !== acts) return;
    told = unsaid;
    unsaid = nothingUnsaid;
    const { steps } = told;
    const sentence = sentenceOfFollowing(followed, told);
    if (sentence !== undefined) tellFollowed({ sentence, onUndo: steps > 0 ? () => takeBack(steps) : undefined });
  }

  async function followedFrom(): Promise<Followed | undefined> {
    const records = [...unsaid.records].map(([key, version]) => ({ key, version }));
    try {
      return await call('POST /api/v1/devices/{device}/records/consequences', {
        params: { device },
        body: { records },
      });
    } catch (error) {
      // It is saved all the same; what has followed is told with the next act.
      if (error instanceof ApiProblem) return undefined;
      throw error;
    }
  }

  /** @returns whether something was taken back */
  async function stepBack(): Promise<boolean> {
    begin();
    const written = await take('done');
    if (written.length > 0) {
      const from = unsaid.records.size === 0 && told.steps > 0 ? told : unsaid;
      unsaid = withStepBack(from, written, versionOf);
      told = nothingUnsaid;
    }
    goOn();
    return written.length > 0;
  }

  /** Where one step is refused, those before it stay too: it has been said once. */
  async function takeBack(steps: number): Promise<void> {
    let left = steps;
    while (left > 0 && (await stepBack())) left -= 1;
  }

  return {
    begin,
    end,
    async undo() {
      await stepBack();
    },
    async redo() {
      begin();
      end(await take('undone'));
    },
    leave() {
      acts += 1;
      clearTimeout(waiting);
      hideFollowed();
    },
  };
}
