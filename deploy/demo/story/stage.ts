import type { RequestView } from './answers.ts';
import type { Staff, Writer } from './cast.ts';
import type { Places } from './environment.ts';
import type { Colleague } from './colleague.ts';
import type { Narrator } from './narrator.ts';
import { waitFor } from './probe.ts';

/** Everything an act needs. */
export interface Stage {
  readonly narrator: Narrator;
  readonly places: Places;
  readonly staff: Staff;
  /** Whose request it is. */
  readonly writer: Writer;
  /** Somebody of the staff, logged in once. */
  readonly logIn: (user: string) => Promise<Colleague>;
  /** Of this telling: another one each time. */
  readonly run: string;
}

/** One story, told to its end. @throws Error when the system does otherwise than it promises */
export type Tell = (stage: Stage) => Promise<{
  readonly request: RequestView;
  /** A restriction stays in force after the story. */
  readonly end: 'closed' | 'in-force';
}>;

/** The request as Bea sees it. */
export const requestOf = async ({ staff }: Stage, id: string): Promise<RequestView> =>
  (await staff.bea.must<RequestView>('requests', `/requests/${id}`)).body;

/** Waits until the request has come so far. @throws TooLate saying where it stands */
export const requestWhen = (
  stage: Stage,
  id: string,
  what: string,
  ready: (request: RequestView) => boolean,
  deadlineMs?: number,
): Promise<RequestView> =>
  waitFor(
    what,
    async () => {
      const request = await requestOf(stage, id);
      return ready(request) ? request : `the request is "${request.status}" (${request.nextStep.code})`;
    },
    deadlineMs,
  );
