import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsSlug, IsText } from '../kernel/fields.js';
import {
  howSure,
  personRoles,
  retentionTriggers,
  staffRoles,
  type HowSure,
  type PersonRole,
  type RetentionTrigger,
  type StaffRole,
} from '../vocabulary.js';
import { Words } from './answers.js';

/** What of a person may leave for a holder or recipient; an agreement lists a few of them (P8). */
export const agreedFields = ['relation-code', 'name', 'address', 'phone', 'email', 'birth-date'] as const;
export type AgreedField = (typeof agreedFields)[number];

/** How sensitive a category is (P2, P32). */
export const sensitivities = ['ordinary', 'sensitive', 'child', 'special', 'criminal'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** The legal bases of GDPR Art. 6(1), by letter. */
export const legalBases = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interest',
  'public-interest',
  'legitimate-interest',
] as const;
export type LegalBasis = (typeof legalBases)[number];

/**
 * How a kind of data came to be here: the person gave it, it was seen of what they do, we made it, or others gave it.
 * Portability is for the first two (GDPR Art. 20(1)).
 */
export const origins = ['provided', 'observed', 'made-by-us', 'from-others'] as const;
export type Origin = (typeof origins)[number];

/** An environment variable; with `_FILE` behind it, a file that holds the value. */
const IsVariable = () =>
  Matches(/^[A-Z][A-Z0-9_]{2,63}$/, { message: '$property must name an environment variable' });

/** Something in the seed: an id to refer to, and a note of where it comes from. */
class Entry {
  @IsSlug() id!: string;
  /** Where this comes from: a section of the statement, an article, a person to ask. */
  @IsText(400) note!: string;
}

/** A colleague searches a place by hand. */
export class SearchTaskAdapter {
  @IsIn(['search-task']) kind!: 'search-task';
  /** The role that may do it when the colleague is away. */
  @IsIn(staffRoles) role!: StaffRole;
  /** Staff id of the colleague who does it; absent when anyone with the role may. */
  @IsOptional() @IsText(100) colleague?: string;
}

/** Read straight from a PostgreSQL database. */
export class SqlAdapter {
  @IsIn(['sql']) kind!: 'sql';
  /** Variable with the connection string; never the string itself. */
  @IsVariable() connection!: string;
  /** Mapping file: which tables, columns and joins, beside the seed. */
  @Matches(/^[a-z0-9][a-z0-9-]*\.mapping\.json$/) mapping!: string;
}

/** Asked over HTTP by OpenDSR 2.0. */
export class OpenDsrAdapter {
  @IsIn(['opendsr']) kind!: 'opendsr';
  /** Variable with the base URL, version included: `https://host/v2`. */
  @IsVariable() baseUrl!: string;
  /** The processor's OpenDSR domain: in its headers, and in its certificate. */
  @Matches(/^[a-z0-9][a-z0-9.-]{2,252}$/) domain!: string;
  /** Variable with the certificates of the authorities that may vouch for it, PEM. */
  @IsVariable() authorities!: string;
  /** Variable with a bearer token that the processor wants; absent where it wants none. */
  @IsOptional() @IsVariable() credential?: string;
}

/** Who carries out orders at a place where no machine can: to correct, erase, restrict or stop. */
export class ByHand {
  @IsIn(staffRoles) role!: StaffRole;
  /** Staff id of the colleague who does it; absent when anyone with the role may. */
  @IsOptional() @IsText(100) colleague?: string;
}

