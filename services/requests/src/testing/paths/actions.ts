import { dayOf } from '@huisrecht/calendar';
import {
  CheckEndedDeceasedV1,
  CheckPassedV1,
  CheckRejectedV1,
  CollectionCompletedV1,
  CollectionExtendedV1,
  CollectionRequestedV1,
  CollectionStartedV1,
  decisionOutcomes,
  event,
  HolderAnsweredV1,
  objectionKinds,
  OrderCompletedV1,
  OrderStartedV1,
  PartyAnsweredV1,
  refusalGrounds,
  restrictedUses,
  restrictionCases,
  rights,
  type EventClass,
  type RetentionItem,
} from '@huisrecht/contracts';
import { addLine } from '../../add-line/add-line.js';
import { decideLine } from '../../decide-line/decide-line.js';
import type { Colleague } from '../../domain/actor.js';
import { kinds } from '../../domain/due.js';
import { requests } from '../../domain/request.aggregate.js';
import type { NamedLine } from '../../domain/rules/a-line-holds-only-what-is-of-its-right.js';
import {
  isIdentified,
  isKnown,
  isSure,
  silentHolders,
  type KnownRequest,
  unsettledOrders,
  type Line,
  type Order,
  type RequestState,
  type Scope,
} from '../../domain/state.js';
import { scopeOf } from '../../give-orders/give-order.js';
import { endRequest } from '../../end-request/end-request.js';
import { giveAdvice, standAside } from '../../office/office.js';
import { fetchPackage, issueCode, packageIsGone } from '../../open-package/open-package.js';
import { openReviewInTime } from '../../open-review/open-review-in-time.js';
import { prepareAnswer } from '../../prepare-answer/prepare-answer.js';
import { receiveRequest } from '../../receive-request/receive-request.js';
import { remind } from '../../remind/remind.js';
import { liftOnItsDay, liftRestriction } from '../../restrict/lift-restriction.js';
import { reviewUse, useRestrictedData } from '../../restrict/use-restricted-data.js';
import { askRetentionAgain } from '../../retention-view/ask-again.js';
import { noteView } from '../../retention-view/note-view.js';
import { answerWasMailed, handOver } from '../../send-answer/send-answer.js';
import { noShow, reopenRequest } from '../../settle-identity/settle-identity.js';
import { takeDecision } from '../../take-decision/take-decision.js';
import { extendTerm, resumeTerm, stopTerm } from '../../terms/change-term.js';
import { withdrawLine } from '../../withdraw-request/withdraw-line.js';
import { withdrawRequest } from '../../withdraw-request/withdraw-request.js';
import type { World } from './world.js';

/** Who acts. */
export const clerk: Colleague = { id: 'bea', roles: ['clerk'] };
export const officer: Colleague = { id: 'pim', roles: ['privacy-officer'] };
export const lead: Colleague = { id: 'tom', roles: ['team-lead'] };
export const fg: Colleague = { id: 'fatima', roles: ['fg'] };
export const machine: Colleague = { id: 'service:admin', roles: ['service'] };
const anybody = [clerk, officer, lead, fg, machine];
/** Most decisions are tried by who may take them. */
const decider = ({ random }: World): Colleague => (random.chance(75) ? lead : random.of(anybody));

const subjectId = 'sub_00000000000000000001';
const other = 'sub_00000000000000000002';
const holders = ['erp', 'repairs', 'mailbox'];
const parties = ['erp', 'vakwerk'];
const asScope = (scope: Scope) => scopeOf(scope);
const address: Scope = { categories: ['contact-data'], fields: [], purposes: [], recordIds: [] };
const repairs: Scope = { categories: ['repairs'], fields: [], purposes: ['maintenance'], recordIds: [] };

/** Something that may happen; what it is called is part of the path. */
export type Action = (world: World) => void;

const hear = <C extends EventClass>(world: World, name: string, of: C, data: InstanceType<C>): void => {
  const heard = event(of, data);
  const subscription = requests.subscriptions.find((one) => one.event.type === heard.type);
  if (!subscription) throw new Error(`Nobody hears ${heard.type}.`);
  world.act(name, (state, context) => subscription.decide(heard, state, context));
};

const known = ({ state }: World): KnownRequest | undefined => (isKnown(state) ? state : undefined);
const revisionOf = (world: World): number => {
  const revision = known(world)?.revision ?? 0;
  return world.random.chance(5) ? Math.max(0, revision - 1) : revision;
};

const namedLine = ({ random }: World): NamedLine => {
  const right = random.of(rights);
  const scope = random.chance(60) && { scope: asScope(random.of([address, repairs])) };
  switch (right) {
    case 'objection':
      return { right, objection: random.of(objectionKinds), ...scope };
    case 'restriction':
      return { right, restrictionCase: random.of(restrictionCases), ...scope };
    case 'rectification':
      return { right, change: random.of(['rectify', 'supplement'] as const), ...scope };
    case 'access':
    case 'portability':
    case 'erasure':
    case 'withdrawal-of-consent':
      return { right, ...scope };
  }
};

