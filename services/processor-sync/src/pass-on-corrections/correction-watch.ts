import { SubjectChangedV1, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, due, idFrom, ignore, on, type Context, type Decision } from '@huisrecht/eventing';
import { changedFields, type ChangedField } from './rules/a-correction-without-a-request-is-passed-on.js';

/** Due work: tell who received these data that they changed. */
export interface PassOnCorrection {
  readonly orderId: string;
  readonly subjectId: string;
  readonly fields: readonly ChangedField[];
  readonly changedAt: string;
}

/** A housing system corrected something: who received it must hear it. That takes a look into the ledger. */
export const hearOfChange = (
  { data }: EventOf<typeof SubjectChangedV1>,
  _: object,
  { now, envelope }: Context,
): Decision<never> => {
  const { subjectId } = data;
  const fields = changedFields(data.fields);
  if (fields.length === 0 || envelope === undefined) return ignore('nothing-that-is-passed-on');
  const orderId = idFrom('ord', subjectId, envelope.id);
  const work: PassOnCorrection = {
    orderId,
    subjectId,
    fields,
    changedAt: envelope.time ?? now.toISOString(),
  };
  return [
    due('pass-on-correction', {
      id: `${orderId}:pass-on`,
      at: now.toISOString(),
      holder: 'self',
      data: work,
    }),
  ];
};

/** Watches for corrections without a request (P18; GDPR Art. 19). Publishes nothing, remembers nothing. */
export const correctionWatches = defineAggregate<object, never>({
  name: 'correction-watches',
  initial: () => ({}),
  evolve: (state) => state,
  subscriptions: [on(SubjectChangedV1, ({ subjectId }) => subjectId, hearOfChange)],
});
