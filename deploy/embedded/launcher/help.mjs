/** What each command does, for `--help`. Plain JavaScript: `deploy/bootstrap.mjs` shows it before anything is installed. */
export const help = {
  start: `npm start -- [--separate] [--only PARTS] [--no-open] [--data DIR] [--env FILE]

Starts Huisrecht and what it needs on this machine, and keeps it running until Ctrl-C. A second start tells what is running.
  --separate    each service in a process of its own, as in production (default: all in one)
  --only PARTS  with commas: stack, services, kafka, store, mail, issuer, requests, identity, processor-sync, retention, admin, demo
  --no-open     open no browser (one opens only on a desktop)
  --data DIR    the data folder (default: .data)
  --env FILE    write the environment of the programs there as \`export\` lines, to use them by hand
KAFKA_BROKERS, MONGODB_URI and OIDC_ISSUER name real parts; those they replace are not started. All variables: .env.example.
Needs Node 20 or newer, a JDK 17 or newer, and Maven 3.8 or newer. Installs and builds first, when something changed.`,

  test: `npm test -- [PART…] [--match TEXT] [--keep]

Runs all tests on one stack of its own (free ports, a temporary data folder) and ends with one line of totals.
  PART          any of: lint types java alerts unit int journeys browser resilience (default: all but resilience, in that order)
  --match TEXT  only spec files whose path contains TEXT
  --keep        leave the data folder and the logs in place, and tell where they are`,

  reset: `npm run reset -- [--data DIR]

Empties the data folder (default: .data): Kafka's log, the store, mail, keys and logs. Refuses while Huisrecht is running.`,

  demo: `npm run demo -- [--right RIGHT] [--en]

Tells one request from letter to answer, line by line, on the running system; starts one when none is running.
  --right RIGHT  inzage (default), rectification, supplement, erasure, restriction, portability, objection or consent
  --en           in English alone (default: Dutch with English below)`,

  bench: `npm run bench -- NAME [OPTION…]

Runs test/benchmarks/NAME on a stack of its own, or on the parts that KAFKA_BROKERS, MONGODB_URI and OIDC_ISSUER name.
Its last line is JSON with what was measured.`,

  resilience: `npm run test:resilience -- [--match TEXT] [--keep]

The long form of the tests that kill parts at random moments. \`npm test\` runs a shorter form. SEED repeats a run.`,

  docs: `npm run docs

Writes AsyncAPI, JSON Schemas and OpenAPI from the code to docs/.`,
};
