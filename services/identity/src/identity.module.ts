import { Module, type DynamicModule, type OnApplicationBootstrap, type Provider } from '@nestjs/common';
import { EventingModule } from '@huisrecht/eventing';
import { Clock, EVENTING_BASICS, type EventingBasics, ViewLog, views } from '@huisrecht/service-kit';
import { LocalSeal, MasterKeys, Store } from '@huisrecht/store';
import { Check } from './check/check.js';
import { CheckRooms } from './check/check-room.js';
import { ChecksController } from './check/checks.controller.js';
import { AcceptedDocuments, Checks } from './check/checks.js';
import { ExpireCheck, RemindOfCheck } from './check/no-show/no-show.handlers.js';
import { DeskDay } from './desk/desk-day.js';
import { DeskSettings } from './desk/desk-settings.js';
import { DeskController } from './desk/desk.controller.js';
import { Desk } from './desk/desk.js';
import { Mailer, NoMailer, SmtpMailer } from './desk/mailer.js';
import { readOpeningHours } from './desk/opening-hours.js';
import { RemindVisitors } from './desk/remind-visitors.js';
import { AnswersController } from './housing/answers.controller.js';
import { Notice } from './housing/notice.js';
import { housingTranslators } from './housing/wiring/housing-translators.js';
import { RefuseUnreadable } from './housing/wiring/refuse-unreadable.js';
import { IdentityConfig } from './identity.config.js';
import { IdentityCoreModule } from './identity.core.module.js';
import { Destructions } from './keys/destructions.js';
import { StoredDestructions } from './keys/destructions.store.js';
import { KeyDesk } from './keys/key-desk.js';
import { KeysController } from './keys/keys.controller.js';
import { SearchLimit, ViewLimit } from './subject/minute-limit.js';
import { PersonSets } from './subject/person-sets.js';
import { Profiles } from './subject/profiles.js';
import { ResolveSubjects } from './subject/resolve-subjects/resolve-subjects.js';
import { AssignPerson } from './subject/same-person/assign-person.js';
import { SamePerson } from './subject/same-person/same-person.js';
import { FindByCode } from './subject/find-by-code/find-by-code.js';
import { SearchSubjects } from './subject/search-subjects/search-subjects.js';
import { Subject } from './subject/subject.js';
import { SubjectsController } from './subject/subjects.controller.js';
import { TidyLookups } from './subject/tidy-lookups/tidy-lookups.js';
import { ViewSubject } from './subject/view-subject/view-subject.js';

/** What `identity` decides on; also the names of its collections. */
export const aggregates = [Subject, Check, DeskDay, Notice, views];
const dueHandlers = [TidyLookups, RemindOfCheck, ExpireCheck, AssignPerson, RemindVisitors];

const deskSettings: Provider = {
  provide: DeskSettings,
  inject: [IdentityConfig],
  useFactory: ({ DESK_HOURS, DESK_SLOT_MINUTES, DESK_CAPACITY }: IdentityConfig): DeskSettings => ({
    hours: readOpeningHours(DESK_HOURS),
    minutes: DESK_SLOT_MINUTES,
    capacity: DESK_CAPACITY,
  }),
};
const mailer: Provider = {
  provide: Mailer,
  inject: [IdentityConfig],
  useFactory: ({ SMTP_URL, MAIL_FROM: address, ORGANISATION_NAME: name }: IdentityConfig): Mailer =>
    SMTP_URL ? new SmtpMailer(SMTP_URL, { name, address }) : new NoMailer(),
};

/** Kafka in and out. @param service the consumer group and the last part of the CloudEvents source */
const eventing = (service: string): DynamicModule =>
  EventingModule.forService({
    service,
    aggregates,
    imports: [IdentityCoreModule],
    providers: [
      ...housingTranslators,
      RefuseUnreadable,
      ...dueHandlers,
      Profiles,
      PersonSets,
      CheckRooms,
      mailer,
    ],
    refusals: RefuseUnreadable,
    translators: housingTranslators.map(({ provide }) => provide),
    dueHandlers,
    inject: [EVENTING_BASICS, MasterKeys, Clock],
    useFactory: (basics: EventingBasics, master: MasterKeys, clock: Clock) => ({
      ...basics,
      seal: new LocalSeal(master.derive('parking.identity')),
      now: () => clock.now(),
    }),
  });

/** The service `identity`. */
@Module({
  imports: [IdentityCoreModule],
  controllers: [SubjectsController, ChecksController, DeskController, KeysController, AnswersController],
  providers: [
    Profiles,
    PersonSets,
    ViewLog,
    SearchLimit,
    ViewLimit,
    FindByCode,
    SearchSubjects,
    ViewSubject,
    ResolveSubjects,
    SamePerson,
    CheckRooms,
    Checks,
    {
      provide: AcceptedDocuments,
      inject: [IdentityConfig],
      useFactory: ({ ACCEPTED_DOCUMENTS: kinds }: IdentityConfig): AcceptedDocuments => ({ kinds }),
    },
    Desk,
    AssignPerson,
    deskSettings,
    { provide: Destructions, useClass: StoredDestructions },
    KeyDesk,
  ],
})
export class IdentityModule implements OnApplicationBootstrap {
  constructor(private readonly store: Store) {}

  /** The service under its own name; a test takes another, so that it has a consumer group of its own. */
  static as(service = 'identity'): DynamicModule {
    return { module: IdentityModule, imports: [eventing(service)] };
  }

  /** Makes the indexes that are not there yet. */
  async onApplicationBootstrap(): Promise<void> {
    await this.store.ensureIndexes();
  }
}
