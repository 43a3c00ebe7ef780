import { EventingModule } from '@huisrecht/eventing';
import {
  AccessToken,
  Clock,
  EVENTING_BASICS,
  type EventingBasics,
  HttpKeyDestroyer,
  KeyDestroyer,
  keysOf,
  ParkingSeal,
  ServiceClients,
  ViewLog,
  views,
} from '@huisrecht/service-kit';
import { CachedKeys, SealedBlobs, Sealer, SealingModule, Signer, Store } from '@huisrecht/store';
import { Module, type DynamicModule, type OnApplicationBootstrap, type Provider } from '@nestjs/common';
import { Attachments } from './attachments/attachments.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AssociationCard } from './association-card.js';
import { requests } from './domain/request.aggregate.js';
import { DraftList } from './mailbox/drafts.store.js';
import { Dossier } from './dossier/dossier.js';
import { DossierController } from './dossier/dossier.controller.js';
import { Dossiers } from './dossier/dossiers.store.js';
import { PdfDesk } from './dossier/pdf/pdf-desk.js';
import { drafts } from './mailbox/draft.js';
import { Drafts } from './mailbox/drafts.js';
import { DraftsController } from './mailbox/drafts.controller.js';
import { Mailbox } from './mailbox/mailbox.js';
import { mailboxOf } from './mailbox/mailbox-config.js';
import { RemoveDraft } from './mailbox/remove-draft.handler.js';
import { TakeMail } from './mailbox/take-mail.js';
import { WatchMailbox } from './mailbox/watch-mailbox.js';
import { SealedFiles } from './files/sealed-files.js';
import { StoredFiles } from './files/sealed-files.store.js';
import { LetterTexts } from './letter/letter-texts.js';
import { Answers, HttpAnswers } from './neighbours/answers.js';
import { Mailer, SmtpMailer } from './neighbours/mailer.js';
import { DeskDays, HttpDeskDays } from './neighbours/desk-days.js';
import { HttpPeople, People } from './neighbours/people.js';
import { ExpirePackage } from './open-package/expire-package.handler.js';
import { Fetching } from './open-package/fetching.js';
import { PackageController } from './open-package/package.controller.js';
import { Packages } from './open-package/packages.js';
import { StoredPackages } from './open-package/packages.store.js';
import { Housekeeping } from './package/housekeeping.js';
import { SchemaController } from './package/portability/schema.controller.js';
import { PackageShelf } from './package/package-shelf.js';
import { BuildAnswer } from './prepare-answer/build-answer.handler.js';
import { MakeAnswer } from './prepare-answer/make-answer.js';
import { ImportController } from './import-requests/import.controller.js';
import { ImportRequests } from './import-requests/import-requests.js';
import { Intake } from './receive-request/intake.js';
import { LineDetailsFiles } from './receive-request/line-details.js';
import { Numbers } from './receive-request/numbers.store.js';
import { NoShow, OpenReview, RemindOfRequest } from './remind/timers.handlers.js';
import { RequestsConfig } from './requests.config.js';
import { Requests } from './requests.js';
import { keptViews } from './retention-view/kept-view.js';
import { NoteRetentionView } from './retention-view/note-view.handler.js';
import { RetentionAnswers } from './retention-view/retention-answers.js';
import { RetentionController } from './retention-view/retention.controller.js';
import { ReviewAnswers } from './review-answers/review-answers.js';
import { OverdueMetrics } from './see-requests/overdue-metrics.js';
import { RequestList } from './see-requests/request-list.store.js';
import { RequestsController } from './see-requests/requests.controller.js';
import { WorklistController } from './see-requests/worklist.controller.js';
import { PrintQueueController } from './print-queue/print-queue.controller.js';
import { PrintQueue } from './print-queue/print-queue.js';
import { RequestsWithPaper } from './print-queue/print-queue.store.js';
import { MailLetter, WriteLetter } from './send-letter/letter.handlers.js';
import { LetterDesk } from './send-letter/letter-desk.js';
import { LetterWriter } from './send-letter/letter-writer.js';
import { LettersController } from './send-letter/letters.controller.js';
import { MailAnswer } from './send-answer/mail-answer.handler.js';
import { FollowPerson } from './follow-person/follow-person.handler.js';
import { personWatches } from './follow-person/person-watch.js';
import { HandingOut } from './hand-out/handing-out.js';
import { Papers } from './send-answer/papers.js';
import { PapersController } from './send-answer/papers.controller.js';
import { DecisionController } from './take-decision/decision.controller.js';
import { Decisions } from './take-decision/decisions.js';
import { LineDecisions } from './decide-line/line-decisions.js';
import { LinesController } from './decide-line/lines.controller.js';
import { Duplicates } from './end-request/duplicates.store.js';
import { ContentsController } from './give-orders/contents.controller.js';
import { Notes } from './office/notes.js';
import { OfficeController } from './office/office.controller.js';
import { DecidedLines } from './prepare-answer/decided-lines.js';
import { LiftRestriction } from './restrict/lift-restriction.handler.js';
import { RestrictionList } from './restrict/restriction-list.store.js';
import { RestrictionsController } from './restrict/restrictions.controller.js';
import { SendTransfer } from './transfer-package/send-transfer.handler.js';
import { HttpsOrganisations, Organisations } from './transfer-package/organisations.js';
import { Transfers } from './transfer-package/transfers.js';
import { TransfersController } from './transfer-package/transfers.controller.js';
import { TermsController } from './terms/terms.controller.js';
import { Terms } from './terms/terms.js';

/** What `requests` decides on; also the names of its collections. */
export const aggregates = [requests, keptViews, drafts, views, personWatches];

