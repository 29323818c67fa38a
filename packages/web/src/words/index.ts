import i18next from 'i18next';
import { en } from './en/index.ts';
import { language, otherLanguages } from './language.ts';

export { chooseLanguage, language, languages, nameOfLanguage } from './language.ts';
export { Sentence } from './Sentence.tsx';

/** What a further language has to say: every text of the English one. `words/languages/fi.ts` is all that Finnish needs. */
export type Words = InAnyLanguage<typeof en>;

/** Where English has two forms of a counted word, a language may have up to six. */
type InAnyLanguage<Text> = Text extends string
  ? string
  : { readonly [Key in keyof Text]: InAnyLanguage<Text[Key]> } & {
      readonly [Key in keyof Text as Key extends `${infer Counted}_other`
        ? `${Counted}_${'zero' | 'two' | 'few' | 'many'}`
        : never]?: string;
    };

await i18next.init({
  lng: language,
  fallbackLng: 'en',
  resources: { en: { translation: en }, ...(await wordsOfLanguage()) },
  // React and the DOM escape what they show.
  interpolation: { escapeValue: false },
});

async function wordsOfLanguage() {
  const load = otherLanguages[language];
  return load && { [language]: { translation: (await load()).default } };
}

/** The text of a key, in the language of the reader. The page is made anew when that changes, so it may be called anywhere. */
export const t = i18next.t;
