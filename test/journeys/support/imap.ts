import { createConnection, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { system } from './system.ts';

/** Says something and reads until the line that ends it. */
const talker = (socket: Socket) => {
  const lines = createInterface({ input: socket.setEncoding('latin1') })[Symbol.asyncIterator]();
  let turn = 0;
  return async (command?: string): Promise<string[]> => {
    const tag = command === undefined ? '*' : `a${++turn}`;
    if (command !== undefined) socket.write(`${tag} ${command}\r\n`);
    const said: string[] = [];
    for (;;) {
      const { value, done } = (await lines.next()) as { value?: string; done?: boolean };
      if (done) throw new Error('The mail server hung up.');
      said.push(value ?? '');
      if (value?.startsWith(`${tag} `)) return said;
    }
  };
};

/**
 * The newest letter in somebody's mailbox, as their mail program gets it.
 * @returns the raw message
 */
export const newestMail = async (address: string): Promise<string> => {
  const { hostname, port } = new URL(system.env('IMAP_URL'));
  const socket = createConnection({ host: hostname, port: Number(port) });
  try {
    const say = talker(socket);
    await say();
    await say(`LOGIN "${address}" "${address}"`);
    const seen = await say('SELECT INBOX');
    const count = /\* (\d+) EXISTS/.exec(seen.join('\n'))?.[1] ?? '0';
    const lines = await say(`FETCH ${count} BODY.PEEK[]`);
    return lines.slice(1, -1).join('\r\n');
  } finally {
    socket.destroy();
  }
};

/** The attachments of a raw message, decoded. */
export const attachmentsOf = (message: string): { readonly name: string; readonly content: Buffer }[] => {
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(message)?.[1] ?? '';
  return message
    .split(`--${boundary}`)
    .filter((part) => /content-disposition: attachment/i.test(part))
    .map((part) => ({
      name: /filename="?([^";\r\n]+)"?/i.exec(part)?.[1] ?? '',
      content: Buffer.from(part.split('\r\n\r\n').slice(1).join(''), 'base64'),
    }));
};
