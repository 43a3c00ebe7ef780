import { letterKinds } from '@huisrecht/contracts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lettersWithRemedies } from './letter-demands.js';
import { languages, LetterTexts, shippedFolder } from './letter-texts.js';

const shipped = (name: string): string => readFileSync(join(shippedFolder, name), 'utf8');

describe('the texts of an association', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'letters-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Why these texts are refused; undefined when they are not. */
  const refusal = (name: string, text: string): string | undefined => {
    writeFileSync(join(folder, name), text);
    try {
      LetterTexts.load(folder);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    } finally {
      rmSync(join(folder, name));
    }
  };
  const changed = (name: string, from: string | RegExp, to: string): string => {
    const text = shipped(name);
    expect(text).toMatch(from);
    return text.replace(from, to);
  };

  it('may say it in other words, with the same facts', () => {
    const text = changed('receipt.nl.txt', 'Wij kregen uw verzoek op', 'Uw brief kwam bij ons aan op');
    expect(refusal('receipt.nl.txt', text)).toBeUndefined();
    writeFileSync(join(folder, 'receipt.nl.txt'), text);
    writeFileSync(join(folder, 'README.md'), 'Onze teksten');
    expect(() => LetterTexts.load(folder)).not.toThrow();
  });

  it('tell every fact, whatever the conditions', () => {
    const without = changed('receipt.nl.txt', '{promised-by}', 'gauw');
    expect(refusal('receipt.nl.txt', without)).toMatch(
      /receipt\.nl\.txt: \{promised-by\} is missing.*the last day of our promise/,
    );
    const hidden = changed(
      'receipt.nl.txt',
      'U krijgt uiterlijk op {promised-by} ons antwoord.',
      '[if needs-check]\nU krijgt uiterlijk op {promised-by} ons antwoord.\n[end]',
    );
    expect(refusal('receipt.nl.txt', hidden)).toContain('on one side of a condition');
    const oneOfTwo = changed('restriction-placed.en.txt', /\[if provisional\][^]*\[end\]/, '');
    expect(refusal('restriction-placed.en.txt', oneOfTwo)).toContain('[if provisional] is missing');
  });

  it('use no fact that the letter has not', () => {
    expect(refusal('receipt.nl.txt', `${shipped('receipt.nl.txt')}\nUw adres is {address}.`)).toMatch(
      /line \d+: there is no fact "address" here\. There are: .*promised-by/,
    );
  });

  it('do not write a fact that may be missing outside its condition', () => {
    const text = changed('extension.nl.txt', '[if motivation]\n{motivation}\n[end]', '{motivation}');
    expect(refusal('extension.nl.txt', text)).toContain('put the line inside [if motivation]');
  });

  const outcomes = lettersWithRemedies.flatMap((letter) =>
    languages.map((language) => `${letter}.${language}.txt`),
  );
  it.each(outcomes)('P27: keep the remedies in %s', (name) => {
    expect(refusal(name, changed(name, '[remedies]', ''))).toMatch(/the line \[remedies\] is missing/);
    const hidden = `[if not ${name.startsWith('answer') ? 'later' : 'nobody'}]\n[remedies]\n[end]`;
    expect(refusal(name, changed(name, '[remedies]', hidden))).toBeDefined();
  });

  it.each(languages)('P27: name every remedy in remedies.%s.txt', (language) => {
    for (const fact of ['complaint', 'committee', 'authority', 'court', 'court-weeks']) {
      const name = `remedies.${language}.txt`;
      expect(refusal(name, changed(name, `{${fact}}`, 'iemand'))).toContain(`{${fact}} is missing`);
    }
  });

  it('name a person to call and the FG in every letter', () => {
    for (const fact of ['contact-name', 'contact-phone', 'fg-email', 'association'])
      expect(
        refusal('closing.nl.txt', changed('closing.nl.txt', new RegExp(`\\{${fact}\\}`, 'g'), 'ons')),
      ).toContain(`{${fact}} is missing`);
  });

  it('say sorry when a promise is not kept', () => {
    expect(refusal('extension.nl.txt', changed('extension.nl.txt', ' Dat spijt ons.', ''))).toContain(
      'says sorry for the promise',
    );
  });

  it('say that it is gone only where it is gone (LAW §4(12))', () => {
    const text = changed(
      'line-decision.nl.txt',
      'Wij zijn bezig met verwijderen.',
      'Uw gegevens zijn verwijderd.',
    );
    expect(refusal('line-decision.nl.txt', text)).toMatch(/"verwijderd" may only stand inside \[if erased\]/);
  });

  it.each([
    ['Dit is ons besluit.', 'write "beslissing"'],
    ['U gaat in verzet.', 'write "bezwaar"'],
    ['Dat staat in artikel 17.', 'use {article}'],
    ['Dat moet van de AVG.', 'use {article}'],
    ['U heeft een geheim adres.', 'protected'],
  ])('do not say "%s"', (sentence, why) => {
    expect(refusal('receipt.nl.txt', `${shipped('receipt.nl.txt')}\n${sentence}`)).toContain(why);
  });

  it('keep the mail neutral', () => {
    const text = changed('mail.nl.txt', 'een brief van ons', 'ons antwoord op uw privacyverzoek');
    expect(refusal('mail.nl.txt', text)).toContain('does not tell what the letter in it is about');
  });

  it('are read by their names: a file that is none of them is refused', () => {
    expect(refusal('recept.nl.txt', '# Hoi')).toMatch(
      /recept\.nl\.txt: this is no text of a letter\. There are: receipt/,
    );
    expect(() => LetterTexts.load(join(folder, 'nergens'))).toThrow(
      /LETTERS_FOLDER: the folder .* cannot be read/,
    );
  });

  it('have every short word, once', () => {
    expect(refusal('words.nl.txt', changed('words.nl.txt', /^promise:.*$/m, ''))).toContain(
      'missing: promise',
    );
    expect(refusal('words.nl.txt', `${shipped('words.nl.txt')}\npromise: 5 weken`)).toContain('there twice');
    expect(refusal('words.nl.txt', `${shipped('words.nl.txt')}\nhoi: hallo`)).toContain('no such name');
  });

  it.each([
    ['# A\n[if needs-check]\nB', '[if needs-check] has no [end]'],
    ['# A\n[end]', '[end] ends nothing'],
    ['# A\n[else]', '[else] belongs to an [if …]'],
    ['# A\n[iff x]', 'this is none of [if name]'],
    ['# A\nB {Niet Zo}', 'a fact is written {like-this}'],
    ['B', 'the first line must be its title'],
    ['# A\n# B', 'there can be one title only'],
    ['# A\n{asks}', '{asks} is no text: use it in [each asks]'],
    ['# A\n[each number]\nx\n[end]', '{number} is no list'],
    ['# A\n[if number]\nx\n[end]', 'is always there'],
  ])('are told what is wrong with %j', (text, why) => {
    expect(refusal('receipt.nl.txt', text)).toContain(why);
  });
});

describe('the texts of the demo', () => {
  it('are right', () => {
    const folder = join(shippedFolder, '../../../deploy/demo/seed/letters');
    expect(() => LetterTexts.load(folder)).not.toThrow();
  });
});

describe('what is shipped', () => {
  it('is right in every letter, part and language', () => {
    const texts = LetterTexts.load();
    for (const language of languages)
      for (const letter of letterKinds)
        expect(texts.template(letter, language).nodes.length).toBeGreaterThan(1);
  });
});
