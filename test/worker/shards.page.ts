import { acquireDataset } from '../../src/client/client.js';
import { arrowFile, numbersOf, question } from './many-orders.js';

/** What the page tells the test that opened it, which a page of its own group of pages does not see otherwise. */
export type Told =
  | { readonly kind: 'opened'; readonly isIsolated: boolean }
  | { readonly kind: 'shared'; readonly bytes: number }
  | { readonly kind: 'answer'; readonly n: number; readonly numbers: readonly (readonly number[])[] }
  | { readonly kind: 'done' };

/** Runs in each worker before its own code: tells of all memory that is shared. */
const WATCH = `
const Shared = SharedArrayBuffer;
const told = new BroadcastChannel('isolated');
globalThis.SharedArrayBuffer = class extends Shared {
  constructor(bytes) {
    super(bytes);
    told.postMessage({ kind: 'shared', bytes });
  }
};`;

const addressOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
const PlatformWorker = Worker;
globalThis.Worker = class extends PlatformWorker {
  constructor(address: string | URL, options?: WorkerOptions) {
    super(addressOf(`import '${addressOf(WATCH)}'; import '${String(address)}';`), options);
  }
};

const channel = new BroadcastChannel('isolated');
const tell = (told: Told): void => channel.postMessage(told);
tell({ kind: 'opened', isIsolated: crossOriginIsolated });
const handle = acquireDataset(arrowFile(), { timeZone: 'UTC' });
for (let n = 1; n <= 40; n++) tell({ kind: 'answer', n, numbers: await numbersOf(handle, question(n)) });
tell({ kind: 'done' });
window.close();
