import type { Permission } from '@suture/core/access';
import { createContext, useContext } from 'react';
import type { KnownPolicies } from '../fields/levels.ts';
import { type Body, valueAt } from './body.ts';

/** The record that a form writes, and what its fields need to know beside it. */
export type RecordDraft = {
  readonly device: string;
  /** Undefined while the record is new. */
  readonly recordKey: string | undefined;
  readonly body: Body;
  /** As it was when it was read; what a form warns of is told by the difference. */
  readonly stored: Body;
  readonly write: (path: string, value: unknown) => void;
  /** Path → what is wrong there; empty until a first attempt to save. */
  readonly faults: ReadonlyMap<string, string>;
  /** Whether the person may write a field; a part of a form may be another role's. */
  readonly may: (field: string) => Permission;
  readonly policies: KnownPolicies;
};

export const FormContext = createContext<RecordDraft | undefined>(undefined);

export function useRecordDraft(): RecordDraft {
  const form = useContext(FormContext);
  if (!form) throw new TypeError('a field stands in a form');
  return form;
}

/** One field of the record by its dotted path. */
export function useField(path: string) {
  const { body, write, faults } = useRecordDraft();
  return {
    id: fieldId(path),
    value: valueAt(body, path),
    write: (value: unknown) => write(path, value),
    fault: faults.get(path),
  };
}

/** Where the summary of faults jumps to. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}
