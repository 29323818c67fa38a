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

/** How each record of a file stands: its class or its flags, and whether its approval holds. */
export type Standing = ReadonlyMap<string, RecordStanding>;

type RecordStanding = {
  readonly kind: FileRecord['kind'];
  readonly isRetired: boolean;
  readonly classes: readonly string[];
  readonly isApproved: boolean;
};

export function standingOf(file: DeviceFile): Standing {
  return new Map(
    file.records().map(({ kind, key, body }) => [
      key,
      {
        kind,
        isRetired: body.status === 'retired',
        classes: isClassed(kind) ? classesOf[kind](file, key) : [],
        isApproved: body.status === 'approved' && body.approval !== undefined && !isStale(file, body.approval),
      },
    ]),
  );
}

/** What follows from a change of the file beyond the fields that it writes, also in records that it does not touch. */
export function consequencesOf(now: Standing, after: Standing): Consequences {
  const living = [...now].filter(([, { isRetired }]) => !isRetired);
  return {
    reclassed: living.flatMap(([key, { kind, classes }]) => {
      const next = after.get(key)?.classes ?? [];
      return isClassed(kind) && classes.join() !== next.join() ? [{ kind, key, now: classes, after: next }] : [];
    }),
    unapproved: living.flatMap(([key, { isApproved }]) => (isApproved && !after.get(key)?.isApproved ? [key] : [])),
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
