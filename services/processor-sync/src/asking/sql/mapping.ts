import { personRoles, Words, type Directory, type PersonRole } from '@huisrecht/contracts';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
  validateSync,
} from 'class-validator';

/** A name in the database. It is quoted; the pattern keeps a mapping readable. */
const IsName = () => Matches(/^[A-Za-z_][A-Za-z0-9_$]{0,62}$/);
/** `table.column`. */
const IsColumn = () => Matches(/^[A-Za-z_][A-Za-z0-9_$]{0,62}\.[A-Za-z_][A-Za-z0-9_$]{0,62}$/);
const IsSlugWord = () => Matches(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** Another table that a read needs. */
export class MappedJoin {
  @IsName() table!: string;
  /** Column of this table, and the column of a table before it that it equals. */
  @IsColumn() column!: string;
  @IsColumn() equals!: string;
}

/** A column that becomes a field of the item. */
export class MappedField {
  @IsColumn() column!: string;
  /** A field of the category in the directory. */
  @IsSlugWord() field!: string;
}

/** Who is in a record of several people. */
export class MappedPeople {
  @IsName() table!: string;
  /** The column that equals the id of the item. */
  @IsColumn() item!: string;
  @IsColumn() relationCode!: string;
  @IsColumn() role!: string;
  /** From the system's word to ours. */
  @IsObject() roles!: Record<string, PersonRole>;
}

/** A document kept in the database. */
export class MappedDocument {
  @IsColumn() content!: string;
  @IsColumn() name!: string;
  @IsColumn() mediaType!: string;
}

/** One kind of record: which rows, which columns. */
export class MappedRead {
  @IsSlugWord() category!: string;
  @ValidateNested() @Type(() => Words) label!: Words;
  @IsName() table!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => MappedJoin)
  joins?: MappedJoin[];
  /** The record's own id. */
  @IsColumn() itemId!: string;
  /** The column with the relation code, for a record of one person. */
  @IsOptional() @IsColumn() relationCode?: string;
  /** That person's role. */
  @IsOptional() @IsIn(personRoles) role?: PersonRole;
  /** The people, for a record of several. One of the two is needed. */
  @IsOptional() @ValidateNested() @Type(() => MappedPeople) people?: MappedPeople;
  @IsOptional() @IsColumn() recordedOn?: string;
  @IsOptional() @IsSlugWord() source?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => MappedField)
  fields!: MappedField[];
  @IsOptional() @ValidateNested() @Type(() => MappedDocument) document?: MappedDocument;
}

/** How a database is read: tables, columns, joins; data, not code. */
export class Mapping {
  @IsName() schema!: string;
  /** Milliseconds that one statement may take. */
  @IsInt() @Min(100) @Max(300_000) statementTimeoutMs!: number;
  /** Rows of one read; more is refused as too large. */
  @IsInt() @Min(1) @Max(100_000) maxRows!: number;
  /** Bytes of all values together. */
  @IsInt() @Min(1_000) @Max(100_000_000) maxBytes!: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MappedRead)
  reads!: MappedRead[];
  @IsOptional() @IsString() @Length(1, 400) note?: string;
}

/** The mapping cannot be used: place and rule. */
export class MappingInvalid extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The mapping cannot be used: ${faults.join('; ')}.`);
    this.name = 'MappingInvalid';
  }
}

/**
 * Checks a mapping by itself and against the directory: categories, fields, sources and roles exist, and every column
 * is of a table that the read names.
 * @throws MappingInvalid
 */
export const checkedMapping = (plain: object, directory: Directory): Mapping => {
  const mapping = plainToInstance(Mapping, plain);
  const errors = validateSync(mapping, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new MappingInvalid(errors.map(({ property }) => property));
  const faults = mapping.reads.flatMap((read, index) =>
    faultsOf(read, directory).map((f) => `reads[${index}] ${f}`),
  );
  if (faults.length > 0) throw new MappingInvalid(faults);
  return mapping;
};

const faultsOf = (read: MappedRead, directory: Directory): string[] => {
  const category = directory.categories.find(({ id }) => id === read.category);
  const known = new Set(category?.fields.map(({ id }) => id));
  const tables = new Set([read.table, ...(read.joins ?? []).map(({ table }) => table)]);
  const isOf = (allowed: ReadonlySet<string>, column: string | undefined): boolean =>
    column === undefined || allowed.has(column.split('.')[0] ?? '');
  const { document, people, joins = [] } = read;
  const columns = [
    read.itemId,
    read.relationCode,
    read.recordedOn,
    document?.content,
    document?.name,
    document?.mediaType,
    ...read.fields.map(({ column }) => column),
    ...joins.flatMap(({ column, equals }) => [column, equals]),
  ];
  const ofPeople = new Set(people ? [people.table] : []);
  return [
    ...(category ? [] : ['category is not in the directory']),
    ...read.fields
      .filter(({ field }) => category && !known.has(field))
      .map(({ field }) => `field ${field} is not of the category`),
    ...(columns.every((column) => isOf(tables, column)) ? [] : ['a column is of a table that is not read']),
    ...([people?.item, people?.relationCode, people?.role].every((column) => isOf(ofPeople, column))
      ? []
      : ['a column of people is of another table']),
    ...((read.relationCode !== undefined && read.role !== undefined) !== (people !== undefined)
      ? []
      : ['needs either relationCode with role, or people']),
    ...(Object.values(people?.roles ?? {}).every((role) => personRoles.includes(role))
      ? []
      : ['a role is not known']),
    ...(read.source === undefined || directory.sources.some(({ id }) => id === read.source)
      ? []
      : ['source is not in the directory']),
  ];
};
