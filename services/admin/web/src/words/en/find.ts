/** The English beside the Dutch of `nl/find.ts`. */
export const find = {
  title: 'Find a person',
  intro: 'You see only what is needed to choose the right person.',
  requests: (initials: string) => `Requests of ${initials}`,
  noRequests: 'There is no request of this person yet.',
  newRequest: 'New request for this person',
};
