import { aTextHoldsNoBsn } from '../../bsn/a-text-holds-no-bsn.js';
import { contacts, profile } from '../check-examples.js';
import { aCallBackUsesAKnownNumber } from './a-call-back-uses-a-number-known-before.js';
import { waitUntilDay28 } from './a-check-waits-until-day-28.js';
import { aHomeVisitIsMadeByTwo } from './a-home-visit-is-made-by-two-colleagues.js';
import { anAcceptedOriginalIsShown } from './an-original-of-an-accepted-kind-is-shown.js';
import { anotherWayNeedsAReason } from './another-way-than-the-counter-needs-a-reason.js';
import { offeredAt } from './contacts-known-before-the-request.js';
import { onlyItsRolesUseAWay } from './only-a-team-lead-may-have-no-reasonable-doubt.js';
import { theAnswerGoesToAKnownContact } from './the-answer-goes-where-we-could-reach-them-before.js';
import { waiting } from '../check-policy.js';

describe('another way than the counter needs a reason', () => {
  it('P25: the counter is the default and needs none', () => {
    expect(anotherWayNeedsAReason('counter', undefined)).toBeUndefined();
    expect(anotherWayNeedsAReason('home-visit', 'In het ziekenhuis')).toBeUndefined();
    expect(anotherWayNeedsAReason('home-visit', '  ')).toHaveProperty(['code'], 'check.reason-needed');
    expect(anotherWayNeedsAReason('portal-login', undefined)).toHaveProperty('field', 'reason');
  });
});

describe('only a team lead may have no reasonable doubt', () => {
  it('P25: a clerk may not, a team lead may', () => {
    expect(onlyItsRolesUseAWay('no-reasonable-doubt', ['clerk', 'privacy-officer'])).toHaveProperty(
      'code',
      'check.way-not-yours',
    );
    expect(onlyItsRolesUseAWay('no-reasonable-doubt', ['team-lead'])).toBeUndefined();
    expect(onlyItsRolesUseAWay('counter', ['clerk'])).toBeUndefined();
  });
});

describe('a home visit is made by two colleagues', () => {
  it('P25: both are named, and they are two', () => {
    expect(aHomeVisitIsMadeByTwo('home-visit', ['a', 'b'])).toBeUndefined();
    expect(aHomeVisitIsMadeByTwo('home-visit', ['a', 'a'])).toHaveProperty(
      ['code'],
      'check.two-colleagues-needed',
    );
    expect(aHomeVisitIsMadeByTwo('home-visit', undefined)).toHaveProperty(
      ['code'],
      'check.two-colleagues-needed',
    );
    expect(aHomeVisitIsMadeByTwo('counter', ['a', 'b'])).toHaveProperty(
      ['code'],
      'check.colleagues-not-taken',
    );
    expect(aHomeVisitIsMadeByTwo('counter', undefined)).toBeUndefined();
  });
});

describe('an original of an accepted kind is shown', () => {
  const accepted = ['passport', 'residence-permit'] as const;
  it('P25: which kinds are accepted is a setting', () => {
    expect(anAcceptedOriginalIsShown('counter', 'residence-permit', accepted)).toBeUndefined();
    expect(anAcceptedOriginalIsShown('counter', 'driving-licence', accepted)).toHaveProperty(
      'code',
      'check.document-not-accepted',
    );
    expect(anAcceptedOriginalIsShown('counter', undefined, accepted)).toHaveProperty(
      'code',
      'check.document-needed',
    );
  });
  it('P25: a way without a document takes none', () => {
    expect(anAcceptedOriginalIsShown('portal-login', undefined, accepted)).toBeUndefined();
    expect(anAcceptedOriginalIsShown('portal-login', 'passport', accepted)).toHaveProperty(
      'code',
      'check.document-not-taken',
    );
  });
});

describe('a reason holds no burgerservicenummer', () => {
  it('P16: refuses a labelled one, asks about a bare one, and takes the answer', () => {
    expect(aTextHoldsNoBsn('bsn 123456782', true, 'reason')).toHaveProperty(['code'], 'text.bsn');
    expect(aTextHoldsNoBsn('zaak 123456782', false, 'reason')).toHaveProperty('code', 'text.bare-number');
    expect(aTextHoldsNoBsn('zaak 123456782', true, 'reason')).toBeUndefined();
    expect(aTextHoldsNoBsn('belde met 0612345678', false, 'reason')).toBeUndefined();
  });
});

