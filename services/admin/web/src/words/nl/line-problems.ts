/** Why something of a part, a term, a restriction or a letter is not done, in plain words. */
export const lineProblems: Record<string, string> = {
  'request.ended': 'Dit verzoek is beëindigd. Er valt niets meer te beslissen.',
  'request.key-used-differently':
    'Dit is al verstuurd, met andere inhoud. Ververs de pagina en kijk wat er staat.',
  'line.not-found': 'Dit onderdeel is er niet.',
  'line.field-of-another-right': 'Iets wat u invulde, hoort bij een ander recht. Kijk welk recht u koos.',
  'line.too-many': 'Een verzoek heeft ten hoogste 20 onderdelen. Maak hiervan een nieuw verzoek.',
  'line.too-late': 'Over dit verzoek is al beslist. Maak een nieuw verzoek van wat er nu bij komt.',
  'line.needs-a-request-of-its-own':
    'Voor dit recht is een identiteitscontrole nodig, en die was er voor dit verzoek niet. Maak hiervan een nieuw verzoek.',
  'line.withdrawn': 'Dit onderdeel is ingetrokken.',
  'line.decided': 'Over dit onderdeel is al beslist.',
  'line.decided-with-the-review':
    'Over inzage en overdracht beslist u bij het beoordelen van wat er is gevonden.',
  'line.not-covered-by-the-check':
    'De identiteitscontrole gaat niet over dit onderdeel. Controleer opnieuw, of laat het intrekken.',
  'decision.granted-needs-no-ground': 'Wat u toewijst, heeft geen reden nodig. Haal de reden weg.',
  'decision.ground-of-another-right': 'Deze reden hoort bij een ander recht. Kies een andere.',
  'decision.needs-a-necessity': 'Leg uit waarom deze reden in dit geval nodig is, in ten minste 10 tekens.',
  'decision.right-is-open-on-this-basis':
    'Dit recht kan wel bij deze grondslag. Kies een andere reden, of wijs het toe.',
  'decision.direct-marketing-always-stops': 'Met reclame stoppen wij altijd. Wijs het toe.',
  'decision.needs-a-weighing': 'Schrijf de afweging op: ons belang, dat van de persoon en de conclusie.',
  'decision.needs-compelling-grounds': 'Schrijf de dwingende redenen op, in ten minste 10 tekens.',
  'decision.part-needs-both': 'Zeg bij een deel wat wel en wat niet.',
  'decision.part-is-both': 'Een gegeven staat bij allebei. Kies wel of niet.',
  'decision.names-no-purpose': 'Kies met welk gebruik wij stoppen.',
  'decision.needs-corrections': 'Zeg bij elk gegeven wat het wordt.',
  'decision.refused-corrects-nothing':
    'Wie niets verandert, kiest ook geen gegevens. Wijs een deel toe, of haal ze weg.',
  'decision.corrections-of-another-right': 'Alleen bij verbetering verandert u gegevens.',
  'decision.contact-not-confirmed':
    'Hier verandert waar geld of post heen gaat. Vraag het na via iets dat wij al kenden, en kies hoe.',
  'decision.by-who-took-it-in':
    'U legde dit verzoek vast, en het gaat ook over gezondheid of strafbare feiten. Vraag een collega om te beslissen.',
  'decision.by-who-stood-aside': 'U trad bij dit verzoek terug. Vraag een collega om te beslissen.',
  'decision.private-ties': 'Zeg dat dit niet over uzelf, familie of buren gaat, of treed terug.',
  'decision.against-advice-needs-a-reason':
    'De FG adviseerde iets anders. Schrijf op waarom u dat niet volgt, in ten minste 10 tekens.',
  'decision.needs-a-human': 'Alleen een mens beslist.',
  'decision.retention-not-known-yet':
    'Wij weten nog niet wat moet blijven. Wacht op dat antwoord, of weiger.',
  'decision.something-must-stay': 'Er moet iets blijven. Wijs een deel toe.',
  'retention.not-asked': 'Wij vragen pas wat weg mag als zeker is wie dit vraagt.',
  'retention.answer-awaited': 'Dit is minder dan een dag geleden gevraagd. Het antwoord is onderweg.',
  'restriction.not-found': 'Deze beperking is er niet.',
  'restriction.lifted': 'Deze beperking is opgeheven: de gegevens mogen gewoon gebruikt worden.',
  'restriction.line-not-decided': 'Beslis eerst over dit onderdeel. Tot dan blijft de beperking.',
  'restriction.lifts-too-soon':
    'De persoon moet dit eerst horen. Kies een dag die ten minste een week na vandaag ligt.',
  'restriction.too-many-uses':
    'Deze beperking is al heel vaak gebruikt. Vraag de privacy officer of zij nog past.',
  'restriction.review-by-somebody-else': 'U deed dit zelf. Vraag een collega om ernaar te kijken.',
  'restriction.only-emergencies-are-reviewed': 'Alleen een noodgeval wordt nagekeken.',
  'term.needs-a-human': 'Alleen een mens verandert een termijn.',
  'term.nothing-is-owed': 'Er is geen antwoord meer te geven. De termijn verandert niet meer.',
  'extension.only-on-two-grounds':
    'Verlengen kan alleen omdat het ingewikkeld is of om het aantal verzoeken.',
  'extension.only-once': 'De termijn is al verlengd. Dat kan één keer.',
  'extension.too-late': 'Verlengen kan niet meer: de persoon moest het binnen de eerste maand horen.',
  'stop.not-a-reason': 'Dit is geen reden om de termijn stil te zetten.',
  'stop.needs-something-concrete':
    'Schrijf precies op wat de twijfel is of wat u vraagt, in ten minste 20 tekens.',
  'stop.identity-is-settled': 'Het is al zeker wie dit vraagt. Er is geen twijfel die de termijn stilzet.',
  'stop.only-for-access': 'Vragen wat iemand precies bedoelt, zet alleen bij inzage de termijn stil.',
  'stop.too-late':
    'Vraag het gerust, maar de termijn loopt door: stilzetten kan alleen in de eerste vijf werkdagen.',
  'stop.stands-still-already': 'De termijn staat om deze reden al stil.',
  'stop.ended-already': 'Er staat al op welke dag dit beantwoord is.',
  'stop.answered-on-is-wrong': 'De dag van het antwoord ligt tussen de dag van de vraag en vandaag.',
  'end.into-needed': 'Kies met welk verzoek u dit samenvoegt.',
  'end.into-another-person': 'Het andere verzoek moet van dezelfde persoon zijn, om hetzelfde, en nog lopen.',
  'end.too-late': 'Het antwoord is al weg. Het verzoek sluit vanzelf.',
  'comment.too-many': 'Bij dit verzoek staan al heel veel notities.',
  'advice.too-many': 'Bij dit verzoek staat al heel veel advies.',
  'attachment.kind-not-accepted':
    'Dit soort bestand nemen wij niet aan. Gebruik PDF, JPEG, PNG, TIFF, tekst, e-mail, Word of Excel.',
  'attachment.content-differs':
    'De inhoud past niet bij de naam van het bestand. Sla het opnieuw op en stuur het dan.',
  'attachment.too-many': 'Een verzoek heeft ten hoogste 100 bijlagen.',
  'letter.needs-a-line': 'Kies over welk onderdeel deze brief gaat.',
  'letter.too-many': 'Bij dit verzoek zijn al heel veel brieven.',
  'letter.key-gone': 'Deze brief is vernietigd: de bewaartermijn is voorbij.',
  'letter.address-not-in-doubt': 'Er kwam geen brief terug. Het adres hoeft niet nagevraagd te worden.',
  'transfer.not-asked': 'Niemand vroeg om dit naar een andere organisatie te sturen.',
  'transfer.copy-refused': 'De kopie zelf is geweigerd. Er is niets om te sturen.',
  'transfer.already-sent': 'Dit is al gestuurd.',
  'transfer.not-sent-yet': 'Er valt nog niets op te halen. Een code helpt pas als de link weg is.',
  'transfer.already-approved': 'Dit is al goedgekeurd. Het wordt gestuurd.',
  'transfer.needs-a-reason': 'Kies waarom het niet gestuurd wordt.',
  'transfer.address-not-confirmed':
    'Laat de persoon naam en adres bevestigen via iets dat wij al kenden, of aan de balie.',
  'transfer.address-not-usable':
    'Naar dit adres kunnen wij niets sturen. Vraag de persoon om een ander adres, of stuur het niet.',
  'order.not-found': 'Deze opdracht is er niet.',
  'order.not-open': 'Deze opdracht loopt niet meer.',
  'party.not-found': 'Deze partij staat niet bij de opdracht.',
};
