import { lineProblems } from './line-problems.js';

/** Logging in and out, and when something is in the way. */
export const session = {
  loginTitle: 'Inloggen',
  loginText:
    'Huisrecht helpt u om verzoeken over persoonsgegevens op tijd en zorgvuldig te beantwoorden. Log in met uw werkaccount.',
  loginButton: 'Inloggen met uw werkaccount',
  loginThen: 'Daarna gaat u verder waar u was.',
  loggedOutTitle: 'U bent uitgelogd',
  loggedOutText:
    'Deze computer bewaart niets van uw werk. Laat u de computer achter? Dan hoeft u verder niets te doen.',
  loginFailedTitle: 'Inloggen is niet gelukt',
  loginFailedText:
    'Er is niets met uw account gebeurd. Probeer het nog een keer. Lukt het weer niet? Vraag de servicedesk om hulp.',
  expiredTitle: 'U bent uitgelogd',
  expiredText:
    'U was een tijd niet actief. Daarom hebben wij u uitgelogd. Wat u typte, blijft in dit tabblad bewaard: alleen u kunt het na het inloggen weer zien.',
  expiredButton: 'Opnieuw inloggen',
  endingTitle: 'U wordt zo uitgelogd',
  endingText: (minutes: number) =>
    `U was een tijd niet actief. Over ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} loggen wij u uit. Wat u typte, blijft bewaard.`,
  endingButton: 'Verder werken',
  integrityTitle: 'Eerst de integriteitscode',
  integrityText:
    'U heeft de integriteitscode nog niet ondertekend. Zonder handtekening mag u geen persoonsgegevens zien. Dat beloven wij in onze privacyverklaring.',
  integrityHow:
    'Onderteken de code bij uw leidinggevende of bij personeelszaken. Daarna kunt u hier weer inloggen.',
  noRolesTitle: 'U heeft hier nog geen taken',
  noRolesText:
    'U bent ingelogd, maar u heeft nog geen rol in Huisrecht. Vraag uw leidinggevende welke rol u nodig heeft.',
  offlineTitle: 'Geen verbinding.',
  offlineText:
    'U ziet wat u het laatst ophaalde. Wat u typt, blijft staan. Zodra er weer verbinding is, kunt u verder.',
  awayTitle: 'Huisrecht is even niet bereikbaar',
  awayText:
    'Er is niets kwijt. Probeer het over een minuut opnieuw. Staat er iemand aan de balie? Schrijf het verzoek op papier met de datum van vandaag, dan telt die datum.',
  brokenTitle: 'Deze pagina werkt even niet',
  brokenText:
    'Er is niets kwijt: wat u typte, blijft bewaard. Misschien is er een nieuwe versie. Vernieuw de pagina.',
  refresh: 'Pagina vernieuwen',
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Misschien is het adres niet goed overgenomen, of is het verzoek er niet.',
  forbiddenTitle: 'Dit hoort niet bij uw rol',
  forbiddenText:
    'U kunt deze pagina niet openen. Heeft u haar nodig voor uw werk? Vraag uw leidinggevende om de juiste rol.',
  toStart: 'Naar het begin',
};

