import type { Language } from '@huisrecht/calendar';
import { letterKinds, type LetterKind } from '@huisrecht/contracts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partFacts, type PartKind } from './letter-demands.js';
import { demandsOfLetter, demandsOfPart } from './rules-of-words.js';
import { checkTemplate } from './template/check.js';
import { parseTemplate } from './template/parse.js';
import { TextNotRight, type Template } from './template/template.js';
import { parseWords, type LetterWords } from './words.js';

export const languages = ['nl', 'en'] as const satisfies readonly Language[];
const parts = Object.keys(partFacts) as PartKind[];

/** The texts that are shipped: what an association does not change. */
export const shippedFolder = fileURLToPath(new URL('../../letters/', import.meta.url));

const fileNames = [...letterKinds, ...parts, 'words'].flatMap((name) =>
  languages.map((language) => `${name}.${language}.txt`),
);

const isNoText = (name: string): boolean => name.startsWith('.') || /^readme/i.test(name);

/** Every text of the letters, read and checked. Only what is right in every file is used at all. */
export class LetterTexts {
  private constructor(
    private readonly templates: ReadonlyMap<string, Template>,
    private readonly words: ReadonlyMap<Language, LetterWords>,
  ) {}

  /**
   * Reads the shipped texts, and over them those of an association. @param own a folder with the files that differ
   * @throws TextNotRight which file, which line, and what is missing or may not be there
   */
  static load(own?: string): LetterTexts {
    if (own !== undefined) checkFolder(own);
    const read = (name: string): { file: string; text: string } => {
      const changed = own === undefined ? undefined : join(own, name);
      const file = changed !== undefined && existsSync(changed) ? changed : join(shippedFolder, name);
      return { file, text: readFileSync(file, 'utf8') };
    };
    const templates = new Map<string, Template>();
    for (const language of languages) {
      const take = (name: string, demands: Parameters<typeof checkTemplate>[1]): void => {
        const { file, text } = read(`${name}.${language}.txt`);
        templates.set(`${name}.${language}`, checkTemplate(parseTemplate(file, text), demands));
      };
      letterKinds.forEach((letter) => take(letter, demandsOfLetter(letter, language)));
      parts.forEach((part) => take(part, demandsOfPart(part, language)));
    }
    const words = new Map(
      languages.map((language) => {
        const { file, text } = read(`words.${language}.txt`);
        return [language, parseWords(file, language, text)] as const;
      }),
    );
    return new LetterTexts(templates, words);
  }

  template(name: LetterKind | PartKind, language: Language): Template {
    return this.templates.get(`${name}.${language}`) as Template;
  }

  wordsIn(language: Language): LetterWords {
    return this.words.get(language) as LetterWords;
  }
}

const checkFolder = (folder: string): void => {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw new Error(`LETTERS_FOLDER: the folder ${folder} cannot be read.`, { cause });
  }
  const strange = names.find((name) => !isNoText(name) && !fileNames.includes(name));
  if (strange !== undefined)
    throw new TextNotRight(
      join(folder, strange),
      undefined,
      `this is no text of a letter. There are: ${fileNames.join(', ')}.`,
    );
};