/** Where every path begins: a letter with one to three rights, or none that we can read. */
export const receive: Action = (world) => {
  const { random } = world;
  const lines = Array.from({ length: random.of([0, 1, 1, 1, 1, 2, 2, 3]) }, () => ({
    named: namedLine(world),
    detailsId: world.id('lin'),
  }));
  world.act(
    `receive-${lines.map(({ named }) => named.right).join('+')}`,
    receiveRequest({
      ...{ number: 'HR-234-67A', subjectId, lines, reasonGiven: random.chance(50), channel: 'letter' },
      ...{ receivedAt: '2026-03-02T08:00:00Z', registeredBy: random.of([clerk, officer]) },
    }),
  );
};

const check: Action = (world) => {
  const { random } = world;
  const facts = { checkId: 'chk_00000000000000000001', requestId: world.state.id, subjectId };
  const by = { checkedBy: random.chance(90) ? clerk.id : lead.id, checkedAt: world.now.toISOString() };
  const roll = random.below(10);
  if (roll === 0) {
    hear(world, 'check-rejected', CheckRejectedV1, { ...facts, reason: 'person-differs', ...by });
  } else if (roll === 1 && random.chance(25)) {
    hear(world, 'deceased', CheckEndedDeceasedV1, {
      ...facts,
      ...{ notedBy: by.checkedBy, notedAt: by.checkedAt },
    } as never);
  } else {
    const lines = known(world)?.lines.map(({ line }) => line) ?? [1];
    const covered = random.chance(20) ? random.some(lines, 60) : undefined;
    hear(world, covered ? 'check-passed-in-part' : 'check-passed', CheckPassedV1, {
      ...facts,
      ...{ way: 'counter', document: 'passport', delivery: random.of(['email', 'post', 'counter'] as const) },
      subjectIds: random.chance(20) ? [subjectId, other] : [subjectId],
      ...(covered && covered.length > 0 && { lines: covered }),
      ...by,
    });
  }
};

const collecting: Action = (world) => {
  const { random } = world;
  // Nobody collects what was never asked for.
  if (!world.events.some(({ type }) => type === CollectionRequestedV1.type)) return;
  const facts = { collectionId: 'col_00000000000000000001', requestId: world.state.id };
  const at = world.now.toISOString();
  const asked = (all: readonly string[]) =>
    all.map((holder) => ({ holder, name: holder, adapter: 'sql' as const, answerBy: '2026-03-20' }));
  const roll = random.below(10);
  if (roll < 2) {
    hear(world, 'collection-started', CollectionStartedV1, {
      ...{ ...facts, subjectIds: [subjectId], right: 'access', submittedAt: at, startedAt: at },
      holders: asked(holders.slice(0, 1 + random.below(3))),
    });
  } else if (roll === 2) {
    hear(world, 'collection-extended', CollectionExtendedV1, {
      ...facts,
      holders: asked([random.of(holders)]),
      extendedAt: at,
    });
  } else if (roll < 8) {
    const holder = random.of(holders);
    const found = random.chance(60);
    hear(world, `answer-of-${holder}`, HolderAnsweredV1, {
      ...{
        ...facts,
        holder,
        outcome: found ? 'found' : 'nothing-found',
        items: found ? 1 : 0,
        answeredAt: at,
      },
      ...(found && { answerRef: `ans_${holder}-${random.below(2)}000000` }),
    });
  } else {
    hear(world, 'collection-completed', CollectionCompletedV1, { ...facts, completedAt: at });
  }
};

const decideReview: Action = (world) => {
  const { random, state } = world;
  const outcome = random.of(decisionOutcomes);
  const silent = isIdentified(state) ? silentHolders(state).map(({ holder }) => holder) : [];
  const itemId = 'itm_00000001';
  world.act(
    `decide-review-${outcome}`,
    takeDecision({
      ...{ decisionId: world.id('dec'), seen: revisionOf(world), decider: decider(world), outcome },
      motivation: random.chance(97) ? 'Zo kwamen wij tot onze beslissing.' : 'ja',
      ground: outcome === 'refused' && random.chance(80) ? 'excessive' : undefined,
      reviewed: [
        { itemId, aboutOthers: false, hasFieldsAboutOthers: false },
        { itemId: 'itm_00000002', aboutOthers: true, hasFieldsAboutOthers: true },
      ],
      choices:
        outcome === 'granted'
          ? [{ itemId: 'itm_00000002', choice: 'give', withOthers: true }]
          : [{ itemId, choice: 'withhold', ground: random.chance(90) ? 'civil-claims' : undefined }],
      withoutAnswerOf: random.chance(90) ? silent : [],
      ...{
        fourEyes: true,
        sensitivities: random.chance(10) ? ['special'] : [],
        noPrivateTies: random.chance(97),
      },
    }),
  );
};

