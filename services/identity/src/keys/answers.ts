import { IsMoment, IsText } from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';

const states = ['alive', 'destroyed', 'unknown', 'too-early'] as const;

/** How it stands with one key. */
export class LeasedKey {
  @IsText(200) readonly id!: string;
  @IsIn(states) readonly state!: (typeof states)[number];
  /** Of a key that is alive: 32 bytes in base64. */
  @IsOptional() @IsText(44) readonly key?: string;
  @IsOptional() @IsMoment() readonly destroyedAt?: string;
}
/** Every key asked for. */
export class LeasedKeys {
  @IsArray() @ValidateNested({ each: true }) @Type(() => LeasedKey) readonly keys!: readonly LeasedKey[];
}

/** That a key is gone, and since when. */
export class DestroyedKey {
  @IsText(200) readonly id!: string;
  @IsMoment() readonly destroyedAt!: string;
}
/** Every key that was to go. */
export class DestroyedKeys {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DestroyedKey)
  readonly destroyed!: readonly DestroyedKey[];
}
