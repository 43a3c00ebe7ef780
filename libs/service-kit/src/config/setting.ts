import 'reflect-metadata';

const SETTINGS = 'huisrecht:settings';

type Settings = Readonly<Record<string, string>>;

/**
 * Says what a variable is and what to put in it, for the error at start when it is missing or wrong.
 * @param todo a clause that follows "set it to": `the address of the store, mongodb://host:27017`
 */
export const Setting =
  (todo: string): PropertyDecorator =>
  (target, property) => {
    const known = (Reflect.getMetadata(SETTINGS, target) as Settings | undefined) ?? {};
    Reflect.defineMetadata(SETTINGS, { ...known, [String(property)]: todo }, target);
  };

/** What `@Setting` says of each variable of a config class, those of its parents included. */
export const settingsOf = (prototype: object): Settings =>
  (Reflect.getMetadata(SETTINGS, prototype) as Settings | undefined) ?? {};
