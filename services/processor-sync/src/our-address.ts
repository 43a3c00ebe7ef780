/** Where others reach this service. */
export class OurAddress {
  /** @param publicUrl without the path: `https://privacy.association.nl` */
  constructor(private readonly publicUrl: string) {}

  /** Where processors call back. */
  get callbacks(): string {
    return new URL('/opendsr/v2/callbacks', this.publicUrl).href;
  }
}
