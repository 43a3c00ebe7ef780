import type { AskedHolder, OrderParty } from '@huisrecht/contracts';
import type { Holder, Line, Order, PackageState, Party, Round } from '../state.js';

/** The holders with one changed; one that we did not know we asked is added, by its slug. */
export const changeHolder = (
  holders: readonly Holder[],
  slug: string,
  change: (holder: Holder) => Holder,
): { holders: Holder[]; name: string } => {
  const known = holders.find(({ holder }) => holder === slug) ?? { holder: slug, name: slug, answers: [] };
  const changed = change(known);
  const replaced = holders.map((one) => (one.holder === slug ? changed : one));
  return { holders: holders.includes(known) ? replaced : [...holders, changed], name: known.name };
};

/** The holders with those that were asked; answers that came early are kept. */
export const mergeHolders = (
  known: readonly Holder[],
  asked: readonly AskedHolder[],
  askedAt: string,
): Holder[] =>
  asked.reduce<Holder[]>(
    (all, { holder, name, adapter, answerBy }) =>
      changeHolder(all, holder, (h) => ({ ...h, name, adapter, answerBy, askedAt: h.askedAt ?? askedAt }))
        .holders,
    [...known],
  );

/** The rounds with one changed. */
export const changeRound = (
  rounds: readonly Round[],
  round: number,
  change: (round: Round) => Round,
): Round[] => rounds.map((one) => (one.round === round ? change(one) : one));

/** The rounds with one package changed. */
export const changePackage = (
  rounds: readonly Round[],
  packageId: string,
  change: (state: PackageState) => PackageState,
): Round[] =>
  rounds.map((round) =>
    round.prepared?.package.packageId === packageId
      ? { ...round, prepared: { ...round.prepared, package: change(round.prepared.package) } }
      : round,
  );

/** The same for what another organisation fetches: it hangs on its line. */
export const changeSentPackage = (
  lines: readonly Line[],
  packageId: string,
  change: (state: PackageState) => PackageState,
): Line[] =>
  lines.map((line) =>
    line.sending?.package?.packageId === packageId
      ? { ...line, sending: { ...line.sending, package: change(line.sending.package) } }
      : line,
  );

/** Rounds and lines with one package changed, wherever it hangs. */
export const withPackage = (
  { rounds, lines }: { readonly rounds: readonly Round[]; readonly lines: readonly Line[] },
  packageId: string,
  change: (state: PackageState) => PackageState,
): { rounds: Round[]; lines: Line[] } => ({
  rounds: changePackage(rounds, packageId, change),
  lines: changeSentPackage(lines, packageId, change),
});

/** The orders with one changed. */
export const changeOrder = (
  orders: readonly Order[],
  orderId: string,
  change: (order: Order) => Order,
): Order[] => orders.map((one) => (one.orderId === orderId ? change(one) : one));

/** The parties with one changed; one that we did not know of is added, by its slug. */
export const changeParty = (
  parties: readonly Party[],
  slug: string,
  change: (party: Party) => Party,
): Party[] => {
  const known = parties.find(({ party }) => party === slug);
  if (!known) return [...parties, change({ party: slug, name: slug, answers: [] })];
  return parties.map((one) => (one === known ? change(one) : one));
};

/** The parties with those that get the order; answers that came early are kept. */
export const mergeParties = (known: readonly Party[], told: readonly OrderParty[]): Party[] =>
  told.reduce<Party[]>(
    (all, { party, ...facts }) => changeParty(all, party, (one) => ({ ...one, ...facts })),
    [...known],
  );
