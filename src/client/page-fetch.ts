import { SalesError } from '../util/error.js';
import type { Fetch } from '../util/fetch.js';
import { Identities } from '../util/stable-key.js';

/**
 * The functions by which elements fetch, under numbers that can be sent to the worker in their place: the same function has the same number,
 * so that those who ask by it share a load. Kept by the elements that use them, not here.
 */
export class PageFetches {
  readonly #identities = new Identities();
  readonly #functions = new Map<number, WeakRef<Fetch>>();

  /** The number of a function. */
  numberOf(fetch: Fetch): number {
    const number = this.#identities.of(fetch);
    for (const [other, kept] of this.#functions) if (!kept.deref()) this.#functions.delete(other);
    this.#functions.set(number, new WeakRef(fetch));
    return number;
  }

  /** Answers requests that come in through `port`: what does so is loaded now, and they wait for it. */
  async serve(port: MessagePort): Promise<void> {
    const { serveFetch } = await import('../util/port-fetch.js');
    serveFetch(port, (number) => this.#functions.get(number)?.deref() ?? gone);
  }
}

function gone(url: string): Promise<never> {
  return Promise.reject(
    new SalesError('network', `The fetch function used for ${url} is no longer available`, { params: { url } }),
  );
}
