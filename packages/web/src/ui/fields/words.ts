import { en } from '@suture/words/en';
import { capitalised } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { isRecordKey } from './record-key.ts';

export function fieldLabel(name: string): string {
  if (isLabelled(name)) return t(`file.labels.${name}`);
  return capitalised(apart(name));
}

/** A word of a closed list, such as `denialOfService`, as people write it. */
export function valueWords(value: string): string {
  return isValued(value) ? t(`file.values.${value}`) : apart(value);
}

/** What no record has, such as a part of a request. */
function apart(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

/** `Sequences, A, P1`: the steps to a field as a person reads them; items of a list by what identifies them. */
export function pathInWords(path: readonly string[]): string {
  return path
    .map((step) => (isRecordKey(step) || !/^[a-z][a-zA-Z0-9]*$/.test(step) ? step : fieldLabel(step)))
    .join(', ');
}

function isLabelled(name: string): name is keyof typeof en.file.labels {
  return name in en.file.labels;
}

function isValued(value: string): value is keyof typeof en.file.values {
  return value in en.file.values;
}
