import type { DueHandler } from '@huisrecht/eventing';
import { Store, type DueItem, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { KnownRequest } from '../domain/state.js';
import { Requests } from '../requests.js';
import { notePerson } from './note-person.js';
import { FOLLOW_PERSON, type FollowPersonWork } from './person-watch.js';

interface Stored {
  readonly _id: string;
  readonly state: KnownRequest;
}

/** Tells every request of these people that their set changed. Done again it changes nothing. */
@Injectable()
export class FollowPerson implements DueHandler {
  readonly kind = FOLLOW_PERSON;
  private readonly stored: StoreCollection<Stored>;

  constructor(
    store: Store,
    private readonly requests: Requests,
  ) {
    this.stored = store.collection<Stored>('requests');
  }

  async handle({ data }: DueItem): Promise<void> {
    const work = data as unknown as FollowPersonWork;
    const people = [...work.subjectIds, ...work.leaving];
    const filter = {
      $or: [{ 'state.subjectId': { $in: people } }, { 'state.identity.subjectIds': { $in: people } }],
    };
    const found = await this.stored.find(filter, { projection: { _id: 1 } }).toArray();
    for (const { _id } of found) await this.requests.decide(_id, notePerson(work));
  }
}
