import { Injectable } from '@nestjs/common';
import { Clock } from '@huisrecht/service-kit';
import { Gauge, Registry } from 'prom-client';
import { RequestList } from './request-list.store.js';

/** How many requests are not answered, and how many of those are past the promise or the law: what is alarmed (P24). */
@Injectable()
export class OverdueMetrics {
  constructor(list: RequestList, clock: Clock, registry: Registry) {
    new Gauge({
      name: 'requests_unanswered',
      help: 'Requests that are not answered yet: all, past the four weeks (promise), past the month (law).',
      labelNames: ['clock'],
      registers: [registry],
      async collect() {
        const { all, promise, law } = await list.unanswered(clock.now());
        this.set({ clock: 'running' }, all);
        this.set({ clock: 'promise-passed' }, promise);
        this.set({ clock: 'law-passed' }, law);
      },
    });
  }
}
