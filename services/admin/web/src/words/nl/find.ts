/** The page that finds people. */
export const find = {
  title: 'Persoon zoeken',
  intro: 'U ziet alleen wat nodig is om de juiste persoon te kiezen.',
  requests: (initials: string) => `Verzoeken van ${initials}`,
  noRequests: 'Er is nog geen verzoek van deze persoon.',
  newRequest: 'Nieuw verzoek voor deze persoon',
};
