import { IsId, IsText, withholdingGrounds, type WithholdingGround } from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** Grounds that are about a part; those against the request as a whole are not. */
const grounds = withholdingGrounds.filter((one) => one !== 'manifestly-unfounded' && one !== 'excessive');

/** A word that is black everywhere. */
export class BlackWordDto {
  @IsText(100) word!: string;
  @IsIn(grounds) ground!: WithholdingGround;
}
/** A box that is black on one page. */
export class BlackBoxDto {
  @IsInt() @Min(1) @Max(2_000) page!: number;
  /** Left, top, right, bottom in points. */
  @IsArray()
  @ArrayMinSize(4)
  @ArrayMaxSize(4)
  @IsNumber({ maxDecimalPlaces: 2 }, { each: true })
  @Min(-10_000, { each: true })
  @Max(10_000, { each: true })
  box!: [number, number, number, number];
  @IsIn(grounds) ground!: WithholdingGround;
}
/** A page that stays out. */
export class WithheldPageDto {
  @IsInt() @Min(1) @Max(2_000) page!: number;
  @IsIn(grounds) ground!: WithholdingGround;
}
/** The marks of one document. */
export class DocumentMarksDto {
  @IsId() documentId!: string;
  /** A human looked: given as it is, the list of words does not count here. */
  @IsOptional() @IsBoolean() asIs?: boolean;
  @IsArray()
  @ArrayMaxSize(2_000)
  @ValidateNested({ each: true })
  @Type(() => BlackBoxDto)
  boxes: BlackBoxDto[] = [];
  @IsArray()
  @ArrayMaxSize(2_000)
  @ValidateNested({ each: true })
  @Type(() => WithheldPageDto)
  withheld: WithheldPageDto[] = [];
}
/** All marks of a review; what is not here is not marked any more. */
export class MarksDto {
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BlackWordDto)
  words: BlackWordDto[] = [];
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique(({ documentId }: DocumentMarksDto) => documentId)
  @ValidateNested({ each: true })
  @Type(() => DocumentMarksDto)
  documents: DocumentMarksDto[] = [];
}
/** How large a picture is. */
export class PictureQuery {
  /** 1 is 72 points an inch; 2 is sharp on most screens. */
  @Type(() => Number) @IsNumber() @Min(0.25) @Max(4) scale: number = 1.5;
}