/** What a service may answer when something can't be done, by its code. */
export const problems: Record<string, string> = {
  ...lineProblems,
  offline:
    'Er is geen verbinding. Er is niets verstuurd en wat u typte, staat er nog. Probeer het zo opnieuw.',
  'service.away':
    'Een deel van Huisrecht is even niet bereikbaar. Er is niets kwijt. Probeer het over een minuut opnieuw.',
  'service.stopping':
    'Een deel van Huisrecht start opnieuw op. Er is niets kwijt. Probeer het over een minuut opnieuw.',
  'service.too-slow':
    'Het antwoord duurde te lang. Kijk eerst of het toch gelukt is, en probeer het dan opnieuw.',
  'session.ended': 'U bent uitgelogd. Log opnieuw in; wat u typte, blijft bewaard.',
  'csrf.refused':
    'Wij konden niet zien dat dit van u kwam. Er is niets veranderd. Ververs de pagina en probeer het opnieuw.',
  'body.too-large': 'Dit is te groot om te versturen. Verstuur minder of kleinere bestanden.',
  'version.changed': 'Een collega heeft dit intussen veranderd. Kijk wat er nieuw is en probeer het opnieuw.',
  'changed-meanwhile': 'Er is intussen iets veranderd. Kijk wat er nieuw is en probeer het opnieuw.',
  'text.bsn': 'In de tekst staat een BSN. Haal het weg: wij bewaren geen BSN.',
  'search.no-value': 'Hier kunnen wij niet op zoeken. Kijk hoe u het schreef.',
  'search.too-many-matches':
    'Er zijn te veel mensen die passen. Zoek op iets preciezers, zoals een relatiecode.',
  'search.too-often': 'U zocht vaak achter elkaar. Wacht een minuut en zoek dan verder.',
  'subject.not-there': 'Van deze persoon is niets meer bekend.',
  'check.not-there': 'De controle wordt nog klaargezet. Probeer het over een paar tellen opnieuw.',
  'check.passed': 'Een collega heeft deze controle al gedaan.',
  'check.expired': 'De tijd voor deze controle was voorbij. Pak het verzoek eerst weer op.',
  'check.withdrawn': 'Dit verzoek is ingetrokken. Er is geen controle meer nodig.',
  'check.reason-needed': 'Schrijf op waarom u deze manier koos in plaats van de balie.',
  'check.way-not-yours':
    'Deze manier mag alleen een teamleider kiezen. Kies een andere, of vraag een teamleider.',
  'check.two-colleagues-needed': 'Noem de twee collega’s die langs gingen.',
  'check.document-needed': 'Kies welk document u zag.',
  'check.document-not-accepted': 'Dit soort document nemen wij niet aan. Kies een ander.',
  'check.known-number-needed': 'Kies een nummer dat wij al kenden voordat het verzoek kwam.',
  'check.team-lead-needed':
    'Er zijn twee pogingen niet gelukt. Een teamleider doet de volgende: niemand wordt buitengesloten.',
  'check.earlier-needed':
    'Op dat verzoek kunnen wij niet bouwen. Het moet van dezelfde persoon zijn, die zelf kwam, ten hoogste 14 dagen geleden.',
  'check.line-does-not-wait':
    'Een van deze onderdelen wacht niet meer op een controle. Laad de pagina opnieuw.',
  'check.not-needed': 'Voor dit verzoek is geen controle nodig.',
  'check.deceased': 'De persoon is overleden. Er is geen controle meer nodig.',
  'representation.needed': 'Deze persoon is jonger dan 16: een ouder met gezag of een voogd treedt op.',
  'representation.parent-or-guardian':
    'Voor wie jonger is dan 16 treedt een ouder met gezag of een voogd op.',
  'representation.sixteen': 'Deze persoon is 16 of ouder en beslist zelf. Vraag of de persoon zelf komt.',
  'representation.birth-date-unknown': 'Wij weten geen geboortedatum: vul in wanneer het kind 16 wordt.',
  'representation.birth-date-known': 'Wij weten de geboortedatum al. Laad de pagina opnieuw.',
  'representation.other-proof':
    'Dit bewijs laat dat gezag niet zien. Vraag een uittreksel uit het register of de uitspraak.',
  'representation.ended': 'Deze bevoegdheid is voorbij. Vraag wie er nu optreedt.',
  'representation.line-outside':
    'Een van de onderdelen gaat over iets waarover deze persoon niet mag optreden. Haal dat onderdeel weg: de persoon zelf kan het vragen.',
  'appointment.not-there': 'Deze afspraak is er niet meer. Laad de dag opnieuw.',
  'appointment.ended': 'Deze afspraak is al geweest, afgezegd of verplaatst. Laad de dag opnieuw.',
  'desk.past': 'Dit moment is voorbij. Kies een later moment.',
  'desk.closed': 'De balie is die dag gesloten. Kies een andere dag.',
  'desk.no-such-time': 'Op die tijd begint geen afspraak. Kies een tijd uit de lijst.',
  'desk.full': 'Die tijd is net vol geraakt. Kies een andere tijd.',
  'delivery.index-needed': 'Kies waar het antwoord heen mag.',
  'delivery.unknown': 'Dit adres kennen wij niet meer. Toon de persoon opnieuw en kies dan.',
  'delivery.left': 'Hier woont de persoon niet meer. Kies een andere manier.',
  'delivery.not-yet': 'Hier woont de persoon nog niet. Kies een andere manier.',
  'delivery.changed-after-receipt':
    'Dit kwam bij ons binnen met of na het verzoek. Kies iets dat wij al kenden, of geef het antwoord aan de balie.',
  'delivery.protected':
    'Het adres is afgeschermd. Geef het antwoord aan de balie, of vraag een teamleider om het adres vrij te geven.',
  'collection.not-open': 'Het verzamelen is gestopt. Er wordt niemand meer gevraagd.',
  'holder.already-answered':
    'Deze gegevenshouder heeft intussen geantwoord. U ziet het antwoord in de lijst.',
  'no-answer.not-a-team-lead': 'Alleen een teamleider mag dit vastleggen.',
  'search-task.of-somebody-else':
    'Deze zoektaak is van een collega. Vraag de collega om haar aan u over te dragen.',
  'search-task.closed': 'Deze zoektaak is al gesloten. U hoeft niets meer te doen.',
  'file.kind-not-accepted':
    'Dit soort bestand nemen wij niet aan. Gebruik PDF, JPEG, PNG, TIFF, tekst, .eml, .msg, .docx of .xlsx.',
  'file.content-differs':
    'De inhoud van een bestand past niet bij zijn naam. Sla het op in het programma waarin het gemaakt is, en stuur het opnieuw.',
  'file.too-large': 'De bestanden zijn samen groter dan 10 MB. Stuur ze in delen: u mag vaker antwoorden.',
  'item.empty': 'Bij een gegeven ontbreekt een bestand of een tekst. Vul een van de twee in.',
  'free-text.holds-a-bsn':
    'In de tekst staat een BSN. Haal het weg: wij bewaren geen BSN. De rest kan blijven staan.',
  'dossier.needs-a-second-look':
    'Er gaan stukken mee uit een gevoelig dossier. Laat eerst een collega nakijken wat zwart is.',
  'dossier.checked-by-who-marked': 'U markeerde dit zelf. Een collega kijkt het na.',
  'dossier.word-still-there':
    'In dit stuk kunnen wij een woord van de lijst nog lezen. Zet er een vak over, of geef het blad niet.',
  'dossier.document-unreadable':
    'Van dit stuk kunnen wij geen bladen maken. Geef het zoals het is, of geef het niet.',
  'document.not-found': 'Dit stuk hoort niet meer bij dit dossier. Laad de pagina opnieuw.',
  'draft.not-found': 'Dit bericht is er niet.',
  'draft.gone': 'Dit bericht is weg: de dertig dagen zijn voorbij.',
  'draft.is-another-request': 'Een collega maakte hier al een verzoek van. Laad de pagina opnieuw.',
  'letter.nothing-to-print':
    'Er is niets meer te printen: deze brieven zijn al de deur uit, of worden opnieuw geschreven.',
  'letter.not-waiting': 'Deze brief ligt niet meer in de printlijst. Laad de lijst opnieuw.',
  'letter.not-posted': 'Alleen een brief die gepost is, kan terugkomen.',
  'request.not-found': 'Dit verzoek is er niet.',
  'request.withdrawn': 'Het verzoek is ingetrokken. Er wordt niets meer gegeven.',
  'request.already-answered': 'Het antwoord is al verstuurd. Er is niets meer in te trekken.',
  'receipt.in-the-future':
    'De datum van ontvangst ligt in de toekomst. Vul de dag in waarop het verzoek aankwam.',
  'identity.not-settled': 'Wij weten nog niet zeker wie dit vraagt. Doe eerst de identiteitscontrole.',
  'review.not-open': 'Er is nu niets te beoordelen.',
  'decision.needs-a-motivation': 'Schrijf op hoe u tot deze beslissing kwam, in ten minste 10 tekens.',
  'decision.not-by-the-fg': 'De FG houdt toezicht en beslist daarom niet. Vraag de privacy officer.',
  'decision.by-who-checked-identity':
    'U heeft zelf de identiteit gecontroleerd. Vraag een collega om te beslissen: zo kijken altijd twee mensen mee.',
  'decision.nobody-asked-yet': 'Het is nog niet bekend wie wij vragen. Probeer het over een minuut opnieuw.',
  'decision.already-taken': 'Over dit verzoek is al beslist.',
  'decision.silent-holders-not-named':
    'Er is intussen een antwoord binnengekomen, of er zwijgt nog iemand. Bekijk wat er nieuw is.',
  'decision.unknown-item': 'Er is iets veranderd in wat er gevonden is. Bekijk wat er nieuw is.',
  'decision.needs-a-ground': 'Kies een reden bij alles wat u niet geeft.',
  'decision.ground-is-for-the-whole':
    'Deze reden geldt alleen voor het hele verzoek. Kies een andere reden bij dit gegeven.',
  'decision.outcome-does-not-fit': 'De uitkomst past niet bij wat u koos. Bekijk uw keuzes opnieuw.',
  'answer.not-made-yet': 'De brief wordt nog gemaakt. Probeer het over een minuut opnieuw.',
  'letter.not-found': 'Deze brief is er nog niet.',
  'manifest.not-found': 'De volledigheidsverklaring komt samen met het antwoord.',
  'code.not-by-mail':
    'De link gaat per e-mail. Geef de code daarom op een andere manier: aan de telefoon of aan de balie.',
  'package.gone': 'Het pakket is vernietigd: de tijd om het op te halen is voorbij.',
};

/** Questions that a service asks before it does something, by the code; answered with a tick and sent again. */
export const bsnQuestion = {
  title: 'Is dit een BSN?',
  text: 'In de tekst staat een nummer dat een BSN kan zijn. Wij bewaren geen BSN. Is het er een? Haal het dan weg.',
  notABsn: 'Het is geen BSN, maar een ander nummer',
};

/** What to say when only the kind of failure is known. */
export const problemKinds = {
  refused: 'Dit kan nu niet. Er is niets veranderd.',
  invalid: 'Er klopt iets niet in wat u invulde. Kijk het na en probeer het opnieuw.',
  forbidden: 'Dit hoort niet bij uw rol. Er is niets veranderd.',
  notFound: 'Dit is er niet (meer).',
  tooMany: 'Dit was te vaak achter elkaar. Wacht een minuut en probeer het opnieuw.',
  reference: (code: string) => `Kenmerk voor de servicedesk: ${code}`,
  broken:
    'Er ging bij ons iets mis. Wat u typte, staat er nog. Probeer het opnieuw; lukt het weer niet, vraag dan de servicedesk om hulp.',
};
