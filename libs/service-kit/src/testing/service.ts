import type { Type } from '@nestjs/common';
import { Writable } from 'node:stream';
import { bootstrapService } from '../bootstrap/bootstrap-service.js';
import type { RunningService, ServiceOptions } from '../bootstrap/options.js';
import type { ServiceConfig } from '../config/service-config.js';

/** A complete environment for a service whose store and broker nobody asks. */
export const testEnv = (issuer: string, name = 'letters'): Record<string, string> => ({
  PORT: '0',
  MONGODB_URI: 'mongodb://127.0.0.1:1',
  KAFKA_BROKERS: '127.0.0.1:1',
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: name,
  OIDC_CLIENT_SECRET: 'a-secret-of-the-test',
  LOG_LEVEL: 'debug',
  ORGANISATION_KVK: '12345678',
  ORGANISATION_NAME: 'Woonstichting De Linde',
});

/** A log that can be read back. */
export class Lines extends Writable {
  readonly text: string[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text.push(chunk.toString());
    done();
  }

  get all(): string {
    return this.text.join('');
  }

  get records(): Record<string, unknown>[] {
    return this.all
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

export interface TestService extends RunningService {
  readonly lines: Lines;
}

/** Starts a service on a free port with its log in memory. */
export const startTestService = async <C extends ServiceConfig = ServiceConfig>(
  module: Type,
  issuer: string,
  options: Partial<ServiceOptions<C>> = {},
): Promise<TestService> => {
  const lines = new Lines();
  const name = options.name ?? 'letters';
  const env = { ...testEnv(issuer, name), ...options.env };
  const running = await bootstrapService<C>(module, { logTo: lines, ...options, name, env });
  return { ...running, lines };
};
