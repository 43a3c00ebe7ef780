import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { generateKeyPair, SignJWT } from 'jose';
import type { ProblemBody } from '../errors/render.js';
import { TestIssuer } from '../testing/issuer.js';
import { startTestService, type TestService } from '../testing/service.js';
import { Access, Public } from './access.js';
import type { Actor } from './actor.js';
import { UncheckedInput } from './body-classes.js';
import { CurrentActor } from './current-actor.js';
import type { AccessRow } from './endpoints.js';

@Controller('files')
@Access({ roles: ['clerk', 'team-lead'], purpose: 'keep-files' })
class FilesController {
  @Get()
  list(@CurrentActor() { id, name, roles, service }: Actor) {
    return { id, name, roles, service };
  }

  @Get('keys')
  @Access({ roles: ['service'], purpose: 'lease-keys' })
  keys(@CurrentActor() actor: Actor) {
    return { service: actor.service };
  }

  @Get('door')
  @Public('a door')
  door() {
    return {};
  }

  @Get('who')
  @Public('asks who, though nobody had to say')
  who(@CurrentActor() actor: Actor) {
    return actor;
  }
}

@Module({ controllers: [FilesController] })
class FilesModule {}

@Controller('loose')
@Public('for the test')
class LooseController {
  @Post()
  write(@Body() body: Record<string, string>) {
    return body;
  }
}

@Module({ controllers: [LooseController] })
class LooseModule {}

describe('who may do what', () => {
  let issuer: TestIssuer;
  let service: TestService;

  const ask = async (path: string, token?: string) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(`${service.url}${path}`, { headers });
    const body = (await response.json()) as ProblemBody & Record<string, unknown>;
    return { status: response.status, code: body.code, body, headers: response.headers };
  };

  beforeEach(async () => {
    issuer = await TestIssuer.start();
    service = await startTestService(FilesModule, issuer.url);
  });

  afterEach(async () => {
    await service.close();
    await issuer.stop();
  });

  it('P12: nobody without a token; the answer says how', async () => {
    const { status, code, headers } = await ask('/files');
    expect([status, code]).toEqual([401, 'auth.token-missing']);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it('P12: a role of the endpoint lets in, another does not', async () => {
    const allowed = await ask('/files', await issuer.token({ roles: ['employee', 'clerk'] }));
    expect(allowed.body).toMatchObject({ id: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'] });
    const refused = await ask('/files', await issuer.token({ roles: ['auditor'] }));
    expect([refused.status, refused.code]).toEqual([403, 'auth.not-allowed']);
    expect(refused.body.detail).toContain('clerk, team-lead');
  });

  it('roles that nobody knows, or that are no list, are none', async () => {
    expect((await ask('/files', await issuer.token({ roles: 'clerk' }))).status).toBe(403);
    expect((await ask('/files', await issuer.token({ roles: ['superuser', 7] }))).status).toBe(403);
  });

  it('a program is its client; a person with the role of a program is refused', async () => {
    const program = await ask('/files/keys', await issuer.serviceToken('requests'));
    expect(program.body).toEqual({ service: 'requests' });
    const person = await issuer.token({ roles: ['service', 'clerk'] });
    expect((await ask('/files/keys', person)).code).toBe('auth.token-refused');
    expect((await ask('/files', await issuer.serviceToken('requests'))).status).toBe(403);
  });

  it('refuses a token that is expired, for somebody else, of another issuer, unsigned or made up', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT({ roles: ['clerk'] })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuer.url)
      .setAudience('huisrecht')
      .setSubject('bea')
      .setExpirationTime('5m')
      .sign(privateKey);
    const [head, claims] = (await issuer.token()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const tokens = [
      await issuer.token({}, { expires: '-1m' }),
      await issuer.token({ aud: 'another' }),
      await issuer.token({}, { issuer: 'http://elsewhere' }),
      forged,
      `${none}.${claims}.`,
      `${head}.${claims}.AAAA`,
      'made-up',
    ];
    for (const token of tokens) expect((await ask('/files', token)).code).toBe('auth.token-refused');
  });

  it('the keys of the issuer are fetched once, also when many ask at once', async () => {
    const token = await issuer.token();
    await Promise.all(Array.from({ length: 20 }, () => ask('/files', token)));
    expect(issuer.asked.get('/jwks')).toBe(1);
  });

  it('known keys keep working while the issuer is away; an unknown key is a 503', async () => {
    const known = await issuer.token();
    expect((await ask('/files', known)).status).toBe(200);
    await issuer.stop();
    expect((await ask('/files', known)).status).toBe(200);
    const other = await startTestService(FilesModule, issuer.url);
    const response = await fetch(`${other.url}/files`, { headers: { authorization: `Bearer ${known}` } });
    expect(response.status).toBe(503);
    expect(((await response.json()) as ProblemBody).code).toBe('auth.issuer-away');
    expect(response.headers.get('retry-after')).toBe('10');
    await issuer.listen();
    const again = await fetch(`${other.url}/files`, { headers: { authorization: `Bearer ${known}` } });
    expect(again.status).toBe(200);
    await other.close();
  });

  it('lets anyone in where that is said, and knows nobody there', async () => {
    expect((await ask('/files/door')).status).toBe(200);
    expect((await ask('/files/who')).code).toBe('auth.token-missing');
  });

  it('P12: the table of who may do what comes from the same decorators', async () => {
    const { endpoints } = (await ask('/access')).body as unknown as { endpoints: AccessRow[] };
    expect(endpoints).toContainEqual({
      method: 'GET',
      path: '/files',
      roles: ['clerk', 'team-lead'],
      purpose: 'keep-files',
    });
    expect(endpoints).toContainEqual({ method: 'GET', path: '/files/door', public: 'a door' });
    expect(endpoints.every((row) => row.roles ?? row.public)).toBeTruthy();
    const paths = endpoints.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['/health/live', '/health/ready', '/metrics', '/openapi.json']),
    );
  });

  it('an endpoint whose body nothing checks stops the start', async () => {
    const start = startTestService(LooseModule, issuer.url);
    await expect(start).rejects.toThrow(UncheckedInput);
    await expect(start).rejects.toThrow('LooseController.write');
  });
});
