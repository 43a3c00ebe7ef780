/** Work that got stuck. */
export const parked = {
  title: 'Vastgelopen werk',
  intro:
    'Een bericht dat niet verwerkt kon worden, wacht hier. Latere berichten over hetzelfde wachten erachter, zodat de volgorde klopt. Al het andere gaat gewoon door.',
  service: 'Onderdeel',
  services: {
    requests: 'Verzoeken',
    identity: 'Identiteit',
    'processor-sync': 'Gegevenshouders',
    retention: 'Bewaren',
  } as Record<string, string>,
  emptyTitle: 'Er is niets vastgelopen',
  emptyText:
    'Hier komt een bericht als een systeem iets stuurt dat wij niet kunnen verwerken. Dan ziet u waarom, en wat u kunt doen.',
  states: {
    parked: 'Een mens moet kijken',
    waiting: 'Wordt vanzelf opnieuw geprobeerd',
    replay: 'Wordt opnieuw geprobeerd',
  } as Record<string, string>,
  reasons: {
    'bare-number-may-be-bsn': 'In een tekst staat een nummer dat een BSN kan zijn',
    'invalid-field': 'Een veld klopt niet met wat is afgesproken',
    'unknown-field': 'Er staat een veld in dat wij niet kennen',
    unreadable: 'Het bericht is niet te lezen',
    'unknown-category': 'Dit soort gegeven kennen wij niet',
    'identity-key-destroyed': 'Het gaat over iemand van wie alles is verwijderd',
    'handler-failed': 'Er zit een fout in Huisrecht',
  } as Record<string, string>,
  since: (when: string) => `Sinds ${when}`,
  blocks: (n: number) =>
    n === 1 ? 'Alleen dit bericht wacht.' : `${n} berichten wachten, dit ene meegeteld.`,
  attempts: (n: number) =>
    n === 0 ? 'nog niet opnieuw geprobeerd' : n === 1 ? '1 keer geprobeerd' : `${n} keer geprobeerd`,
  from: (topic: string) => `Onderwerp: ${topic}`,
  replay: 'Opnieuw proberen',
  replayAsked: 'Het wordt zo opnieuw geprobeerd.',
  discard: 'Weggooien…',
  discardTitle: 'Dit bericht weggooien?',
  discardText:
    'Wat in dit bericht staat, wordt nooit verwerkt. Wat erachter wacht, gaat daarna door. Uw naam en de reden blijven bewaard. Dit kunt u niet terugdraaien.',
  discardReason: 'Waarom gooit u het weg?',
  discardHint: 'Zonder namen of andere persoonsgegevens.',
  discardConfirm: 'Ja, weggooien',
  away: (service: string) => `${service}: nu niet op te vragen. Probeer het zo opnieuw.`,
};
