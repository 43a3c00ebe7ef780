import type { OrderView, PartyView } from '../answers.ts';
import { people } from '../cast.ts';
import type { Said } from '../narrator.ts';
import { carryOut, ordersOf, type Done } from '../orders.ts';
import { waitFor } from '../probe.ts';
import type { Stage } from '../stage.ts';

const did: Readonly<Record<string, Said>> = {
  done: { nl: 'gedaan', en: 'done' },
  'nothing-found': { nl: 'had niets', en: 'had nothing' },
  'kept-because': { nl: 'bewaart het, met een reden', en: 'keeps it, with a reason' },
  'refused-because': { nl: 'doet het niet, met een reden', en: 'does not do it, with a reason' },
  'no-answer-possible': { nl: 'geen antwoord mogelijk', en: 'no answer possible' },
};

const by = ({ byHand }: PartyView): Said =>
  byHand ? { nl: 'met de hand', en: 'by hand' } : { nl: 'via OpenDSR, vanzelf', en: 'by OpenDSR, by itself' };

const tellOf = ({ narrator }: Stage, party: PartyView): void => {
  const outcome = party.answers.at(-1)?.outcome ?? 'no-answer-possible';
  const { nl, en } = did[outcome] ?? { nl: outcome, en: outcome };
  narrator.show({
    nl: `✓ ${party.name} (${by(party).nl}): ${nl}`,
    en: `✓ ${party.name} (${by(party).en}): ${en}`,
  });
};

/** Everyone who has the data is told, and says what was done: a machine by itself, a colleague where there is none. */
export const theOrder = async (stage: Stage, id: string, kind: string, done?: Done): Promise<void> => {
  const { narrator, staff } = stage;
  narrator.scene({ nl: 'Iedereen die het heeft', en: 'Everyone who has it' });
  const is = (one: OrderView): boolean => one.kind === kind;
  const order = await waitFor('it is known who gets the order', async () => {
    const found = (await ordersOf(staff.bea, id)).find(is);
    return found && found.parties.length > 0 ? found : 'nobody is told yet';
  });
  narrator.tell(people.huisrecht, {
    nl: `geeft de opdracht meteen door aan ${order.parties.length} plekken: wie het bewaart, en wie het van ons kreeg. Opdrachten die beschermen gaan altijd.`,
    en: `passes the order on at once to ${order.parties.length} places: who keeps it, and who had it from us. Orders that protect always go.`,
  });
  narrator.show(order.words);
  const told = (party: PartyView): void => tellOf(stage, party);
  await carryOut(stage.logIn, id, { is, told, ...(done && { done }) });
};
