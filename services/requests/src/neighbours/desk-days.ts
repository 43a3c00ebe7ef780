import { addDays, earlier, type Day } from '@huisrecht/calendar';
import { IsDay } from '@huisrecht/contracts';
import type { ServiceClient } from '@huisrecht/service-kit';
import { IsArray } from 'class-validator';

class Free {
  @IsArray() @IsDay({ each: true }) withoutSlot!: string[];
}

/** Days that `identity` tells of at once. */
const AT_ONCE = 90;

/** On which days nobody could come: the counter had no place. Those are ours, and stop no clock (LAW 1.5). */
export abstract class DeskDays {
  /** Both days included; none when the first is after the last. @throws ServiceAway, RemoteProblem */
  abstract withoutSlot(from: Day, until: Day): Promise<Day[]>;
}

/** Over HTTP, as the client `requests`. */
export class HttpDeskDays extends DeskDays {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  async withoutSlot(from: Day, until: Day): Promise<Day[]> {
    const days: Day[] = [];
    for (let first = from; first <= until; first = addDays(first, AT_ONCE)) {
      const last = earlier(until, addDays(first, AT_ONCE - 1));
      const free = await this.client.get(`/appointments/free?from=${first}&until=${last}`, Free);
      days.push(...free.withoutSlot);
    }
    return days;
  }
}
