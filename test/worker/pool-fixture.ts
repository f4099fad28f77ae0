import { after as afterTest } from 'node:test';
import { SalesError } from '../../src/util/error.js';
import { Handler, type Open } from '../../src/worker/serve/handler.js';
import { DatasetPool } from '../../src/client/pool.js';
import type { ConnectWorker } from '../../src/client/connection.js';
import type { FromWorker, ToWorker } from '../../src/worker/serve/protocol.js';
import type { After } from '../../src/client/watchdog.js';

/** How long the pools of these tests keep what nobody uses, in milliseconds. */
export const IDLE_MS = 20;

/** A timer that does not keep the process alive after a test. */
export const after: After = (ms, call) => {
  const timer = setTimeout(call, ms).unref();
  return () => clearTimeout(timer);
};

/** A pool joined to handlers by message channels: one handler for each worker it starts, helpers too, of which there may be so many. */
export function start(open: Open, quietMs = 10_000, helpers = 0) {
  const posted: ToWorker[] = [];
  /** `vanish`: it dies, and nobody is told. `received`: the ports of its jobs. */
  const workers: {
    die: (message: string) => void;
    vanish: () => void;
    closed: boolean;
    stuck: boolean;
    readonly received: readonly MessagePort[];
  }[] = [];
  const connect: ConnectWorker = (events, signal) => {
    const { port1, port2 } = new MessageChannel();
    const received: MessagePort[] = [];
    // An open channel would keep the process alive after a test that failed.
    const close = (): void => {
      for (const port of [port1, ...received]) port.close();
    };
    afterTest(close);
    const handler = new Handler(open, {
      post: (message, transfer) => port2.postMessage(message, transfer as ArrayBuffer[]),
      now: () => 0,
      wait: () => Promise.resolve(),
      helpers,
      near: {
        columns: () => Promise.resolve({ serve: () => undefined }),
        live: () => import('../../src/worker/data/worker-live.js'),
      },
    });
    handler.receive({ type: 'hello', parts: {} });
    port2.onmessage = ({ data }: { data: ToWorker }) => {
      if ('port' in data) received.push(data.port);
      if (!worker.stuck) handler.receive(data);
    };
    port1.onmessage = ({ data }: { data: FromWorker }) => events.receive(data);
    const die = (message: string): void => {
      close();
      events.lost(new SalesError('worker-failed', message));
    };
    const worker = { die, vanish: close, closed: false, stuck: false, received };
    workers.push(worker);
    const post = (message: ToWorker): void => {
      posted.push(message);
      port1.postMessage(message, 'port' in message ? [message.port] : []);
    };
    signal.addEventListener('abort', () => {
      worker.closed = true;
      close();
    });
    return Promise.resolve({ post });
  };
  const types = (): string[] => posted.map(({ type }) => type);
  return { pool: new DatasetPool(connect, { idleMs: IDLE_MS, quietMs, after }), posted, workers, types };
}
