import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CategoryEntry, RetentionEntry } from '@huisrecht/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { RetentionRules } from './retention-rules.js';

/** The rules cannot be used: file, entry and field; never a value. */
export class RulesWrong extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The rules of retention cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'RulesWrong';
  }
}

const readEntries = async <T extends object>(folder: string, file: string, of: new () => T): Promise<T[]> => {
  const plain = await readFile(join(folder, file), 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch(() => undefined);
  if (!Array.isArray(plain)) throw new RulesWrong([`${file} cannot be read as a list.`]);
  const entries = plainToInstance(of, plain);
  const faults = entries.flatMap((entry, nth) =>
    validateSync(entry, { whitelist: true, forbidNonWhitelisted: true }).map(
      ({ property }) => `${file}[${nth}]: ${property} is not as it should be.`,
    ),
  );
  if (faults.length > 0) throw new RulesWrong(faults);
  return entries;
};

/**
 * Reads and checks the rules of a seed folder.
 * @throws RulesWrong for what cannot be read, a rule that is there twice, or one about a category or purpose that is not
 */
export const readRules = async (folder: string): Promise<RetentionRules> => {
  const [rules, categories] = await Promise.all([
    readEntries(folder, 'retention.json', RetentionEntry),
    readEntries(folder, 'categories.json', CategoryEntry),
  ]);
  return checkedRules(rules, categories);
};

/** @throws RulesWrong */
export const checkedRules = (
  rules: readonly RetentionEntry[],
  categories: readonly Pick<CategoryEntry, 'id' | 'purposes'>[],
): RetentionRules => {
  const faults = rules.flatMap(({ id, category, purpose }, nth) => {
    const its = categories.find((one) => one.id === category);
    const double = rules.findIndex(
      (one) => one.id === id || (one.category === category && one.purpose === purpose),
    );
    return [
      ...(double < nth ? [`${id} says again what ${rules[double]?.id} says.`] : []),
      ...(its ? [] : [`${id} is about a category that is not there.`]),
      ...(its && purpose !== undefined && !its.purposes.includes(purpose)
        ? [`${id} is about a purpose that its category does not have.`]
        : []),
    ];
  });
  if (faults.length > 0) throw new RulesWrong(faults);
  return new RetentionRules(
    [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)),
    categories,
  );
};
