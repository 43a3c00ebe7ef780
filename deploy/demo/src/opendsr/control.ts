import { bodyOf, listen, sendJson, type Listening } from './http.ts';
import { behaviours, type Behaviour, type DemoProcessor } from './processor.ts';

/**
 * A door for tests and the demo's story: `POST /behave {"as":"down"}`, `GET /requests`. On this machine only, and apart
 * from the processor's own port.
 */
export const control = (processor: DemoProcessor, port = 0): Promise<Listening> =>
  listen(port, async (request, response) => {
    if (request.method === 'GET' && request.url === '/requests')
      return sendJson(response, 200, { requests: processor.requests, callbacks: processor.callbacks });
    if (request.method !== 'POST' || request.url !== '/behave') return sendJson(response, 404, {});
    const { as } = JSON.parse((await bodyOf(request)).toString()) as { as?: Behaviour };
    if (!as || !behaviours.includes(as)) return sendJson(response, 400, { as: behaviours });
    processor.behave(as);
    sendJson(response, 200, { as });
  });
