import { IsBoolean, IsOptional } from 'class-validator';
import { inspect } from 'node:util';
import { ConfigError, readConfig } from './read-config.js';
import { IsAddress, ServiceConfig } from './service-config.js';
import { Setting } from './setting.js';

class LetterConfig extends ServiceConfig {
  @Setting('the address of identity')
  @IsAddress()
  IDENTITY_URL!: string;

  @IsOptional()
  @IsBoolean()
  DRY_RUN?: boolean;
}

const complete = {
  MONGODB_URI: 'mongodb://127.0.0.1:27017',
  KAFKA_BROKERS: 'a:9092, b:9092',
  OIDC_ISSUER: 'http://localhost:4010',
  OIDC_CLIENT_ID: 'letters',
  OIDC_CLIENT_SECRET: 'hush-hush',
  IDENTITY_URL: 'http://identity:4002',
  ORGANISATION_KVK: '12345678',
  ORGANISATION_NAME: 'De Linde',
};

const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(LetterConfig, env, 'letters');
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('The config was read, but it should not.');
};

describe('the config of a service', () => {
  it('is typed: numbers, lists and booleans come out as such, defaults fill the rest', () => {
    const config = readConfig(LetterConfig, { ...complete, PORT: '4007', DRY_RUN: 'true' }, 'letters');
    expect(config.PORT).toBe(4007);
    expect(config.KAFKA_BROKERS).toEqual(['a:9092', 'b:9092']);
    expect(config.DRY_RUN).toBe(true);
    expect(config.LOG_LEVEL).toBe('info');
    expect(config.OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined();
  });

  it('names every missing and wrong variable at once, with what to do', () => {
    const { message, faults } = faultsOf({
      ...complete,
      MONGODB_URI: '',
      PORT: '70000',
      IDENTITY_URL: 'nope',
    });
    expect(faults.map(({ variable, fault }) => `${variable} ${fault}`).sort()).toEqual([
      'IDENTITY_URL wrong',
      'MONGODB_URI missing',
      'PORT wrong',
    ]);
    expect(message).toContain('IDENTITY_URL is wrong: set it to the address of identity.');
  });

  it('P13: never repeats a value', () => {
    const { message } = faultsOf({ ...complete, MONGODB_URI: 'jan:geheim@host', OIDC_ISSUER: 'geheim' });
    expect(message).not.toContain('geheim');
  });

  it('is per service: a variable with the name of the service wins, and two services do not share', () => {
    const env = { ...complete, PORT: '1', LETTERS_PORT: '2', PROCESSOR_SYNC_PORT: '3' };
    expect(readConfig(LetterConfig, env, 'letters').PORT).toBe(2);
    expect(readConfig(LetterConfig, env, 'processor-sync').PORT).toBe(3);
    expect(readConfig(LetterConfig, env, 'other').PORT).toBe(1);
  });

  it('P13: does not show its values when it is printed', () => {
    const config = readConfig(LetterConfig, complete, 'letters');
    expect(inspect(config) + JSON.stringify({ config })).not.toContain('hush');
  });
});
