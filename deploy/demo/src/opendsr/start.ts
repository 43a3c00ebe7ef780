import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certify, makeAuthority } from './certificates.ts';
import { control } from './control.ts';
import { DemoProcessor } from './processor.ts';
import { meningspeilCarriesOut, opinionsOf, repairsOf, vakwerkCarriesOut } from './records.ts';

/** The two processors of the demo, and what processor-sync has to know of them. */
export interface DemoProcessors {
  readonly vakwerk: DemoProcessor;
  readonly meningspeil: DemoProcessor;
  /** `VAKWERK_URL`, `MENINGSPEIL_URL`, `DEMO_CA_FILE`, as the seed names them. */
  readonly environment: Readonly<Record<string, string>>;
  /** Addresses of the control ports. */
  readonly controls: { readonly vakwerk: string; readonly meningspeil: string };
  close(): Promise<void>;
}

const portIn = (env: Readonly<Record<string, string | undefined>>, name: string): number =>
  Number(env[name] ?? 0);

/**
 * Starts Vakwerk Reparaties (a repairs contractor) and MeningsPeil (a survey bureau: slow, and down three times of ten),
 * with certificates of an authority that is made now. Ports: `VAKWERK_PORT`, `MENINGSPEIL_PORT`, and with `_CONTROL_PORT`
 * the doors for tests; any free one unless told.
 * @param folder where the authority's certificate is written
 */
export const startProcessors = async (
  folder: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<DemoProcessors> => {
  const authority = makeAuthority('Huisrecht demo');
  const vakwerk = new DemoProcessor({
    domain: 'opendsr.vakwerk.example',
    certified: certify(authority, 'opendsr.vakwerk.example'),
    identities: ['controller_customer_id'],
    find: repairsOf,
    carryOut: vakwerkCarriesOut,
    port: portIn(env, 'VAKWERK_PORT'),
    workMs: 1_500,
  });
  const meningspeil = new DemoProcessor({
    domain: 'opendsr.meningspeil.example',
    certified: certify(authority, 'opendsr.meningspeil.example'),
    identities: ['email'],
    find: opinionsOf,
    carryOut: meningspeilCarriesOut,
    port: portIn(env, 'MENINGSPEIL_PORT'),
    workMs: 4_000,
    downOfTen: 3,
    oldHeaders: true,
  });
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'demo-ca.pem');
  await writeFile(file, authority.certificate);
  const started = await Promise.all([
    vakwerk.start(),
    meningspeil.start(),
    control(vakwerk, portIn(env, 'VAKWERK_CONTROL_PORT')),
    control(meningspeil, portIn(env, 'MENINGSPEIL_CONTROL_PORT')),
  ]);
  return {
    vakwerk,
    meningspeil,
    environment: { VAKWERK_URL: vakwerk.url, MENINGSPEIL_URL: meningspeil.url, DEMO_CA_FILE: file },
    controls: { vakwerk: started[2].url, meningspeil: started[3].url },
    close: async () => {
      await Promise.all(started.map((part) => part.close()));
    },
  };
};
