import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsMoment, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';

/** What every event of a person tells. A person is a set of pseudonyms. */
class PersonFacts {
  /** The pseudonym the set is known by: the first that was registered. */
  @IsId() subjectId!: string;
  /** The whole set, as it is from now on. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsText(100) decidedBy!: string;
  @IsMoment() decidedAt!: string;
}

@Event(topics.subjects, 'subjectId', 'Two pseudonyms turned out to be one person: the set is larger.')
export class PersonMergedV1 extends PersonFacts {
  static readonly type = 'nl.huisrecht.identity.person-merged.v1';
}

@Event(topics.subjects, 'subjectId', 'A wrong merge was undone: the set is smaller.')
export class PersonSplitV1 extends PersonFacts {
  static readonly type = 'nl.huisrecht.identity.person-split.v1';
  /** Who left the set. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) leaving!: string[];
}
