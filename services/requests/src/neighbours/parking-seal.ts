import type { PayloadSeal } from '@huisrecht/eventing';
import type { SealContext, Sealed, Sealer } from '@huisrecht/store';

const contextOf = (context: string): SealContext => ({
  collection: 'parked',
  field: 'sealed',
  owner: context,
});

/** Seals parked messages with a key of this service's own record, which rests with `identity` like every other. */
export const parkingSeal = (sealer: Sealer): PayloadSeal => ({
  seal: async (plain, context) =>
    Buffer.from(JSON.stringify(await sealer.seal({ record: 'parked_requests' }, contextOf(context), plain))),
  open: async (sealed, context) =>
    Buffer.from(
      await sealer.open<Uint8Array>(contextOf(context), JSON.parse(Buffer.from(sealed).toString()) as Sealed),
    ),
});
