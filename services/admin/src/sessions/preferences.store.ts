import { Injectable } from '@nestjs/common';
import { Store, type StoreCollection } from '@huisrecht/store';
import {
  defaultPreferences,
  PreferenceStore,
  type Preferences,
  type PreferencesPart,
} from './preferences.js';

interface PreferenceDocument extends Partial<Preferences> {
  readonly _id: string;
}

/** Preferences in the gateway's own database: the same on every desk, and nothing in the browser. */
@Injectable()
export class StoredPreferences extends PreferenceStore {
  private readonly preferences: StoreCollection<PreferenceDocument>;

  constructor(store: Store) {
    super();
    this.preferences = store.collection<PreferenceDocument>('preferences');
  }

  async get(userId: string): Promise<Preferences> {
    const found = await this.preferences.findOne({ _id: userId });
    const { language, shortcuts, views } = { ...defaultPreferences, ...found };
    return { language, shortcuts, views };
  }

  async save(userId: string, { language, shortcuts, views }: PreferencesPart): Promise<void> {
    const set = {
      ...(language === undefined ? {} : { language }),
      ...(shortcuts === undefined ? {} : { shortcuts }),
      ...(views === undefined ? {} : { views: views.map(({ name, query }) => ({ name, query })) }),
    };
    if (Object.keys(set).length > 0)
      await this.preferences.updateOne({ _id: userId }, { $set: set }, { upsert: true });
  }
}
