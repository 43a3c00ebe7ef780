import { readFileSync } from 'node:fs';

const swc = {
  ...JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8')),
  exclude: undefined,
  swcrc: false,
};

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@huisrecht/(store|eventing|service-kit)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^@huisrecht/(contracts|eventing|store|service-kit|calendar)$': '<rootDir>/libs/$1/src/index.ts',
    '^@huisrecht/(requests|identity|processor-sync|retention|admin)$': '<rootDir>/services/$1/src/index.ts',
    '^@huisrecht/(identity|processor-sync|requests)/testing$': '<rootDir>/services/$1/src/testing/index.ts',
  },
  setupFiles: ['reflect-metadata'],
  modulePathIgnorePatterns: ['/dist/', '/target/', '/.data/', '/.nx/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

/** Unit specs need nothing; the others need the running stack in KAFKA_BROKERS and MONGODB_URI. */
export default {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['**/*.unit.spec.ts'] },
    { ...base, displayName: 'int', testMatch: ['**/*.int.spec.ts'] },
    { ...base, displayName: 'journey', testMatch: ['**/test/journeys/**/*.e2e.spec.ts'] },
    { ...base, displayName: 'resilience', testMatch: ['**/test/resilience/**/*.e2e.spec.ts'] },
    { ...base, displayName: 'browser', testMatch: ['**/*.browser.spec.ts'] },
  ],
};
