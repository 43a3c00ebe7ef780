import type { PayloadSeal } from '@huisrecht/eventing';
import type { KeyRef, SealContext, Sealed, Sealer } from '@huisrecht/store';

const where = (context: string): SealContext => ({ collection: 'parked', field: 'sealed', owner: context });

/** Seals messages that could not be handled, with a key of the service's own record `parked_<service>`. */
export class ParkingSeal implements PayloadSeal {
  private readonly key: KeyRef;

  constructor(
    private readonly sealer: Sealer,
    service: string,
  ) {
    this.key = { record: `parked_${service}` };
  }

  async seal(plain: Buffer, context: string): Promise<Buffer> {
    return Buffer.from(JSON.stringify(await this.sealer.seal(this.key, where(context), plain)));
  }

  async open(sealed: Uint8Array, context: string): Promise<Buffer> {
    const value = JSON.parse(Buffer.from(sealed).toString()) as Sealed;
    return this.sealer.open<Buffer>(where(context), value);
  }
}
