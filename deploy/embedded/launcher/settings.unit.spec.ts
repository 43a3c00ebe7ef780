import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allParts } from './parts.ts';
import { commonEnvironment, ownEnvironment } from './environment.ts';
import { onFreePorts, root, settingsFrom, usualPorts } from './settings.ts';

const parts = new Set(allParts);
const keys = { master: '/k/master', hmac: '/k/hmac', signing: '/k/signing', clients: '/k/clients' };

describe('settings', () => {
  it('without variables: the usual ports, and data in .data', () => {
    const settings = settingsFrom({});
    expect(settings.ports).toEqual(usualPorts);
    expect(settings.dataFolder).toBe(join(root, '.data'));
    expect(settings.kafkaBrokers).toBeUndefined();
  });

  it('a port and a data folder can be set; the flag wins over the variable', () => {
    const environment = { PROCESSOR_SYNC_PORT: '5003', MAIL_PAGE_PORT: '5080', HUISRECHT_DATA: '/a' };
    expect(settingsFrom(environment).ports).toMatchObject({ 'processor-sync': 5003, 'mail page': 5080 });
    expect(settingsFrom(environment).dataFolder).toBe('/a');
    expect(settingsFrom(environment, '/b').dataFolder).toBe('/b');
  });

  it.each(['http', '70000', '-1', '1.5'])(
    'a port that is none (%s) is refused by the name of its variable',
    (text) => {
      expect(() => settingsFrom({ KAFKA_PORT: text })).toThrow(/^KAFKA_PORT is not a port/);
    },
  );

  it('on free ports every port is 0', () => {
    expect(new Set(Object.values(onFreePorts(settingsFrom({})).ports))).toEqual(new Set([0]));
  });
});

describe('the environment of the programs', () => {
  it('real parts stand in for the embedded ones', () => {
    const real = {
      KAFKA_BROKERS: 'kafka-1:9092,kafka-2:9092',
      MONGODB_URI: 'mongodb://db/?replicaSet=a',
      OIDC_ISSUER: 'https://login.example',
      SMTP_URL: 'smtps://mail.example',
    };
    expect(commonEnvironment(settingsFrom(real), usualPorts, keys, parts)).toMatchObject(real);
  });

  it('what moved is where it moved to', () => {
    const env = commonEnvironment(
      settingsFrom({}),
      { ...usualPorts, kafka: 9094, identity: 4102 },
      keys,
      parts,
    );
    expect(env).toMatchObject({ KAFKA_BROKERS: '127.0.0.1:9094', IDENTITY_URL: 'http://127.0.0.1:4102' });
  });

  it('a service has a client and a port of its own', () => {
    expect(ownEnvironment('identity', { identity: 'secret' }, 4002)).toEqual({
      OIDC_CLIENT_ID: 'identity',
      OIDC_CLIENT_SECRET: 'secret',
      PORT: '4002',
      IDENTITY_PORT: '4002',
    });
  });

  it('every variable is in .env.example', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const env = {
      ...commonEnvironment(settingsFrom({}), usualPorts, keys, parts),
      ...ownEnvironment('identity', {}, 1),
    };
    const variables = [
      ...Object.keys(env),
      'HUISRECHT_DATA',
      'KAFKA_PORT',
      'PROCESSOR_SYNC_PORT',
      'MAIL_PAGE_PORT',
    ];
    for (const name of variables) expect(example).toMatch(new RegExp(`^#${name}=`, 'm'));
  });
});