const decideOne: Action = (world) => {
  const { random } = world;
  const line = random.of<Pick<Line, 'line' | 'right'>>(known(world)?.lines ?? [{ line: 1, right: 'access' }]);
  const outcome = random.of(decisionOutcomes);
  world.act(
    `decide-${line.right}-${outcome}`,
    decideLine({
      ...{
        decisionId: world.id('dec'),
        line: line.line,
        seen: revisionOf(world),
        decider: decider(world),
      },
      ...{ outcome, motivation: random.chance(97) ? 'Zo kwamen wij tot onze beslissing.' : 'ja' },
      grounds: outcome === 'granted' && random.chance(95) ? [] : random.some(refusalGrounds, 12),
      necessity: random.chance(90) ? 'In dit geval is dat nodig.' : undefined,
      ...(outcome === 'partly' && { granted: address, refused: repairs }),
      weighing: random.chance(80)
        ? {
            ...{ ourInterest: 'Ons belang', theirInterest: 'Uw belang', conclusion: 'Wij wogen ze af.' },
            compellingGrounds: 'Dwingend',
          }
        : undefined,
      corrections:
        line.right === 'rectification' && outcome !== 'refused'
          ? [{ category: 'contact-data', field: 'name' }]
          : [],
      ...{ hasStatement: random.chance(50), contentId: world.id('cnt'), noPrivateTies: random.chance(97) },
      ...{ againstAdviceBecause: random.chance(80) ? 'De FG ziet het anders.' : undefined, fourEyes: true },
      ...{
        sensitivities: random.chance(10) ? ['criminal'] : [],
        bases: new Map([['maintenance', 'contract']]),
        about: [],
      },
    }),
  );
};

const unsettled = (world: World): readonly Order[] => {
  const state = known(world);
  return state ? unsettledOrders(state) : [];
};

const orders: Action = (world) => {
  const { random } = world;
  const order = random.of<Pick<Order, 'orderId' | 'kind'>>([
    ...unsettled(world),
    { orderId: 'ord_00000000000000000009', kind: 'erase' },
  ]);
  const facts = { orderId: order.orderId, requestId: world.state.id };
  const at = world.now.toISOString();
  const roll = random.below(10);
  if (roll < 3) {
    hear(world, 'order-started', OrderStartedV1, {
      ...{ ...facts, kind: order.kind, subjectIds: [subjectId], startedAt: at, submittedAt: at },
      ...{ scope: asScope(address), provisional: false },
      parties: parties.map((party) => ({
        party,
        name: party,
        role: 'holder' as const,
        adapter: 'search-task' as const,
        answerBy: '2026-03-20',
      })),
    });
  } else if (roll < 7) {
    const outcome = random.of(['done', 'nothing-found', 'kept-because'] as const);
    hear(world, `party-${outcome}`, PartyAnsweredV1, {
      ...facts,
      party: random.of(parties),
      outcome,
      answeredAt: at,
    });
  } else {
    hear(world, 'order-completed', OrderCompletedV1, { ...facts, completedAt: at });
  }
};

const stays: RetentionItem = {
  ...{ recordId: 'rec_00000001', system: 'erp', category: 'repairs', purpose: 'maintenance' },
  ...{ roles: ['tenant'], ownPartOnly: false, verdict: 'must-stay', rule: 'repairs' },
};

const retention: Action = (world) => {
  const view = known(world)?.retentionViews.at(-1);
  if (!view) return;
  if (world.random.chance(10)) world.act('ask-retention-again', askRetentionAgain(view.line));
  else {
    const items = [stays];
    const kept = { viewId: view.viewId, pages: 1, came: [{ page: 1, items }] };
    world.act('retention-answered', noteView(kept));
  }
};

