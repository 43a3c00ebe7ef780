/** Taking in a request. */
export const intake = {
  title: 'Nieuw verzoek',
  intro:
    'Een verzoek telt vanaf de dag dat het ons bereikt. Weet u nog niet alles? Leg het verzoek dan toch vast: wat ontbreekt, vragen wij later.',
  helper: 'Twijfelt u of dit een AVG-verzoek is?',
  helperIntro: 'Kijk wat de persoon wil, niet welke woorden er staan.',
  helpers: [
    {
      wants: '“Welke gegevens heeft u van mij?” of “Ik wil mijn dossier zien.”',
      does: 'Dit is een AVG-verzoek. Ga hieronder verder.',
    },
    {
      wants: '“Mijn telefoonnummer is veranderd.”',
      does: 'Een wijziging. Pas het aan in het eigen systeem; een verzoek is niet nodig.',
    },
    { wants: '“Wanneer komt de monteur?” of een andere vraag.', does: 'Een gewone vraag. Beantwoord haar.' },
    {
      wants: '“Ik ben niet tevreden over hoe u met mijn gegevens omgaat.”',
      does: 'Een klacht. Geef haar door aan de klachtenbehandelaar. Vraagt de persoon ook om gegevens? Leg dan ook een verzoek vast.',
    },
    {
      wants: 'Iemand anders (politie, gemeente, familie) wil gegevens van een bewoner.',
      does: 'Geen verzoek van de betrokkene. Geef niets en vraag de privacy officer.',
    },
  ],
  helperDoubt: 'Blijft u twijfelen? Leg het vast als verzoek. Te veel is nooit fout, te laat wel.',
  who: '1. Wie vraagt het?',
  whoHint: 'Zoek de persoon over wie de gegevens gaan.',
  what: '2. Wat vraagt deze persoon?',
  right: 'Welke rechten?',
  rightHint: 'Kruis alles aan wat in de brief staat. Eén brief kan om meer dingen vragen.',
  unclear: 'Niet genoemd of niet duidelijk',
  rightHints: {
    access: 'De persoon wil zien welke gegevens wij hebben en wat wij ermee doen.',
    rectification: 'Iets klopt niet, of er ontbreekt iets.',
    erasure: 'Gegevens moeten weg.',
    restriction: 'Wij mogen de gegevens een tijd niet gebruiken.',
    objection: 'De persoon is het niet eens met hoe wij de gegevens gebruiken.',
    portability: 'De persoon wil de eigen gegevens in een bestand, of bij een andere organisatie.',
    'withdrawal-of-consent': 'De persoon zei eerder ja en zegt nu nee.',
  },
  unclearHint:
    'Wij behandelen het als inzage en vragen ondertussen na wat de persoon bedoelt. De termijn loopt gewoon.',
  duplicateTitle: 'Er loopt al een verzoek van deze persoon om hetzelfde',
  duplicateText:
    'Leg dit verzoek gewoon vast: de ontvangst telt. Is het echt hetzelfde? Dan kunt u de twee daarna samenvoegen.',
  runningTitle: 'Er loopt al iets van deze persoon',
  ownWords: 'Wat vraagt de persoon, in eigen woorden?',
  ownWordsHint: 'Neem de tekst van de brief of e-mail over. Staat er een BSN in? Dan maken wij dat zwart.',
  reason: 'Waarom vraagt de persoon dit?',
  reasonHint:
    'Niemand hoeft te zeggen waarom. Schrijf alleen op wat de persoon zelf zei. Schrijf geen BSN of documentnummer op.',
  how: '3. Hoe en wanneer kwam het binnen?',
  channel: 'Hoe bereikte het ons?',
  received: 'Wanneer bereikte het ons?',
  receivedHint:
    'De dag waarop het aankwam, ook als u het later opent. Bij een brief: de datumstempel. Bij e-mail: de dag van aankomst, ook in het weekend.',
  today: 'Vandaag',
  yesterday: 'Gisteren',
  otherDay: 'Een andere dag',
  date: 'Datum van ontvangst',
  dateHint: 'Bijvoorbeeld: 2 3 2027',
  submit: 'Verzoek vastleggen',
  faults: {
    person: 'Zoek de persoon en kies wie het is.',
    right: 'Kies ten minste één recht, of “Niet genoemd of niet duidelijk”.',
    channel: 'Kies hoe het verzoek ons bereikte.',
    received: 'Kies wanneer het verzoek ons bereikte.',
    date: 'Vul een datum in die bestaat.',
    future: 'Deze datum ligt in de toekomst. Vul de dag in waarop het verzoek aankwam.',
  },
  doneTitle: (number: string) => `Verzoek ${number} is vastgelegd`,
  doneText: 'De persoon krijgt een ontvangstbevestiging. Noem dit nummer als de persoon erbij is.',
};