/** The largest content or document of a package. */
const MAX_BLOB_BYTES = 64 * 1024 * 1024;

/** What stands outside: the neighbours, the mail server, the keys. */
const outside: Provider[] = [
  {
    provide: Answers,
    inject: [ServiceClients, AccessToken, RequestsConfig],
    useFactory: (clients: ServiceClients, token: AccessToken, config: RequestsConfig) =>
      new HttpAnswers(clients.to('processor-sync'), token, config.PROCESSOR_SYNC_URL),
  },
  {
    provide: People,
    inject: [ServiceClients],
    useFactory: (clients: ServiceClients) => new HttpPeople(clients.to('identity')),
  },
  {
    provide: DeskDays,
    inject: [ServiceClients],
    useFactory: (clients: ServiceClients) => new HttpDeskDays(clients.to('identity')),
  },
  {
    provide: KeyDestroyer,
    inject: [ServiceClients, CachedKeys],
    useFactory: (clients: ServiceClients, cached: CachedKeys) =>
      new HttpKeyDestroyer(clients.to('identity'), cached),
  },
  {
    provide: Organisations,
    inject: [RequestsConfig],
    useFactory: (config: RequestsConfig) => new HttpsOrganisations(config.TRANSFER_TO_PRIVATE_ADDRESSES),
  },
  HandingOut,
  AssociationCard,
  { provide: Mailbox, inject: [RequestsConfig], useFactory: mailboxOf },
  {
    provide: Mailer,
    inject: [RequestsConfig, AssociationCard],
    useFactory: ({ SMTP_URL, MAIL_FROM }: RequestsConfig, card: AssociationCard) =>
      new SmtpMailer(SMTP_URL, async () => ({ name: (await card.get()).name, address: MAIL_FROM })),
  },
  {
    provide: Signer,
    inject: [RequestsConfig],
    useFactory: ({ SIGNING_KEY_FILE }: RequestsConfig) => Signer.fromFile(SIGNING_KEY_FILE),
  },
  {
    provide: SealedBlobs,
    inject: [Store, Sealer],
    useFactory: (store: Store, sealer: Sealer) =>
      new SealedBlobs(store.db, sealer, { maxBytes: MAX_BLOB_BYTES }),
  },
];

const inside = [
  {
    provide: LetterTexts,
    inject: [RequestsConfig],
    useFactory: ({ LETTERS_FOLDER }: RequestsConfig) => LetterTexts.load(LETTERS_FOLDER),
  },
  LetterWriter,
  LetterDesk,
  RequestsWithPaper,
  PrintQueue,
  { provide: SealedFiles, useClass: StoredFiles },
  { provide: Packages, useClass: StoredPackages },
  Numbers,
  LineDetailsFiles,
  RequestList,
  OverdueMetrics,
  Requests,
  ViewLog,
  PackageShelf,
  Housekeeping,
  MakeAnswer,
  Intake,
  ImportRequests,
  ReviewAnswers,
  RetentionAnswers,
  Decisions,
  LineDecisions,
  DecidedLines,
  Notes,
  Duplicates,
  RestrictionList,
  Papers,
  Terms,
  Transfers,
  Fetching,
  Attachments,
  DraftList,
  Drafts,
  TakeMail,
  WatchMailbox,
  Dossier,
  Dossiers,
  { provide: PdfDesk, useFactory: () => new PdfDesk() },
];
const dueHandlers = [
  RemindOfRequest,
  NoShow,
  OpenReview,
  BuildAnswer,
  LiftRestriction,
  MailAnswer,
  WriteLetter,
  MailLetter,
  ExpirePackage,
  SendTransfer,
  NoteRetentionView,
  FollowPerson,
  RemoveDraft,
];
const core = [...outside, ...inside, ...dueHandlers];

/** Everything but the doors: what controllers and dispatchers share, once. */
@Module({ providers: core, exports: core })
export class RequestsCoreModule {}

/** Kafka in and out. @param service the consumer group and the last part of the CloudEvents source */
const eventing = (service: string): DynamicModule =>
  EventingModule.forService({
    service,
    aggregates,
    imports: [RequestsCoreModule],
    dueHandlers,
    inject: [EVENTING_BASICS, Sealer, Clock],
    useFactory: (basics: EventingBasics, sealer: Sealer, clock: Clock) => ({
      ...basics,
      seal: new ParkingSeal(sealer, 'requests'),
      now: () => clock.now(),
    }),
  });

/** The service `requests`. */
@Module({})
export class RequestsModule implements OnApplicationBootstrap {
  constructor(private readonly store: Store) {}

  /** The service under its own name; a test takes another, so that it has a consumer group of its own. */
  static as(service = 'requests'): DynamicModule {
    return {
      module: RequestsModule,
      imports: [
        RequestsCoreModule,
        SealingModule.withKeys({
          inject: [ServiceClients],
          useFactory: (clients: ServiceClients) => keysOf(clients.to('identity')),
        }),
        eventing(service),
      ],
      controllers: [
        ImportController,
        RequestsController,
        WorklistController,
        DecisionController,
        LinesController,
        TransfersController,
        OfficeController,
        RestrictionsController,
        ContentsController,
        PapersController,
        LettersController,
        PrintQueueController,
        TermsController,
        RetentionController,
        PackageController,
        SchemaController,
        AttachmentsController,
        DraftsController,
        DossierController,
      ],
    };
  }

  /** Makes the indexes that are not there yet. */
  async onApplicationBootstrap(): Promise<void> {
    await this.store.ensureIndexes();
  }
}
