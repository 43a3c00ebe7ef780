import { Refusal } from './refusal.ts';

/** What the embedded stack is made of, in the order in which it stops last. */
export const stackParts = ['kafka', 'store', 'mail', 'issuer'] as const;
/** The services, each a deployable of its own elsewhere. */
export const serviceParts = ['requests', 'identity', 'processor-sync', 'retention', 'admin'] as const;
/** Everything the launcher can start. */
export const allParts = [...stackParts, ...serviceParts, 'demo'] as const;

export type StackPart = (typeof stackParts)[number];
export type ServicePart = (typeof serviceParts)[number];
export type PartName = (typeof allParts)[number];

const groups: Readonly<Record<string, readonly PartName[]>> = {
  stack: stackParts,
  services: serviceParts,
};

const isPart = (name: string): name is PartName => allParts.some((part) => part === name);

/**
 * The parts that `--only` names: parts and the groups `stack` and `services`, with commas between them.
 * @throws Refusal for a name that is neither
 */
export function selectParts(only: string | undefined): ReadonlySet<PartName> {
  if (only === undefined) return new Set(allParts);
  const selected = new Set<PartName>();
  for (const name of only.split(',').map((text) => text.trim())) {
    const members = groups[name] ?? (isPart(name) ? [name] : undefined);
    if (!members) {
      throw new Refusal(
        `There is no part "${name}": choose from ${Object.keys(groups).join(', ')}, ${allParts.join(', ')}.`,
        2,
      );
    }
    for (const member of members) selected.add(member);
  }
  return selected;
}