const change: Action = (world) => {
  const { random } = world;
  const by = random.of(anybody);
  const today = dayOf(world.now);
  const stop = known(world)?.terms.stops.at(-1)?.stopId ?? 'stp_00000000000000000000';
  const restriction = known(world)?.restrictions.at(-1);
  const restrictionId = restriction?.restrictionId ?? 'rst_00000000000000000000';
  const useId = restriction?.uses.at(-1)?.useId ?? 'use_00000000000000000000';
  const motivation = 'Het verzoek is ingewikkeld, want het gaat over veel jaren.';
  random.of<() => unknown>([
    () => random.chance(25) && world.act('withdraw', withdrawRequest(by.id, revisionOf(world))),
    () => world.act('withdraw-line', withdrawLine(1 + random.below(3), by.id, revisionOf(world))),
    () =>
      world.act('add-line', addLine({ named: namedLine(world), detailsId: world.id('lin'), addedBy: by.id })),
    () =>
      random.chance(25) &&
      world.act(
        'end',
        endRequest({
          because: random.of(['deceased', 'not-ours', 'no-request'] as const),
          by,
          seen: revisionOf(world),
        }),
      ),
    () =>
      world.act(
        'extend',
        extendTerm({
          decisionId: world.id('ext'),
          ground: random.of(['complexity', 'illness']),
          motivation,
          by,
        }),
      ),
    () =>
      world.act(
        'stop',
        stopTerm({
          stopId: world.id('stp'),
          reason: random.of(['identity-doubt', 'specification']),
          question: motivation,
          by,
        }),
      ),
    () => world.act('resume', resumeTerm({ stopId: stop, answeredOn: today, withoutSlot: [], by })),
    () =>
      world.act(
        'lift',
        liftRestriction({ restrictionId, decisionId: world.id('lft'), reason: motivation, decider: by }),
      ),
    () =>
      world.act(
        'use',
        useRestrictedData({
          restrictionId,
          useId: world.id('use'),
          use: random.of(restrictedUses),
          reason: motivation,
          by,
        }),
      ),
    () => world.act('review-use', reviewUse({ restrictionId, useId, agreed: true, by })),
    () =>
      world.act(
        'advise',
        giveAdvice({
          adviceId: world.id('adv'),
          line: 1,
          advises: random.of(decisionOutcomes),
          givenBy: fg.id,
        }),
      ),
    () => world.act('stand-aside', standAside(random.of([officer, lead]).id)),
    () => world.act('reopen', reopenRequest(by.id)),
  ])();
};

/** What became of the answer, its package and its letter. */
const answer: Action = (world) => {
  const { random, state } = world;
  const round = isIdentified(state) ? state.rounds.at(-1) : undefined;
  const packageId = round?.prepared?.package.packageId ?? 'pkg_00000000000000000000';
  random.of<() => void>([
    () => world.act('hand-over', handOver({ delivery: 'post', by: clerk.id, packageToo: random.chance(50) })),
    () => world.act('give-code', issueCode(packageId, 'phone', clerk.id)),
    () => world.act('fetch', fetchPackage(packageId)),
    () => world.act('mailed', answerWasMailed(round?.round ?? 1)),
  ])();
};

const dueHandled: Readonly<Record<string, (world: World, data: never) => void>> = {
  [kinds.remind]: (world, data) => world.act('due-remind', remind(data)),
  [kinds.noShow]: (world, { attempt }: { attempt: number }) => world.act('due-no-show', noShow(attempt)),
  [kinds.openReview]: (world) => world.act('due-open-review', openReviewInTime),
  [kinds.buildAnswer]: (world, { round }: { round: number }) =>
    world.act(
      'due-build',
      prepareAnswer({
        ...{
          round,
          packageId: world.id('pkg'),
          packageHasContent: isSure(world.state) && world.random.chance(80),
        },
        ...{ manifestHash: 'a'.repeat(64), silentHolders: [], codeInLetter: false },
        delivery: world.random.of(['email', 'post'] as const),
      }),
    ),
  [kinds.sendAnswer]: (world, { round }: { round: number }) => world.act('due-mail', answerWasMailed(round)),
  [kinds.liftRestriction]: (world, { restrictionId }: { restrictionId: string }) =>
    world.act('due-lift', liftOnItsDay(restrictionId)),
  [kinds.expirePackage]: (world, { packageId }: { packageId: string }) =>
    world.act('due-expire', packageIsGone(packageId)),
};

/** Time goes on to what is due next, and it is done; now and then twice, as a lease that was lost does. */
const due: Action = (world) => {
  const next = world.nextDue();
  if (next && next > world.now && world.random.chance(60)) world.now = next;
  const work = world.takeDue();
  if (!work) return;
  const handle = dueHandled[work.due];
  if (!handle) return;
  handle(world, work.data as never);
  if (world.random.chance(10)) handle(world, work.data as never);
};

const time: Action = (world) => world.wait(world.random.of([1, 24, 24 * 10]));

const anything: readonly Action[] = [
  ...[check, check, collecting, collecting, collecting, decideReview, decideReview, decideOne, decideOne],
  ...[decideOne, orders, orders, retention, change, change, answer, due, due, due, time],
  (world) => world.again(),
];
/** Once our answer is out, what is left are answers of others; and all the rest, now and then. */
const afterwards: readonly Action[] = [
  ...[orders, orders, orders, orders, collecting, collecting, collecting, answer, due, change, decideOne],
  (world) => world.again(),
];

/** Everything that may happen to a request, as often as it stands here. */
export const actionsAt = ({ status }: RequestState): readonly Action[] =>
  status === 'answered' || status === 'closed' ? afterwards : anything;
