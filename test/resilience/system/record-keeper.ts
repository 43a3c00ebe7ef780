import { join } from 'node:path';
import { root } from '../../../deploy/embedded/launcher/settings.ts';
import type { Program } from './program.ts';
import { inherited, type System } from './system.ts';

/** Adds a program that keeps records and shares as processor-sync does, in its place. */
export const addRecordKeeper = (system: System): Program =>
  system.add({
    name: 'processor-sync',
    command: process.execPath,
    args: [
      '--enable-source-maps',
      '--import',
      join(root, 'deploy/embedded/launcher/with-parent.ts'),
      join(root, 'test/resilience/programs/record-keeper.ts'),
    ],
    env: { ...inherited(), ...system.env },
    logFile: join(system.folder, 'logs', 'processor-sync.log'),
    startWithin: 60_000,
    stopWithin: 15_000,
  });
