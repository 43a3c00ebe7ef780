import { startProcessors, type DemoProcessors } from '@huisrecht/demo/opendsr';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreignWays } from './scenarios/foreign-ways.ts';
import { holdersMisbehave } from './scenarios/holders-misbehave.ts';
import { issuerAway } from './scenarios/issuer-away.ts';
import { onePartRestarts } from './scenarios/one-part-restarts.ts';
import { twoInstances } from './scenarios/two-instances.ts';
import { form, seed } from './settings.ts';
import { Stage } from './stage.ts';

describe(`a part is away, or strange (seed ${seed})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'huisrecht-processors-'));
  let processors: DemoProcessors;
  let stage: Stage;

  beforeAll(async () => {
    processors = await startProcessors(folder, {});
    stage = await Stage.open(processors.environment);
  }, 120_000);

  afterAll(async () => {
    await stage.close(form.keep);
    await processors.close();
    rmSync(folder, { recursive: true });
  }, 120_000);

  foreignWays(() => stage);
  onePartRestarts(() => stage);
  twoInstances(() => stage);
  issuerAway(() => stage);
  holdersMisbehave(
    () => stage,
    () => processors,
  );
});
