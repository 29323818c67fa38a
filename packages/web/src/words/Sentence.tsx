import i18next, { type ParseKeys } from 'i18next';
import type { ComponentType, ReactElement } from 'react';
import { Trans } from 'react-i18next';

type Props = {
  readonly of: ParseKeys;
  readonly values?: Readonly<Record<string, unknown>>;
  /** What stands for the tags in the text: `<link>the record</link>` is shown by `parts.link`. */
  readonly parts: Readonly<Record<string, ReactElement>>;
};

type Shown = {
  readonly i18n: typeof i18next;
  readonly i18nKey: string;
  readonly values?: object;
  readonly components: object;
};

// The key is checked by `of`; to check it again in the component's own type is more than the compiler can hold.
const Shown = Trans as unknown as ComponentType<Shown>;

/** A sentence with links or other elements in it, so that a translator can move them. */
export function Sentence({ of, values, parts }: Props) {
  return <Shown i18n={i18next} i18nKey={of} {...(values && { values })} components={parts} />;
}
