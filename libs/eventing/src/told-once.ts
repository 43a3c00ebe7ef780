import { ignore, type Decision, type DomainEvent } from './decision.js';

/** A state that knows which events it heard last. */
export interface Heard {
  /** Ids of events, the newest last. */
  readonly heard?: readonly string[];
}

/** A known event with the id under which it came. */
export type Told<E extends DomainEvent> = E & { readonly id?: string };

/** How many ids are remembered: a system that sends again sends what it sent lately. */
const MOST = 20;

/**
 * Takes the newest word. Identity's events keep their id when a housing system sends one twice, so an old word that is
 * sent again does not undo a newer one.
 */
export const toldOnce = <E extends DomainEvent>(
  { heard = [] }: Heard,
  told: E,
  id: string | undefined,
): Decision<Told<E>> => {
  if (id === undefined) return [told];
  return heard.includes(id) ? ignore('heard-before') : [{ ...told, id }];
};

/** The ids to remember after this event; nothing for one without an id. */
export const hear = ({ heard = [] }: Heard, { id }: { readonly id?: string }): Heard =>
  id === undefined ? {} : { heard: [...heard, id].slice(-MOST) };
