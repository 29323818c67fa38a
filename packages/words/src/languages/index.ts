import type { Saying } from '@suture/core/kernel';
import type { en } from '../en/index.ts';
import type { Sentence } from '../sentences/index.ts';

/** What a file beside this one gives, such as `fi.ts`: all that a language needs. The compiler names what is missing. */
export type LanguageFile = { readonly screen: Words; readonly sentences: Readonly<Record<Sentence, Saying>> };

/** Every text of the screen, as English has it. */
export type Words = InAnyLanguage<typeof en>;

/** Where English has two forms of a counted word, a language may have up to six. */
type InAnyLanguage<Text> = Text extends string
  ? string
  : { readonly [Key in keyof Text]: InAnyLanguage<Text[Key]> } & {
      readonly [Key in keyof Text as Key extends `${infer Counted}_other`
        ? `${Counted}_${'zero' | 'two' | 'few' | 'many'}`
        : never]?: string;
    };
