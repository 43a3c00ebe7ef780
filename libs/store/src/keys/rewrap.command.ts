import { Store } from '../connection/store.js';
import { KeyVault } from './key-vault.js';
import { MasterKeys } from './master-keys.js';

/**
 * Wraps every data key of `identity` with the newest master key. Needs MONGODB_URI and MASTER_KEY_FILE; safe
 * beside a running service that has read the same file. `npm run rewrap -w @huisrecht/store`
 */
const rewrap = async (): Promise<void> => {
  const { MONGODB_URI: uri, MASTER_KEY_FILE: file } = process.env;
  if (!uri || !file) throw new Error('Set MONGODB_URI and MASTER_KEY_FILE.');
  const master = MasterKeys.fromFile(file);
  const store = await Store.connect({ service: 'identity', uri });
  try {
    const rewrapped = await new KeyVault(store.db, master).rewrap();
    process.stdout.write(`${rewrapped} keys are wrapped anew with master key "${master.current}".\n`);
  } finally {
    await store.close();
  }
};

await rewrap().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
