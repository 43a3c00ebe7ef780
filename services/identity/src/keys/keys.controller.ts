import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsSlug } from '@huisrecht/contracts';
import { Access, Answers, CurrentActor, type Actor } from '@huisrecht/service-kit';
import { retentionClasses, type KeyRef, type LeaseIntent, type RetentionClass } from '@huisrecht/store';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DestroyedKeys, LeasedKeys } from './answers.js';
import { KeyDesk } from './key-desk.js';

const CLASSES = Object.keys(retentionClasses) as RetentionClass[];
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** Which key: of a subject and a class, or of a record. */
export class KeyDto {
  @ValidateIf(({ record }: KeyDto) => record === undefined) @Matches(ID) subject?: string;
  @ValidateIf(({ record }: KeyDto) => record === undefined) @IsIn(CLASSES) class?: RetentionClass;
  @ValidateIf(({ subject }: KeyDto) => subject === undefined) @Matches(ID) record?: string;
  /** 1 when absent. */
  @IsOptional() @IsInt() @Min(1) @Max(99_999) generation?: number;
}

class KeysDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => KeyDto)
  keys!: KeyDto[];
}
/** `seal` makes keys that never were; `open` makes none. */
export class LeaseDto extends KeysDto {
  @IsIn(['seal', 'open']) intent!: LeaseIntent;
}
/** Which keys go, and why. */
export class DestroyDto extends KeysDto {
  @IsSlug() because!: string;
}

const refsOf = ({ keys }: KeysDto): KeyRef[] =>
  keys.map(({ subject, class: name, record, generation }) => {
    const later = generation === undefined ? {} : { generation };
    return record === undefined
      ? { subject: subject as string, class: name as RetentionClass, ...later }
      : { record, ...later };
  });

/** Data keys, for services. */
@Controller('keys')
export class KeysController {
  constructor(private readonly desk: KeyDesk) {}

  /** Hands out keys that this service may have. */
  @Post('lease')
  @HttpCode(200)
  @Answers(LeasedKeys, { status: 200, summary: 'Hands out keys that this service may have.' })
  @Access({ roles: ['service'], purpose: 'seal-and-open' })
  async lease(@Body() body: LeaseDto, @CurrentActor() actor: Actor): Promise<LeasedKeys> {
    return { keys: await this.desk.lease(refsOf(body), body.intent, actor) };
  }

  /** Destroys keys for ever. */
  @Post('destroy')
  @HttpCode(200)
  @Answers(DestroyedKeys, { status: 200, summary: 'Destroys keys for ever.' })
  @Access({ roles: ['service'], purpose: 'destroy-keys' })
  async destroy(@Body() body: DestroyDto, @CurrentActor() actor: Actor): Promise<DestroyedKeys> {
    return { destroyed: await this.desk.destroy(refsOf(body), body.because, actor) };
  }
}
