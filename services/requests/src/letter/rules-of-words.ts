import type { Language } from '@huisrecht/calendar';
import type { LetterKind } from '@huisrecht/contracts';
import type { Demands } from './template/check.js';
import { letterFacts, lettersWithRemedies, partFacts, type PartKind } from './letter-demands.js';

type Words = NonNullable<Demands['never']>[number];

const law: Words = {
  words: /\b(?:AVG|UAVG|GDPR|Burgerlijk Wetboek|BW \d|art\.? ?\d|artikel \d|article \d)/i,
  why: 'an article stands in a letter only where a human chose it for this case; use {article}.',
};

/** Words that no letter says (LAW §5), by language. */
const never: Readonly<Record<Language, readonly Words[]>> = {
  nl: [
    law,
    { words: /besluit/i, why: 'that is a word of the Awb; write "beslissing".' },
    { words: /verzet/i, why: 'that is the old word; write "bezwaar".' },
    { words: /geheim adres|afgeschermd adres/i, why: 'no letter says that an address is protected.' },
    { words: /overlastgever|\bdader\b|\bmelder\b/i, why: 'no letter calls anybody that.' },
  ],
  en: [
    law,
    { words: /protected address|secret address/i, why: 'no letter says that an address is protected.' },
    { words: /\boffender\b|\bthe reporter\b/i, why: 'no letter calls anybody that.' },
  ],
};

/** What a person near the mailbox or the envelope must not read (LAW §4(15)). */
const neutral: Readonly<Record<Language, Words>> = {
  nl: {
    words: /privacy|verzoek|inzage|overlast|dossier|gegevens|bezwaar|verwijder/i,
    why: 'a mail does not tell what the letter in it is about.',
  },
  en: {
    words: /privacy|request|access|nuisance|file\b|\bdata\b|objection|eras(?:e|ure)/i,
    why: 'a mail does not tell what the letter in it is about.',
  },
};

/** Only what is gone everywhere is gone (LAW §4(12)); "niet verwijderd" may always be said. */
const erased: Readonly<Record<Language, NonNullable<Demands['onlyWhen']>[number]>> = {
  nl: {
    words: /(?<!niet )(?<!nog niet overal )\b(?:verwijderd|gewist|vernietigd)\b/i,
    flag: 'erased',
    why: 'a holder may be silent or a backup may still have it. Say what we do, with the date.',
  },
  en: {
    words: /(?<!not )(?<!not everywhere )\b(?:erased|deleted|destroyed)\b/i,
    flag: 'erased',
    why: 'a holder may be silent or a backup may still have it. Say what we do, with the date.',
  },
};

/** We promised four weeks: who breaks a promise says sorry. */
const sorry: Readonly<Record<Language, Words>> = {
  nl: { words: /spijt|sorry|excuses/i, why: 'a letter of extension says sorry for the promise.' },
  en: { words: /sorry|apolog/i, why: 'a letter of extension says sorry for the promise.' },
};

/** What the text of a letter must hold and may not, in a language. */
export const demandsOfLetter = (letter: LetterKind, language: Language): Demands => ({
  facts: letterFacts[letter],
  remedies: lettersWithRemedies.includes(letter),
  never: never[language],
  onlyWhen: [erased[language]],
  ...(letter === 'extension' && { must: [sorry[language]] }),
});

/** The same of a text that stands in others or on a page. */
export const demandsOfPart = (part: PartKind, language: Language): Demands => ({
  facts: partFacts[part],
  remedies: false,
  titled: part === 'remedies' || part === 'phone-script',
  // The closing and the script name the FG and the law to colleagues; what goes in a mail is neutral.
  never: part === 'mail' ? [neutral[language], ...never[language]] : never[language],
});
