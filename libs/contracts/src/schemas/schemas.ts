import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { keywordsOf, speaksOfTheList, type Schema } from './constraints.js';

/** A class whose properties carry rules. */
export type Type<T extends object = object> = new (...parameters: never[]) => T;

interface Rule {
  readonly name: string;
  readonly type: string;
  readonly constraints: readonly unknown[];
  readonly each: boolean;
}

const plainTypes = new Map<unknown, Schema>([
  [String, { type: 'string' }],
  [Number, { type: 'number' }],
  [Boolean, { type: 'boolean' }],
  [Date, { type: 'string', format: 'date-time' }],
]);

/** The class that class-transformer makes of a nested object: what `@Type` says, without its private storage. */
const nestedClass = (type: Type, property: string): Type | undefined => {
  const made = plainToInstance(type as new () => object, { [property]: [{}] }) as Record<string, unknown>;
  const value = made[property];
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null && one.constructor !== Object
    ? (one.constructor as Type)
    : undefined;
};

const rulesOf = (type: Type): Map<string, Rule[]> => {
  const all = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const rules = new Map<string, Rule[]>();
  for (const { propertyName, name, type: kind, constraints, each } of all) {
    const rule = { name: name ?? kind, type: kind, constraints: constraints ?? [], each };
    rules.set(propertyName, [...(rules.get(propertyName) ?? []), rule]);
  }
  return rules;
};

/** JSON Schemas of classes with class-validator decorators: what is checked is what is documented. */
export class Schemas {
  private readonly made = new Map<string, Schema>();

  /** Everything that was referred to, by name. */
  get all(): Record<string, Schema> {
    return Object.fromEntries([...this.made].sort(([a], [b]) => a.localeCompare(b)));
  }

  add(name: string, schema: Schema): void {
    this.made.set(name, schema);
  }

  /** A reference to the schema of a class, which is made when it is the first. */
  refTo(type: Type): Schema {
    if (!this.made.has(type.name)) {
      this.made.set(type.name, {});
      this.made.set(type.name, this.objectOf(type));
    }
    return { $ref: `#/components/schemas/${type.name}` };
  }

  /** The properties of a class, each with its schema and whether it must be there. */
  propertiesOf(type: Type): { name: string; required: boolean; schema: Schema }[] {
    const defaults = new type() as Record<string, unknown>;
    return [...rulesOf(type)].map(([name, rules]) => {
      const optional = rules.some((rule) => rule.type === ValidationTypes.CONDITIONAL_VALIDATION);
      const preset = defaults[name];
      return {
        name,
        required: !optional && preset === undefined,
        schema: {
          ...this.propertyOf(type, name, rules),
          ...(typeof preset === 'object' || preset === undefined ? {} : { default: preset }),
        },
      };
    });
  }

  private objectOf(type: Type): Schema {
    const properties = this.propertiesOf(type);
    const required = properties.filter((property) => property.required).map(({ name }) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    };
  }

  private propertyOf(type: Type, name: string, rules: readonly Rule[]): Schema {
    const design: unknown = Reflect.getMetadata('design:type', type.prototype as object, name);
    const isList = design === Array || rules.some((rule) => speaksOfTheList(rule.name) || rule.each);
    const nested = rules.some((rule) => rule.type === ValidationTypes.NESTED_VALIDATION)
      ? nestedClass(type, name)
      : undefined;
    const ofOne = rules.filter((rule) => !speaksOfTheList(rule.name) && (!isList || rule.each));
    const base = nested ? this.refTo(nested) : isList ? {} : (plainTypes.get(design) ?? {});
    const one = Object.assign({}, base, ...ofOne.map(keywords)) as Schema;
    if (!isList) return one;
    const ofList = rules.filter((rule) => speaksOfTheList(rule.name));
    return Object.assign({ type: 'array', items: one }, ...ofList.map(keywords)) as Schema;
  }
}

const keywords = ({ name, constraints }: Rule): Schema => keywordsOf(name, constraints);
