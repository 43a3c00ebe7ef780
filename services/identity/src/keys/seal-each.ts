import { KeyDestroyed, type Sealed, type Sealer, type ToSeal } from '@huisrecht/store';

/** Seals many with one call for keys; what has a destroyed key comes back undefined instead of spoiling the rest. */
export const sealEach = async (
  sealer: Sealer,
  values: readonly ToSeal[],
): Promise<(Sealed | undefined)[]> => {
  try {
    return await sealer.sealMany(values);
  } catch (error) {
    if (!(error instanceof KeyDestroyed)) throw error;
    return Promise.all(values.map((value) => sealOrNot(sealer, value)));
  }
};

const sealOrNot = async (sealer: Sealer, value: ToSeal): Promise<Sealed | undefined> => {
  try {
    return (await sealer.sealMany([value]))[0];
  } catch (error) {
    if (error instanceof KeyDestroyed) return undefined;
    throw error;
  }
};
