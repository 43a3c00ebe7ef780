import { Injectable } from '@nestjs/common';
import { AdminConfig } from './admin.config.js';

/** Our own address as browsers know it. */
@Injectable()
export class PublicAddress {
  private address: URL;

  constructor(private readonly config: AdminConfig) {
    this.address = new URL(config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}`);
  }

  /** Without a setting, and on a port that is only known now, it is where we listen. */
  listensOn(url: string): void {
    if (this.config.PUBLIC_URL === undefined && this.config.PORT === 0) this.address = new URL(url);
  }

  /** `https://huisrecht.example`, without a path. */
  get origin(): string {
    return this.address.origin;
  }

  /** Name and port, as in the header Host. */
  get host(): string {
    return this.address.host;
  }

  /** Whether browsers come by https. */
  get secure(): boolean {
    return this.address.protocol === 'https:';
  }

  /** A page of ours. */
  at(path: string): string {
    return new URL(path, this.address).href;
  }
}
