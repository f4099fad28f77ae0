import { yieldToEventLoop } from '../../src/util/promises.js';
import { Handler, type Open } from '../../src/worker/serve/handler.js';
import type { FromWorker } from '../../src/worker/serve/protocol.js';
import * as live from '../../src/worker/data/worker-live.js';
import { tableAt } from './fake-dataset.js';

/** A message to the page. */
export interface Sent {
  message: FromWorker;
  transfer: Transferable[];
}

/** A handler with what it sent and a clock that is set by hand. */
export function start(open: Open): {
  handler: Handler;
  sent: Sent[];
  clock: { now: number; pass: (ms: number) => void };
  answered: () => Promise<Sent[]>;
} {
  const sent: Sent[] = [];
  const waiting = new Map<() => void, number>();
  const pass = (ms: number): void => {
    clock.now += ms;
    for (const [resolve, until] of waiting) if (until <= clock.now && waiting.delete(resolve)) resolve();
  };
  const clock = { now: 0, pass };
  const handler = new Handler(open, {
    post: (message, transfer) => void sent.push({ message, transfer }),
    now: () => clock.now,
    wait: (ms) => new Promise((resolve) => waiting.set(resolve, clock.now + ms)),
    near: { live: () => Promise.resolve(live) },
  });
  const answered = async (): Promise<Sent[]> => {
    await yieldToEventLoop();
    await yieldToEventLoop();
    return sent.filter(({ message }) => message.type === 'answers');
  };
  return { handler, sent, clock, answered };
}

/** Opens data set 1. */
export const open = { type: 'open', dataset: 1, tables: tableAt('a.csv'), options: {} } as const;
/** Asks it for measures, a query each. */
export const ask = (...measures: string[]) => ({
  type: 'query' as const,
  queries: measures.map((measure, id) => ({ id, dataset: 1, plan: { measures: [measure] } })),
  together: false,
});
/** Asks for measures that the page draws at once. */
export const askTogether = (...measures: string[]) => ({ ...ask(...measures), together: true });
