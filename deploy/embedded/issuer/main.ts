import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exitCodes } from '../launcher/exit-codes.ts';
import { stopWithParent } from '../launcher/parent.ts';
import { startIssuer } from './server.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    secrets: { type: 'string' },
    'stop-with-parent': { type: 'boolean' },
  },
});
if (!values.data || !values.secrets) {
  console.error(
    'Usage: main.ts --data DIR --secrets FILE [--port N] [--host 127.0.0.1] [--stop-with-parent]',
  );
  process.exit(exitCodes.usage);
}

try {
  const issuer = await startIssuer({
    dataFolder: values.data,
    host: values.host,
    port: Number(values.port),
    secrets: JSON.parse(readFileSync(values.secrets, 'utf8')) as Record<string, string>,
  });
  console.log(`issuer ready on ${issuer.url}`);
  stopWithParent(() => issuer.close());
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    console.error(
      `The OpenID issuer cannot listen on ${values.host}:${values.port}: the port is taken. Stop what uses it, or choose another.`,
    );
    process.exit(exitCodes.portTaken);
  }
  if (code === 'ENOSPC') {
    console.error(
      'The OpenID issuer cannot write its keys: the disk is full. Free some space and start again.',
    );
    process.exit(exitCodes.diskFull);
  }
  if (error instanceof SyntaxError) {
    console.error(
      `The OpenID issuer cannot read its keys in ${values.data}. Empty them with \`npm run reset\`.`,
    );
    process.exit(exitCodes.dataUnreadable);
  }
  throw error;
}
