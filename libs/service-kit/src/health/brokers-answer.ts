import { connect } from 'node:net';

const answers = (broker: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const at = broker.lastIndexOf(':');
    const host = broker.slice(0, at).replace(/^\[|\]$/g, '');
    const socket = connect({ host, port: Number(broker.slice(at + 1)), signal });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });

/** Resolves when one of the brokers accepts a connection. */
export const brokersAnswer = async (brokers: readonly string[], signal: AbortSignal): Promise<void> => {
  await Promise.any(brokers.map((broker) => answers(broker, signal)));
};
