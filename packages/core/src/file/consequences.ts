import { isStale } from '../kernel/index.ts';
import { controlRelationOf, relationOf, safetyRelationOf } from '../risk/index.ts';
import type { DeviceFile } from './device-file.ts';
import type { FileRecord } from './registry.ts';

/** A risk whose class is another one, or a control whose flags are. */
export type Reclassed = {
  readonly kind: 'securityRisk' | 'safetyRisk' | 'control';
  readonly key: string;
  readonly now: readonly string[];
  readonly after: readonly string[];
};

export type Consequences = {
  readonly reclassed: readonly Reclassed[];
  /** Approved records whose approval holds now, and would hold no longer. */
  readonly unapproved: readonly string[];
};

/** What would follow from a change of the file beyond the fields that it writes, also in records that it does not touch. */
export function consequencesOf(file: DeviceFile, supposed: DeviceFile): Consequences {
  const living = file.records().filter(({ body }) => body.status !== 'retired');
  return {
    reclassed: living.flatMap(({ kind, key }) => {
      if (!isClassed(kind)) return [];
      const [now, after] = [classesOf[kind](file, key), classesOf[kind](supposed, key)];
      return now.join() === after.join() ? [] : [{ kind, key, now, after }];
    }),
    unapproved: living.flatMap(({ kind, key }) =>
      isApproved(file, kind, key) && !isApproved(supposed, kind, key) ? [key] : [],
    ),
  };
}

type Classed = Reclassed['kind'];

const classesOf: { readonly [Kind in Classed]: (file: DeviceFile, key: string) => readonly string[] } = {
  securityRisk: (file, key) => [relationOf(file, key).relation],
  safetyRisk: (file, key) => [safetyRelationOf(file, key).relation],
  control: (file, key) => controlRelationOf(file, key).flags,
};

function isClassed(kind: FileRecord['kind']): kind is Classed {
  return kind in classesOf;
}

function isApproved(file: DeviceFile, kind: FileRecord['kind'], key: string): boolean {
  const body = file.get(kind, key);
  return body?.status === 'approved' && body.approval !== undefined && !isStale(file, body.approval);
}
