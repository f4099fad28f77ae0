import { openDataset, type Dataset } from '../../src/core.js';
import type { PlanHandler } from '../../src/endpoint.js';

/** The URL under which tests reach a handler; no socket is opened. */
export const PLAN_URL = 'http://localhost/sales/plan';

/** Returns a `fetch` that calls a handler. */
export function fetchOf(handler: (request: Request) => Promise<Response>): typeof fetch {
  return (input, init) => handler(new Request(input instanceof Request ? input : String(input), init));
}

/** Opens the data of a handler as a page does. */
export function openAt(handler: PlanHandler, options: Readonly<Record<string, unknown>> = {}): Promise<Dataset> {
  return openDataset(PLAN_URL, { engine: 'server', fetch: fetchOf(handler), ...options });
}

/** Sends plans without a client, and returns the status and the text of the response. */
export async function send(
  handler: PlanHandler,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<[number, string]> {
  const response = await handler(new Request(PLAN_URL, { method: 'POST', body, headers }));
  return [response.status, new TextDecoder().decode(await response.arrayBuffer())];
}
