import { foreignWays } from './scenarios/foreign-ways.ts';
import { issuerAway } from './scenarios/issuer-away.ts';
import { onePartRestarts } from './scenarios/one-part-restarts.ts';
import { twoInstances } from './scenarios/two-instances.ts';
import { form, seed } from './settings.ts';
import { Stage } from './stage.ts';

describe(`a part is away, or strange (seed ${seed})`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  }, 120_000);
  afterAll(() => stage.close(form.keep), 120_000);

  foreignWays(() => stage);
  onePartRestarts(() => stage);
  twoInstances(() => stage);
  issuerAway(() => stage);
});