/** Who or what holds data and can be asked for it. */
export class HolderEntry extends Entry {
  @IsDefined() @ValidateNested() @Type(() => Words) name!: Words;
  /** True when it is asked for every request, whether or not we know that it holds something. */
  @IsBoolean() standing!: boolean;
  @ValidateNested()
  @Type(() => Object, {
    discriminator: {
      property: 'kind',
      subTypes: [
        { value: SearchTaskAdapter, name: 'search-task' },
        { value: SqlAdapter, name: 'sql' },
        { value: OpenDsrAdapter, name: 'opendsr' },
      ],
    },
    keepDiscriminatorProperty: true,
  })
  adapter!: SearchTaskAdapter | SqlAdapter | OpenDsrAdapter;
  /** The CloudEvents source whose codes this holder knows people by; without it no codes are used. */
  @IsOptional() @IsText(200) issuer?: string;
  /** True for the system that gives out the codes of its `issuer`: it has whoever it gave one, also without a record. */
  @IsOptional() @IsBoolean() registers?: boolean;
  /** The recipient that runs it, where that is somebody else. */
  @IsOptional() @IsSlug() recipient?: string;
  /** Who carries out orders there by hand; absent: who searches there, or the privacy officer where a database is read. */
  @IsOptional() @ValidateNested() @Type(() => ByHand) orders?: ByHand;
  /** Calendar days it has to answer; the request's own last day wins when that is earlier. */
  @IsInt() @Min(1) @Max(28) answerWithinDays!: number;
  /** Seconds that one try may take; a lease of work is a minute. */
  @IsInt() @Min(1) @Max(45) deadlineSeconds!: number;
  /** Waits in seconds before the second, third, … try; the last one repeats. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(604_800, { each: true })
  retryAfterSeconds!: number[];
}

/** What was agreed on paper with a recipient (P7, P9). */
export class Agreement {
  @IsSlug() id!: string;
  @IsIn(['processor-agreement', 'convenant']) kind!: 'processor-agreement' | 'convenant';
  @IsSlug() purpose!: string;
  /** Exactly these fields may leave. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(agreedFields.length)
  @IsIn(agreedFields, { each: true })
  fields!: AgreedField[];
  @IsDay() validFrom!: string;
  /** Last day; absent while it runs on. */
  @IsOptional() @IsDay() validUntil?: string;
}

/** Who gets data from us, by name (GDPR Art. 15(1)(c)). */
export class RecipientEntry extends Entry {
  @IsText(120) name!: string;
  @IsIn(['processor', 'controller', 'joint-controller']) kind!:
    'processor' | 'controller' | 'joint-controller';
  @IsOptional() @ValidateNested() @Type(() => Agreement) agreement?: Agreement;
}

/** What data is used for (statement §3). */
export class PurposeEntry extends Entry {
  @IsDefined() @ValidateNested() @Type(() => Words) label!: Words;
  @IsIn(legalBases) legalBasis!: LegalBasis;
}

/** A field of a category, as the package shows it. */
export class CategoryField {
  @IsSlug() id!: string;
  @IsDefined() @ValidateNested() @Type(() => Words) label!: Words;
  /** The role whose data it is; held back for anyone else. Absent when it is about everybody in the record. */
  @IsOptional() @IsIn(personRoles) about?: PersonRole;
}

/** A kind of data (P1). */
export class CategoryEntry extends Entry {
  @IsDefined() @ValidateNested() @Type(() => Words) label!: Words;
  @IsIn(sensitivities) sensitivity!: Sensitivity;
  /** Whether the statement names it. */
  @IsIn(['named', 'implied', 'missing']) inStatement!: 'named' | 'implied' | 'missing';
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsSlug({ each: true }) purposes!: string[];
  /** Where it usually comes from, by the slug of a source. */
  @IsSlug() source!: string;
  /** How it usually came to be here. */
  @IsIn(origins) origin!: Origin;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CategoryField)
  fields!: CategoryField[];
}

/** How long a category is kept for a purpose (P15; LAW: none of it is law unless a law is named). */
export class RetentionEntry extends Entry {
  @IsSlug() category!: string;
  /** Absent: for all its purposes. */
  @IsOptional() @IsSlug() purpose?: string;
  /** What starts the period. */
  @IsIn(retentionTriggers) trigger!: RetentionTrigger;
  /** The same in words. */
  @IsDefined() @ValidateNested() @Type(() => Words) from!: Words;
  /** ISO 8601 duration: `P7Y`, `P14D`. */
  @Matches(/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/) period!: string;
  @IsIn(['exact-date', 'end-of-calendar-year', 'end-of-book-year'])
  anchor!: 'exact-date' | 'end-of-calendar-year' | 'end-of-book-year';
  /** One sentence for the person who asks. */
  @IsDefined() @ValidateNested() @Type(() => Words) explanation!: Words;
  /** How sure it is; its source stands in `note`. */
  @IsIn(howSure) sure!: HowSure;
}

/** From whom data comes (GDPR Art. 14(2)(f), 15(1)(g)). */
export class SourceEntry extends Entry {
  @IsDefined() @ValidateNested() @Type(() => Words) label!: Words;
}

/** A word of the list of agreed fields, with its label. */
export class AgreedFieldEntry extends Entry {
  @IsIn(agreedFields) override id!: AgreedField;
  @IsDefined() @ValidateNested() @Type(() => Words) label!: Words;
}

/** Somebody who can be called (P28). */
export class ContactPerson {
  @IsText(120) name!: string;
  @IsText(25) phone!: string;
  @IsEmail() email!: string;
}

/** Who the association is, for every letter and page (P28). */
export class Association {
  @IsText(120) name!: string;
  @Matches(/^\d{8}$/) kvk!: string;
  @IsEmail() email!: string;
  @IsText(25) phone!: string;
  /** Lines of the postal address. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5) @IsText(80, { each: true }) address!: string[];
  /** Whom a person calls about a request. */
  @IsDefined() @ValidateNested() @Type(() => ContactPerson) contact!: ContactPerson;
  /** The data protection officer (AVG art. 13 lid 1 b). */
  @IsDefined() @ValidateNested() @Type(() => ContactPerson) fg!: ContactPerson;
  /** Lines of the address of the Regionale Geschillencommissie. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5) @IsText(80, { each: true }) committee!: string[];
  @IsText(400) note!: string;
}

/** The whole of what the seed files say; `GET /directory` gives it without the settings of adapters. */
export class Directory {
  @IsDefined() @ValidateNested() @Type(() => Association) association!: Association;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => HolderEntry)
  holders!: HolderEntry[];
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RecipientEntry)
  recipients!: RecipientEntry[];
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PurposeEntry)
  purposes!: PurposeEntry[];
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CategoryEntry)
  categories!: CategoryEntry[];
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RetentionEntry)
  retention!: RetentionEntry[];
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SourceEntry)
  sources!: SourceEntry[];
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AgreedFieldEntry)
  fields!: AgreedFieldEntry[];
}
