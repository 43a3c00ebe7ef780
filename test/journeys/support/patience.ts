import { jest } from '@jest/globals';

// Journeys wait for work that is done elsewhere; every wait has its own, shorter deadline that says what was missing.
jest.setTimeout(180_000);
