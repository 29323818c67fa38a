import { t } from '../../words/index.ts';
import type { Draft } from './judgement.ts';
import type { ControlOnScale } from './queries.ts';

export type PartProps = {
  readonly control: ControlOnScale;
  readonly draft: Draft;
  /** What the side began with: what was unknown then can be left unknown again. */
  readonly from: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly isDisabled: boolean;
};

/** The choice that nobody has made: nobody has to, or somebody should. */
export function unjudged(mark: string) {
  return { value: '', label: t(mark === 'notAsked' ? 'controls.levels.notAsked' : 'controls.levels.open') };
}
