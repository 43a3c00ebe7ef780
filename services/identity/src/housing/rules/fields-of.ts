/** One value in the data of an event, with its path (`person.addresses.0.city`) and the name of its field. */
export interface Field {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every value inside the data, however deep, that is not itself an object or list; fields the contract does not know too. */
export const fieldsOf = (data: object): Field[] => {
  const found: Field[] = [];
  const open: Field[] = [{ path: '', name: '', value: data }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, name, value } = next;
    if (!isObject(value)) {
      found.push(next);
      continue;
    }
    for (const [key, inner] of Object.entries(value))
      open.push({
        path: path ? `${path}.${key}` : key,
        name: Array.isArray(value) ? name : key,
        value: inner,
      });
  }
  return found;
};
