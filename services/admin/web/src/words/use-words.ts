import { createContext, use } from 'react';
import type { Language } from '../dates/days.js';
import { dictionaries, type Words } from './words.js';

/** The language of the page, and how to change it. */
export const LanguageContext = createContext<{ language: Language; change: (language: Language) => void }>({
  language: 'nl',
  change: () => undefined,
});

/** The language of the page. */
export const useLanguage = () => use(LanguageContext);

/** Everything the app says, in the language of the page. */
export const useWords = (): Words => dictionaries[useLanguage().language];
