import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';

/** A set of filters that somebody wants back. */
export class SavedView {
  /** As its owner calls it. */
  @IsString()
  @Length(1, 40)
  name!: string;
  /** What stands behind `?` in the address of the worklist. */
  @Matches(/^[\w\-=&%+.,]{1,300}$/)
  query!: string;
}

/** What a member of staff chose for themselves; parts may be left out. */
export class PreferencesPart {
  @IsOptional()
  @IsIn(['nl', 'en'])
  language?: 'nl' | 'en';

  /** Keys of one letter; off for whoever is hindered by them (WCAG 2.1.4). */
  @IsOptional()
  @IsBoolean()
  shortcuts?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SavedView)
  views?: SavedView[];
}

/** All of it. */
export interface Preferences {
  readonly language: 'nl' | 'en';
  readonly shortcuts: boolean;
  readonly views: readonly SavedView[];
}

/** For whoever chose nothing yet. */
export const defaultPreferences: Preferences = { language: 'nl', shortcuts: true, views: [] };

/** Where preferences rest, by staff id. */
export abstract class PreferenceStore {
  abstract get(userId: string): Promise<Preferences>;
  abstract save(userId: string, part: PreferencesPart): Promise<void>;
}

/** Preferences in memory: for tests. */
export class MemoryPreferenceStore extends PreferenceStore {
  private readonly kept = new Map<string, Preferences>();

  async get(userId: string): Promise<Preferences> {
    return this.kept.get(userId) ?? defaultPreferences;
  }

  async save(userId: string, part: PreferencesPart): Promise<void> {
    this.kept.set(userId, { ...(await this.get(userId)), ...part });
  }
}
