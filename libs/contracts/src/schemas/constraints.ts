/** A JSON Schema, as far as it is used here. */
export interface Schema {
  [keyword: string]: unknown;
}

type Make = (constraints: readonly unknown[]) => Schema;

const plainType = (type: string) => (): Schema => ({ type });

/** What each rule of class-validator says in JSON Schema. A rule that is not here adds nothing. */
const keywords: Readonly<Record<string, Make>> = {
  isString: plainType('string'),
  isInt: plainType('integer'),
  isNumber: plainType('number'),
  isBoolean: plainType('boolean'),
  isObject: plainType('object'),
  isIn: ([values]) => ({ enum: values }),
  isEnum: ([, values]) => ({ enum: values }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  isPositive: () => ({ exclusiveMinimum: 0 }),
  isLength: ([minLength, maxLength]) => ({ minLength, ...(maxLength === undefined ? {} : { maxLength }) }),
  minLength: ([minLength]) => ({ minLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  isNotEmpty: () => ({ minLength: 1 }),
  matches: ([pattern]) => (pattern instanceof RegExp ? { type: 'string', pattern: pattern.source } : {}),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isIso8601: () => ({ type: 'string' }),
  isBase64: () => ({ type: 'string', contentEncoding: 'base64' }),
  equals: ([value]) => ({ const: value }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/** These speak of the list itself, also when the property is one. */
const ofTheList = new Set(['isArray', 'arrayMinSize', 'arrayMaxSize', 'arrayNotEmpty', 'arrayUnique']);

export const speaksOfTheList = (rule: string): boolean => ofTheList.has(rule);

/** One rule as JSON Schema keywords. */
export const keywordsOf = (rule: string, constraints: readonly unknown[]): Schema =>
  keywords[rule]?.(constraints) ?? {};