describe('contacts known before the request', () => {
  const why = (over: Parameters<typeof contacts>[0] = {}) =>
    contacts(over).map(({ notOffered }) => notOffered);

  it('P25: a dwelling that was left and what came with or after the request are not offered', () => {
    expect(contacts().map(({ kind, index }) => `${kind} ${index}`)).toEqual([
      'address 0',
      'address 1',
      'email 0',
      'email 1',
      'phone 0',
      'phone 1',
    ]);
    expect(why()).toEqual([
      'left',
      undefined,
      undefined,
      'changed-after-receipt',
      undefined,
      'changed-after-receipt',
    ]);
  });

  it('P25: known on the day of receipt is not known before it', () => {
    const contact = profile.emails[0]!.contact;
    expect(why({ since: { [contact]: '2026-02-01T22:59:00Z' } })[2]).toBeUndefined();
    expect(why({ since: { [contact]: '2026-02-01T23:01:00Z' } })[2]).toBe('changed-after-receipt');
  });

  it('P25: a protected address closes post and e-mail until it is released; a known number can be called', () => {
    expect(why({ protectedAddress: true }).slice(1, 5)).toEqual([
      'protected',
      'protected',
      'changed-after-receipt',
      undefined,
    ]);
    expect(why({ protectedAddress: true, released: true }).slice(1, 3)).toEqual([undefined, undefined]);
  });

  it('a contact of which nothing is known is not offered', () => {
    expect(why({ since: {} }).filter((because) => because === undefined)).toEqual([]);
    expect(offeredAt(contacts({ since: {} }), 'email', 0)).toBeUndefined();
  });
});

describe('the answer goes where we could reach them before', () => {
  const goes = (wanted: Parameters<typeof theAnswerGoesToAKnownContact>[0], over = {}) =>
    theAnswerGoesToAKnownContact(wanted, contacts(over))?.code;

  it('P25: to a known address, a known mailbox, or over the counter', () => {
    expect(goes({ channel: 'post', addressIndex: 1 })).toBeUndefined();
    expect(goes({ channel: 'email', emailIndex: 0 })).toBeUndefined();
    expect(goes({ channel: 'counter' }, { protectedAddress: true })).toBeUndefined();
  });
  it.each([
    ['a dwelling that was left', { channel: 'post', addressIndex: 0 }, {}, 'delivery.left'],
    [
      'a mailbox that came with the request',
      { channel: 'email', emailIndex: 1 },
      {},
      'delivery.changed-after-receipt',
    ],
    [
      'a protected address',
      { channel: 'post', addressIndex: 1 },
      { protectedAddress: true },
      'delivery.protected',
    ],
    [
      'a mailbox where the address is protected',
      { channel: 'email', emailIndex: 0 },
      { protectedAddress: true },
      'delivery.protected',
    ],
    ['a place that is not in the list', { channel: 'email', emailIndex: 9 }, {}, 'delivery.unknown'],
    ['post without an address', { channel: 'post' }, {}, 'delivery.index-needed'],
    ['post with a mailbox', { channel: 'post', addressIndex: 1, emailIndex: 0 }, {}, 'delivery.index-needed'],
    ['the counter with an address', { channel: 'counter', addressIndex: 1 }, {}, 'delivery.index-not-taken'],
  ] as const)('P25: never to %s', (_, wanted, over, code) => expect(goes(wanted, over)).toBe(code));
});

describe('a call-back uses a number known before', () => {
  it('P25: never one that came with the request', () => {
    expect(aCallBackUsesAKnownNumber('known-number-call-back', 0, contacts())).toBeUndefined();
    expect(aCallBackUsesAKnownNumber('known-number-call-back', 1, contacts())).toHaveProperty(
      'code',
      'check.known-number-needed',
    );
    expect(aCallBackUsesAKnownNumber('known-number-call-back', undefined, contacts())).toHaveProperty(
      'code',
      'check.known-number-needed',
    );
    expect(aCallBackUsesAKnownNumber('counter', 0, contacts())).toHaveProperty(
      ['code'],
      'check.phone-not-taken',
    );
  });
});

describe('a check waits until day 28', () => {
  it.each([
    ['2026-01-31T12:00:00Z', '2026-02-28T23:00:00.000Z'],
    ['2026-03-05T12:00:00Z', '2026-04-02T22:00:00.000Z'],
    ['2026-10-10T12:00:00Z', '2026-11-07T23:00:00.000Z'],
  ])('received %s: until %s, summer time or not', (from, until) => {
    expect(waitUntilDay28(from, new Date(from), waiting).expiresAt).toBe(until);
  });
});
