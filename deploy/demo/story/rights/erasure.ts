import { theCounter } from '../acts/the-counter.ts';
import { theAnswerByMail, theEnd } from '../acts/the-end.ts';
import { theLetter } from '../acts/the-letter.ts';
import { decideLine, lineIsOpen, wouldBeRefused } from '../acts/the-line.ts';
import { theOrder } from '../acts/the-order.ts';
import { people, writers } from '../cast.ts';
import type { Said } from '../narrator.ts';
import { waitFor } from '../probe.ts';
import type { Stage, Tell } from '../stage.ts';

interface Row {
  readonly recordId: string;
  readonly categoryLabel: Said;
  readonly verdict: 'may-go' | 'must-stay';
  readonly because: Said;
}

const viewOf = ({ staff }: Stage, id: string): Promise<readonly Row[]> =>
  waitFor('retention says what may go', async () => {
    const { status, body } = await staff.pim.ask<{ status: string; items: Row[] }>(
      'requests',
      `/requests/${id}/lines/1/retention?limit=100`,
    );
    return status === 200 && body.status === 'given' ? body.items : `it answers ${status}`;
  });

const scopeOf = (rows: readonly Row[]): object => ({
  ...{ categories: [], fields: [], purposes: [] },
  recordIds: rows.map(({ recordId }) => recordId),
});

const motivation = 'Wat niet meer nodig is, gaat weg. Wat wij van de wet moeten bewaren, blijft.';
const refusal = {
  grounds: ['legal-obligation-to-keep'],
  necessity: 'De huur loopt nog, en de belastingwet wil dat wij betalingen zeven jaar bewaren.',
};

/** GDPR Art. 17: what may go goes everywhere, what must stay is told with its reason and its day. */
export const tellErasure: Tell = async (everywhere) => {
  const stage = { ...everywhere, writer: writers.other };
  const { narrator } = stage;
  const request = await theLetter(stage, {
    wish: {
      nl: 'schrijft een brief: de woningcorporatie moet alle gegevens verwijderen.',
      en: 'writes a letter: the housing association must erase all data.',
    },
    lines: [{ right: 'erasure', erasureGround: 'no-longer-needed' }],
  });
  await theCounter(stage, request);
  const since = new Date();
  narrator.scene({ nl: 'Wat mag weg, wat moet blijven?', en: 'What may go, what must stay?' });
  const rows = await viewOf(stage, request.id);
  await lineIsOpen(stage, request.id);
  narrator.tell(people.pim, {
    nl: `ziet per ding wat de bewaarregels zeggen (${rows.length}):`,
    en: `sees what the rules of retention say of each thing (${rows.length}):`,
  });
  for (const { categoryLabel, verdict, because } of rows)
    narrator.show({
      nl: `${verdict === 'may-go' ? '○' : '●'} ${categoryLabel.nl}: ${because.nl}`,
      en: `${verdict === 'may-go' ? '○' : '●'} ${categoryLabel.en}: ${because.en}`,
    });
  const [go, stay] = [
    rows.filter((one) => one.verdict === 'may-go'),
    rows.filter((one) => one.verdict === 'must-stay'),
  ];
  const refused = await wouldBeRefused(stage, request.id, { outcome: 'granted', motivation });
  narrator.tell(people.huisrecht, {
    nl: `laat niet toe dat alles weggaat (${refused}).`,
    en: `does not allow that all of it goes (${refused}).`,
  });
  if (go.length === 0) await decideLine(stage, request.id, { outcome: 'refused', motivation, ...refusal });
  else
    await decideLine(stage, request.id, {
      ...{ outcome: 'partly', motivation, ...refusal },
      ...{ granted: scopeOf(go), refused: scopeOf(stay) },
    });
  narrator.tell(people.pim, {
    nl: `beslist: ${go.length} weg, ${stay.length} bewaard, met de grond en waarom die hier nodig is. Wat blijft, wordt zes weken vastgehouden, voor wie naar de rechter wil.`,
    en: `decides: ${go.length} erased, ${stay.length} kept, with the ground and why it is needed here. What stays is held for six weeks, for whoever goes to court.`,
  });
  if (go.length > 0) await theOrder(stage, request.id, 'erase');
  await theAnswerByMail(stage, request.id, since);
  await theEnd(stage, request.id);
  return { request, end: 'closed' };
};
