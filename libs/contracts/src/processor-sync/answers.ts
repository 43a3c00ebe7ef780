import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsId, IsSlug, IsText } from '../kernel/fields.js';
import {
  holderOutcomes,
  personRoles,
  type HolderOutcome,
  type OrderOutcome,
  type PersonRole,
} from '../vocabulary.js';

/** The same words in the two languages people read: Dutch (B1) first. */
export class Words {
  @IsText(200) nl!: string;
  @IsText(200) en!: string;
}

/** Somebody in an item, without saying who: the role, and whether it is the person who asks. */
export class PersonInAnswer {
  @IsIn(personRoles) role!: PersonRole;
  @IsBoolean() isSubject!: boolean;
}

/** One value of an item, as the holder has it. */
export class AnswerField {
  @IsSlug() field!: string;
  @IsDefined() @ValidateNested() @Type(() => Words) label!: Words;
  @IsString() @MaxLength(20_000) value!: string;
  /** True when the value tells about somebody else than the person who asks: held back for review. */
  @IsBoolean() aboutOther!: boolean;
}

/** A document that belongs to an item; the bytes are fetched apart, by `documentId`. */
export class AnswerDocument {
  @IsId() documentId!: string;
  @IsText(200) name!: string;
  @Matches(/^[a-z]+\/[a-z0-9.+-]{1,100}$/) mediaType!: string;
  /** Size in bytes. */
  @IsInt() @Min(1) @Max(20_000_000) bytes!: number;
}

/** One thing a holder has about the person who asks: a record, a document, a note. */
export class AnswerItem {
  /** Stable: the same thing of the same holder keeps its id in a later answer. */
  @IsId() itemId!: string;
  @IsSlug() category!: string;
  @IsDefined() @ValidateNested() @Type(() => Words) label!: Words;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AnswerField)
  fields!: AnswerField[];
  @IsOptional() @ValidateNested() @Type(() => AnswerDocument) document?: AnswerDocument;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PersonInAnswer)
  people!: PersonInAnswer[];
  /** True when anything in it tells about other people: a human reviews it before it is given. */
  @IsBoolean() aboutOthers!: boolean;
  /** From whom the holder got it, by the slug of a source (GDPR Art. 15(1)(g)). */
  @IsOptional() @IsSlug() source?: string;
  /** The day on which it was recorded. */
  @IsOptional() @IsDay() recordedOn?: string;
}

/** One line of `POST /answers/read`: an item and which answer of which holder it came in. */
export class AnsweredItem extends AnswerItem {
  @IsId() answerRef!: string;
  @IsSlug() holder!: string;
}

/** What is known of an answer beside its items; the ground of a holder that keeps or refuses. */
export class AnswerHeader {
  @IsId() answerRef!: string;
  @IsSlug() holder!: string;
  /** `done` is an answer to an order. */
  @IsIn([...holderOutcomes, 'done']) outcome!: HolderOutcome | OrderOutcome;
  @IsInt() @Min(0) @Max(1_000_000) items!: number;
  /** The holder's own words: why it keeps or refuses, or what was done. */
  @IsOptional() @IsText(2_000) because?: string;
}
