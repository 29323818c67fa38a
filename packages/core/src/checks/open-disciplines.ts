import type { AllKinds } from '../file/index.ts';
import type { FileView } from '../kernel/index.ts';
import { type Discipline, disciplines } from '../risk/index.ts';
import { living } from './living.ts';

/** The sides that have none of this kind for the judged release; one that names no release is for all of them. */
export function openDisciplines(
  view: FileView<AllKinds>,
  kind: 'overallResidual' | 'riskReview',
): readonly Discipline[] {
  const held = living(view, kind).filter(({ body }) => body.release === undefined || body.release === view.release);
  return disciplines.filter((discipline) => !held.some(({ body }) => body.discipline === discipline));
}
