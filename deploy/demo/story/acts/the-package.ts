import type { RequestView } from '../answers.ts';
import { people, neighbour } from '../cast.ts';
import { faultsOf, type SignedManifest } from '../manifest.ts';
import type { Said } from '../narrator.ts';
import { fetchPackage, openPage, publicKey, type FetchedPackage } from '../package-page.ts';
import { requestWhen, type Stage } from '../stage.ts';

const wrongCode = 'AAAA-AAAA-AAAA';

/** What the neighbour could be known by. */
const tracesOf = (text: string, held: readonly string[]): string[] =>
  [
    neighbour.firstName,
    neighbour.lastName,
    neighbour.email ?? '',
    neighbour.phone ?? '',
    neighbour.code,
    ...held,
  ].filter((one) => one !== '' && text.includes(one));

const said: Readonly<Record<string, Said>> = {
  found: { nl: 'gevonden', en: 'found' },
  'nothing-found': { nl: 'niets gevonden', en: 'nothing found' },
  'kept-because': { nl: 'bewaart het, met een reden', en: 'keeps it, with a reason' },
  'no-answer-possible': { nl: 'geen antwoord mogelijk', en: 'no answer possible' },
};

const showManifest = ({ narrator }: Stage, { manifest }: SignedManifest): void => {
  for (const { name, silent, answers } of manifest.holders) {
    const outcomes = answers.map(({ outcome }) =>
      narrator.say(said[outcome] ?? { nl: outcome, en: outcome }),
    );
    narrator.show(
      `   ${name}: ${silent ? narrator.say({ nl: 'zweeg', en: 'silent' }) : outcomes.join(', ')}`,
    );
  }
};

/** Saskia fetches her package with the code that Bea gave her by phone, and anybody can check the manifest. */
export const thePackage = async (
  stage: Stage,
  { id }: RequestView,
  packageId: string,
  held: readonly string[],
): Promise<void> => {
  const { narrator, places, staff } = stage;
  narrator.scene({ nl: 'Het pakket', en: 'The package' });
  const page = await openPage(places.admin, packageId);
  narrator.tell(stage.writer.said, {
    nl: `opent de link uit de brief (${page.status}). Kijken kost niets: pas de code haalt iets op.`,
    en: `opens the link in the letter (${page.status}). Looking costs nothing: only the code fetches.`,
  });
  const { body } = await staff.bea.must<{ code: string }>('requests', `/requests/${id}/package-code`, {
    body: { way: 'phone' },
  });
  narrator.tell(people.bea, {
    nl: 'geeft de code aan de telefoon. Nooit langs dezelfde weg als de link.',
    en: 'gives the code by phone. Never the way the link went.',
  });
  const wrong = await fetchPackage(places.admin, packageId, wrongCode);
  await wrong.body?.cancel();
  const fetched = await fetchPackage(places.admin, packageId, body.code);
  const text = await fetched.text();
  if (!fetched.ok) throw new Error(`The package did not open with its code (${fetched.status}).`);
  const got = JSON.parse(text) as FetchedPackage;
  narrator.tell(stage.writer.said, {
    nl: `typt eerst een verkeerde code (${wrong.status}), dan de goede: haar gegevens. Nog ${got.fetchesLeft} keer op te halen.`,
    en: `types a wrong code first (${wrong.status}), then the right one: her data. ${got.fetchesLeft} fetches left.`,
  });
  for (const { label, items } of got.package.categories)
    narrator.show(`${narrator.say(label)}: ${items.length}`);
  if (got.take && got.take.length > 0) {
    narrator.tell(stage.writer.said, {
      nl: 'kan dit meenemen, leesbaar voor een machine:',
      en: 'can take this along, readable by a machine:',
    });
    narrator.show(...got.take.map(({ name, title }) => `${name}: ${title}`));
  }
  const recipients = [...new Set(got.package.disclosures.map(({ recipient }) => recipient))];
  narrator.show({ nl: `Gegeven aan: ${recipients.join(', ')}`, en: `Given to: ${recipients.join(', ')}` });
  const traces = tracesOf(text, held);
  if (traces.length > 0) throw new Error('The package tells who the reporter is, or what was said.');
  narrator.show({
    nl: 'Van de melder staat er niets in: geen naam, geen woorden.',
    en: 'Nothing of the reporter is in it: no name, no words.',
  });
  const faults = faultsOf(got.manifest, await publicKey(places.admin), got.package);
  if (faults.length > 0) throw new Error(`The manifest does not verify: ${faults.join(', ')}.`);
  narrator.tell(people.anybody, {
    nl: 'kan met de openbare sleutel nagaan dat de verklaring klopt. Zij klopt. Waar is gezocht:',
    en: 'can check the manifest with the public key. It verifies. Where was searched:',
  });
  showManifest(stage, got.manifest);
  const closed = await requestWhen(stage, id, 'the request closes', ({ status }) => status === 'closed');
  narrator.tell(people.huisrecht, {
    nl: `sluit verzoek ${closed.number}: alles is beantwoord en beslist, en het pakket is te openen.`,
    en: `closes request ${closed.number}: everything is answered and decided, and the package can be opened.`,
  });
};
