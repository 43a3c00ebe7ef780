import { decodeProtectedHeader, errors } from 'jose';
import { TestIssuer } from '../testing/issuer.js';
import { Issuer, IssuerAway } from './issuer.js';

const MINUTE = 60_000;

describe('the keys of the issuer', () => {
  let server: TestIssuer;
  let now = 0;
  let issuer: Issuer;

  const keyOf = async () => {
    const header = decodeProtectedHeader(await server.token());
    return issuer.key({ ...header, alg: 'RS256' }, { payload: '', signature: '' });
  };
  const fetched = () => server.asked.get('/jwks') ?? 0;

  beforeEach(async () => {
    server = await TestIssuer.start();
    now = 1_000_000;
    issuer = new Issuer(server.url, { now: () => now });
  });

  afterEach(() => server.stop());

  it('a new key is fetched when a token names it', async () => {
    await keyOf();
    await server.rotate('k2');
    now += MINUTE;
    await expect(keyOf()).resolves.toBeDefined();
    expect(fetched()).toBe(2);
  });

  it('made-up keys do not make it ask more than once in ten seconds', async () => {
    await keyOf();
    now += MINUTE;
    const unknown = () => issuer.key({ alg: 'RS256', kid: 'made-up' }, { payload: '', signature: '' });
    await expect(unknown()).rejects.toThrow(errors.JWKSNoMatchingKey);
    await expect(unknown()).rejects.toThrow(errors.JWKSNoMatchingKey);
    await expect(unknown()).rejects.toThrow(errors.JWKSNoMatchingKey);
    expect(fetched()).toBe(2);
  });

  it('an unknown key while the issuer is away means away, not wrong', async () => {
    await keyOf();
    server.away = true;
    now += MINUTE;
    const unknown = () => issuer.key({ alg: 'RS256', kid: 'new' }, { payload: '', signature: '' });
    await expect(unknown()).rejects.toThrow(IssuerAway);
    await expect(unknown()).rejects.toThrow(IssuerAway);
    await expect(keyOf()).resolves.toBeDefined();
  });

  it('keys are refreshed in the background, and end after a day', async () => {
    await keyOf();
    server.away = true;
    now += 11 * MINUTE;
    await keyOf();
    now += 23 * 60 * MINUTE;
    await expect(keyOf()).resolves.toBeDefined();
    now += 2 * 60 * MINUTE;
    await expect(keyOf()).rejects.toThrow(IssuerAway);
    server.away = false;
    await expect(keyOf()).resolves.toBeDefined();
  });

  it('whoever calls itself another issuer is not believed', async () => {
    const other = new Issuer(`${server.url}/`, { now: () => now });
    await expect(other.ready()).rejects.toThrow(IssuerAway);
  });
});
