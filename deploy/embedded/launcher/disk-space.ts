import { statfs } from 'node:fs/promises';
import { exitCodes } from './exit-codes.ts';
import { Refusal } from './refusal.ts';

const neededBytes = 300 * 1024 * 1024;

/** @throws Refusal when the disk of the data folder is nearly full */
export async function checkSpace(dataFolder: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataFolder);
  const free = bavail * bsize;
  if (free >= neededBytes) return;
  const mebibytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);
  throw new Refusal(
    `Only ${mebibytes(free)} MiB is free where ${dataFolder} is and ${mebibytes(neededBytes)} are needed: free some space and start again.`,
    exitCodes.diskFull,
  );
}
