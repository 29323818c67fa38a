import { speakBy } from '@suture/core/kernel';
import { en } from '@suture/words/en';
import i18next from 'i18next';
import { language, otherLanguages } from './language.ts';

export { chooseLanguage, language, languages, nameOfLanguage } from './language.ts';
export { Sentence } from './Sentence.tsx';

const other = await otherLanguages[language]?.();

await i18next.init({
  lng: language,
  fallbackLng: 'en',
  resources: { en: { translation: en }, ...(other && { [language]: { translation: other.default.screen } }) },
  // React and the DOM escape what they show.
  interpolation: { escapeValue: false },
});

// What the core says is in the reader's language, too; the server is asked for it by `accept-language`.
const spoken = other && { code: language, sayings: other.default.sentences };
speakBy(() => spoken);

/** The text of a key, in the language of the reader. The page is made anew when that changes, so it may be called anywhere. */
export const t = i18next.t;
