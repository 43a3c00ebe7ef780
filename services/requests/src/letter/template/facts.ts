/** What a template may use: a fact that is always there, one that may be missing, a yes or no, or a list. */
export type FactKind =
  | { readonly is: 'text'; readonly what: string }
  | { readonly is: 'maybe'; readonly what: string }
  | { readonly is: 'flag'; readonly what: string }
  | { readonly is: 'list'; readonly what: string; readonly of: FactKinds; readonly required: boolean };

/** Every fact of a letter by name. */
export type FactKinds = Readonly<Record<string, FactKind>>;

/** A fact that is always there, and that the letter must tell. */
export const text = (what: string) => ({ is: 'text', what }) as const;
/** A fact that may be missing: used inside an `[if …]` of its name only. */
export const maybe = (what: string) => ({ is: 'maybe', what }) as const;
/** A condition. */
export const flag = (what: string) => ({ is: 'flag', what }) as const;
/** A list that the letter must tell where it is not empty; in `[if …]` it says whether there is anything in it. */
export const list = <T extends FactKinds>(what: string, of: T) =>
  ({ is: 'list', what, of, required: true }) as const;

/** The values that go with the kinds: what TypeScript checks of a facts builder. */
export type FactsFor<K extends FactKinds> = {
  readonly [N in keyof K as K[N]['is'] extends 'maybe' ? never : N]: K[N] extends { is: 'list'; of: infer I }
    ? I extends FactKinds
      ? readonly FactsFor<I>[]
      : never
    : K[N]['is'] extends 'flag'
      ? boolean
      : string;
} & { readonly [N in keyof K as K[N]['is'] extends 'maybe' ? N : never]?: string | undefined };

/** Facts as a template is filled with, whatever the letter. */
export interface Facts {
  readonly [name: string]: string | boolean | readonly Facts[] | undefined;
}
