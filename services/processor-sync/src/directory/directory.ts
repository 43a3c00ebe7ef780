import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Directory,
  type CategoryEntry,
  type HolderEntry,
  type PurposeEntry,
  type RecipientEntry,
} from '@huisrecht/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** The files of the seed folder, by their place in the directory. */
const parts = [
  'association',
  'holders',
  'recipients',
  'purposes',
  'categories',
  'retention',
  'sources',
  'fields',
] as const satisfies readonly (keyof Directory)[];

/** The seed cannot be used: file, place and rule; never a value. */
export class SeedWrong extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The seed cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'SeedWrong';
  }
}

/**
 * Reads and checks a seed folder: every file, every field, and that what is referred to exists.
 * @throws SeedWrong naming every file and field
 */
export const readDirectory = async (folder: string): Promise<Directory> => {
  const contents = await Promise.all(
    parts.map(async (part) => [part, await readPart(folder, part)] as const),
  );
  return checkedDirectory(Object.fromEntries(contents));
};

/** @throws SeedWrong */
export const checkedDirectory = (plain: object): Directory => {
  const directory = plainToInstance(Directory, plain);
  const errors = validateSync(directory, { whitelist: true, forbidNonWhitelisted: true });
  const faults = errors.flatMap((error) => describe(error, ''));
  if (faults.length > 0) throw new SeedWrong(faults);
  const loose = danglingReferences(directory);
  if (loose.length > 0) throw new SeedWrong(loose);
  return directory;
};

const readPart = async (folder: string, part: string): Promise<unknown> => {
  const file = join(folder, `${part}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new SeedWrong([`${file} ${why}.`]);
  }
};

const describe = ({ property, children = [], constraints = {} }: ValidationError, path: string): string[] => {
  const part = /^\d+$/.test(property) ? `[${property}]` : property;
  const here = path === '' ? `${part}.json` : /^\[/.test(part) ? `${path}${part}` : `${path} ${part}`;
  return [
    ...Object.keys(constraints).map((rule) => `${here}: ${rule}`),
    ...children.flatMap((child) => describe(child, here)),
  ];
};

const danglingReferences = (directory: Directory): string[] => {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  const [recipients, purposes, categories, sources] = [
    ids(directory.recipients),
    ids(directory.purposes),
    ids(directory.categories),
    ids(directory.sources),
  ];
  const missing = (known: ReadonlySet<string>, id: string | undefined, where: string): string[] =>
    id === undefined || known.has(id) ? [] : [`${where} refers to an id that does not exist`];
  const twice = parts.flatMap((part) => {
    const entries = directory[part];
    return Array.isArray(entries) && ids(entries).size < entries.length
      ? [`${part}.json has an id twice`]
      : [];
  });
  return [
    ...twice,
    ...directory.holders.flatMap((one) => missing(recipients, one.recipient, `holders.json ${one.id}`)),
    ...directory.recipients.flatMap((one) =>
      missing(purposes, one.agreement?.purpose, `recipients.json ${one.id}`),
    ),
    ...directory.categories.flatMap((one) => [
      ...one.purposes.flatMap((purpose) => missing(purposes, purpose, `categories.json ${one.id}`)),
      ...missing(sources, one.source, `categories.json ${one.id}`),
    ]),
    ...directory.retention.flatMap((one) => [
      ...missing(categories, one.category, `retention.json ${one.id}`),
      ...missing(purposes, one.purpose, `retention.json ${one.id}`),
    ]),
  ];
};

/** Looks things up in the directory. */
export class DirectoryIndex {
  private readonly holdersById: ReadonlyMap<string, HolderEntry>;
  private readonly recipientsById: ReadonlyMap<string, RecipientEntry>;
  private readonly categoriesById: ReadonlyMap<string, CategoryEntry>;

  constructor(readonly directory: Directory) {
    this.holdersById = new Map(directory.holders.map((holder) => [holder.id, holder]));
    this.recipientsById = new Map(directory.recipients.map((recipient) => [recipient.id, recipient]));
    this.categoriesById = new Map(directory.categories.map((category) => [category.id, category]));
  }

  /** The holder of that id; undefined for a system that told about itself and is not in the seed. */
  holder(id: string): HolderEntry | undefined {
    return this.holdersById.get(id);
  }

  recipient(id: string): RecipientEntry | undefined {
    return this.recipientsById.get(id);
  }

  /** The recipient behind a holder, where there is one. */
  recipientOf(holder: HolderEntry): RecipientEntry | undefined {
    return holder.recipient === undefined ? undefined : this.recipientsById.get(holder.recipient);
  }

  category(id: string): CategoryEntry | undefined {
    return this.categoriesById.get(id);
  }

  purpose(id: string): PurposeEntry | undefined {
    return this.directory.purposes.find((one) => one.id === id);
  }

  /** The recipient of that name, as a share tells it. */
  recipientNamed(name: string): RecipientEntry | undefined {
    return this.directory.recipients.find((recipient) => recipient.name.toLowerCase() === name.toLowerCase());
  }

  /** The systems that gave out the codes of these sources: they have whoever they gave one. In order of the seed. */
  registeredAt(issuers: readonly string[]): readonly string[] {
    return this.directory.holders
      .filter(
        ({ registers, issuer }) => registers === true && issuer !== undefined && issuers.includes(issuer),
      )
      .map(({ id }) => id);
  }

  /** Holders that are asked for every request. */
  get standing(): readonly HolderEntry[] {
    return this.directory.holders.filter(({ standing }) => standing);
  }
}
