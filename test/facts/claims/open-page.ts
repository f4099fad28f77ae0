import { setMaxListeners } from 'node:events';
import { becomePage } from '../../../src/server/page-globals.js';

/** An element of this library in the page of this process. */
export interface CardElement extends HTMLElement {
  data: unknown;
  readonly ready: Promise<void>;
}

/** A context of a canvas that accepts everything. */
const pencil: unknown = new Proxy(() => pencil, { get: () => pencil, set: () => true });

/** A path that accepts everything. */
const PencilPath = new Proxy(Object, { construct: () => pencil as object });

/** The custom states of elements, which happy-dom does not have. */
const states = new WeakMap<Element, ReadonlySet<string>>();

/** True when an element has a custom state: `error`, or `nothing`, with which a dashboard hides it. */
export function hasState(element: Element, state: string): boolean {
  return states.get(element)?.has(state) === true;
}

let page: Promise<void> | undefined;

/** Turns this process into a page with all elements, once. Queries run in it too. */
export function openPage(): Promise<void> {
  page ??= preparePage();
  return page;
}

async function preparePage(): Promise<void> {
  await becomePage({ width: 1400, height: 320 });
  setMaxListeners(0);
  // happy-dom has no canvas, on which charts with many marks are drawn; texts are measured without one.
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    value(this: HTMLCanvasElement) {
      return this.isConnected ? pencil : null;
    },
  });
  Object.assign(globalThis, { Path2D: PencilPath });
  Object.defineProperty(HTMLElement.prototype, 'attachInternals', {
    value(this: HTMLElement) {
      const internals = { states: new Set<string>() };
      states.set(this, internals.states);
      return internals;
    },
  });
  Object.assign(console, { warn: () => undefined });
  const [{ setWorkerFactory }, { serve }] = await Promise.all([
    import('../../../src/client/client.js'),
    import('../../../src/worker/serve/inline.js'),
  ]);
  setWorkerFactory(() => {
    const { port1, port2 } = new MessageChannel();
    serve(port2);
    return port1 as unknown as Worker;
  });
  await import('../../../src/define/all.js');
}
