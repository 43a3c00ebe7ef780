import { Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { DirectoryIndex } from '../directory/directory.js';
import type { Registration } from './registration.js';
import { Registrations } from './registrations.js';

interface RegistrationDocument {
  readonly _id: string;
  readonly state: Registration;
}

/** Look-ups in the documents of the aggregate. */
@Injectable()
export class StoredRegistrations extends Registrations {
  private readonly registrations: StoreCollection<RegistrationDocument>;

  constructor(
    store: Store,
    private readonly directory: DirectoryIndex,
  ) {
    super();
    this.registrations = store.collection<RegistrationDocument>('registrations');
  }

  async holdersOf(subjectIds: readonly string[]): Promise<readonly string[]> {
    const found = await this.registrations
      .find({ _id: { $in: [...subjectIds] } }, { projection: { 'state.issuer': 1 } })
      .toArray();
    return this.directory.registeredAt(found.flatMap(({ state }) => state.issuer ?? []));
  }
}
