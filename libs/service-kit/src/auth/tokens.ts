import { staffRoles } from '@huisrecht/contracts';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { kitProblems } from '../errors/kit-problems.js';
import { Actor, type Role } from './actor.js';
import { IssuerAway, type Issuer } from './issuer.js';

const roles: ReadonlySet<string> = new Set([...staffRoles, 'service']);
const isRole = (role: unknown): role is Role => typeof role === 'string' && roles.has(role);

/** Signatures that only the issuer can make: never a shared secret, never none. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
];

const refused = (cause?: unknown) =>
  kitProblems.of('auth.token-refused', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    cause,
  });

const actorIn = (claims: JWTPayload): Actor => {
  const { sub, name, roles: claimed, client_id: client } = claims;
  if (!sub) throw refused();
  const known = Array.isArray(claimed) ? claimed.filter(isRole) : [];
  if (!known.includes('service')) return new Actor(sub, typeof name === 'string' ? name : sub, known);
  // A program is its client; a person who carries the role of a program is a mistake of the issuer.
  if (typeof client !== 'string' || (sub !== client && 'name' in claims)) throw refused();
  return new Actor(client, client, ['service'], client);
};

/** Turns bearer tokens into actors. */
export class Tokens {
  constructor(
    private readonly issuer: Issuer,
    private readonly audience: string,
  ) {}

  /**
   * Verifies an access token: signature, issuer, audience, times.
   * @throws Problem `auth.token-refused`, or `auth.issuer-away` when its key is not known and cannot be asked
   */
  async actor(token: string): Promise<Actor> {
    try {
      const { payload } = await jwtVerify(token, this.issuer.key, {
        issuer: this.issuer.address,
        audience: this.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      });
      return actorIn(payload);
    } catch (cause) {
      if (cause instanceof IssuerAway) {
        throw kitProblems.of('auth.issuer-away', { headers: { 'Retry-After': '10' }, cause });
      }
      if (cause instanceof errors.JOSEError) throw refused(cause);
      throw cause;
    }
  }
}
