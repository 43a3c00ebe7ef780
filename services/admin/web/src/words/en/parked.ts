/** The English beside the Dutch of `nl/parked.ts`. */
export const parked = {
  title: 'Stuck work',
  intro:
    'A message that could not be handled waits here. Later messages about the same wait behind it, so that the order is right. Everything else goes on.',
  service: 'Part',
  services: {
    requests: 'Requests',
    identity: 'Identity',
    'processor-sync': 'Holders',
    retention: 'Retention',
  } as Record<string, string>,
  emptyTitle: 'Nothing is stuck',
  emptyText:
    'A message comes here when a system sends something that we cannot handle. Then you see why, and what you can do.',
  states: {
    parked: 'A person must look',
    waiting: 'Is tried again by itself',
    replay: 'Is being tried again',
  } as Record<string, string>,
  reasons: {
    'bare-number-may-be-bsn': 'A number in a text could be a BSN',
    'invalid-field': 'A field is not as agreed',
    'unknown-field': 'There is a field that we do not know',
    unreadable: 'The message cannot be read',
    'unknown-category': 'We do not know this kind of data',
    'identity-key-destroyed': 'It is about somebody of whom everything was erased',
    'handler-failed': 'There is a fault in Huisrecht',
  } as Record<string, string>,
  since: (when: string) => `Since ${when}`,
  blocks: (n: number) => (n === 1 ? 'Only this message waits.' : `${n} messages wait, this one included.`),
  attempts: (n: number) => (n === 0 ? 'not tried again yet' : n === 1 ? 'tried once' : `tried ${n} times`),
  from: (topic: string) => `Topic: ${topic}`,
  replay: 'Try again',
  replayAsked: 'It is tried again in a moment.',
  discard: 'Throw away…',
  discardTitle: 'Throw this message away?',
  discardText:
    'What is in this message is never handled. What waits behind it then goes on. Your name and the reason are kept. You cannot undo this.',
  discardReason: 'Why do you throw it away?',
  discardHint: 'Without names or other personal data.',
  discardConfirm: 'Yes, throw away',
  away: (service: string) => `${service}: cannot be asked now. Try again in a moment.`,
};
