const forms = {
  /** A part of `npm test`. */
  short: { events: 3_000, kills: 5, instances: 1 },
  /** `npm run test:resilience`. */
  full: { events: 20_000, kills: 36, instances: 2 },
};

const number = (name: string): number | undefined => {
  const value = Number(process.env[name]);
  return process.env[name] !== undefined && Number.isInteger(value) ? value : undefined;
};

const length = process.env['RESILIENCE'] === 'full' ? 'full' : 'short';
const chosen = forms[length];

/** How much is done: `RESILIENCE` is `short` or `full`; EVENTS, KILLS and INSTANCES change one figure, KEEP keeps data and logs. */
export const form = {
  length,
  events: number('EVENTS') ?? chosen.events,
  kills: number('KILLS') ?? chosen.kills,
  /** Of each service. */
  instances: number('INSTANCES') ?? chosen.instances,
  keep: process.env['KEEP'] !== undefined,
};

/** Of everything random: `SEED`, or another for each run. It is printed. */
export const seed = number('SEED') ?? Date.now() % 1_000_000;
