/** Looks up which systems know a person. */
export abstract class Registrations {
  /** The holders that these pseudonyms are registered at, by slug, in order of name. */
  abstract holdersOf(subjectIds: readonly string[]): Promise<readonly string[]>;
}
