import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Log } from '@huisrecht/service-kit';
import {
  CachedKeys,
  keyIdOf,
  KeyVault,
  leasesToJson,
  type Destroyed,
  type KeyRef,
  type LeaseAnswer,
  type LeaseIntent,
} from '@huisrecht/store';
import { Counter, Registry } from 'prom-client';
import { demand, refuse } from '../refusal.js';
import { Destructions } from './destructions.js';
import { mayDestroy, mayLease } from './key-policy.js';

/** Hands out and destroys data keys, by policy; every call is counted and logged with its client. */
@Injectable()
export class KeyDesk {
  private readonly leased: Counter;
  private readonly destroyed: Counter;

  constructor(
    private readonly vault: KeyVault,
    private readonly cached: CachedKeys,
    private readonly destructions: Destructions,
    private readonly clock: Clock,
    private readonly log: Log,
    registry: Registry,
  ) {
    const labelNames = ['client', 'class'];
    const registers = [registry];
    this.leased = new Counter({
      name: 'identity_keys_leased_total',
      help: 'Data keys handed to a service.',
      labelNames,
      registers,
    });
    this.destroyed = new Counter({
      name: 'identity_keys_destroyed_total',
      help: 'Data keys destroyed for a service.',
      labelNames,
      registers,
    });
  }

  /** @throws Refused `keys.not-allowed` */
  async lease(refs: readonly KeyRef[], intent: LeaseIntent, actor: Actor): Promise<LeaseAnswer[]> {
    const client = this.allowed(refs, actor, mayLease);
    const leases = await this.vault.lease(refs, intent);
    refs.forEach((ref) => this.leased.inc({ client, class: classOf(ref) }));
    return leasesToJson(leases);
  }

  /** Destroys keys, after writing down who asked and why. Safe to ask again. @throws Refused `keys.not-allowed` */
  async destroy(refs: readonly KeyRef[], because: string, actor: Actor): Promise<Destroyed[]> {
    const client = this.allowed(refs, actor, mayDestroy);
    const ids = [...new Set(refs.map(keyIdOf))];
    await this.destructions.record(
      ids.map((keyId) => ({ keyId, by: client, because })),
      this.clock.now(),
    );
    const destroyed = await this.vault.destroy(refs);
    this.cached.forget(refs);
    refs.forEach((ref) => this.destroyed.inc({ client, class: classOf(ref) }));
    this.log.info('Keys were destroyed.', { client, because, keys: ids });
    return destroyed;
  }

  private allowed(
    refs: readonly KeyRef[],
    actor: Actor,
    may: (client: string, ref: KeyRef) => boolean,
  ): string {
    const client = actor.service ?? '';
    if (!refs.every((ref) => may(client, ref))) {
      this.log.warn('A service asked for keys that it may not have.', { client });
      demand(refuse('keys.not-allowed', 'keys'));
    }
    return client;
  }
}

const classOf = (ref: KeyRef): string => ('class' in ref ? ref.class : 'record');
