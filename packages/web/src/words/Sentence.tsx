import i18next, { type ParseKeys } from 'i18next';
import type { ReactElement } from 'react';
import { Trans } from 'react-i18next';

type Props = {
  readonly of: ParseKeys;
  readonly values?: Readonly<Record<string, unknown>>;
  /** What stands for the tags in the text: `<link>the record</link>` is shown by `parts.link`. */
  readonly parts: Readonly<Record<string, ReactElement>>;
};

/** A sentence with links or other elements in it, so that a translator can move them. */
export function Sentence({ of, values, parts }: Props) {
  return <Trans i18n={i18next} i18nKey={of} {...(values && { values })} components={parts} />;
}
