import { SalesError } from '../util/error.js';
import type { Fetch } from '../util/fetch.js';
import { serveFetch } from '../util/port-fetch.js';
import { Identities } from '../util/stable-key.js';

/**
 * The page’s custom fetch functions, identified by numbers that can be sent to the worker. The same function has the same number,
 * so its callers share a load. Functions are held weakly; the elements that use them keep them alive.
 */
export class PageFetches {
  readonly #identities = new Identities();
  readonly #functions = new Map<number, WeakRef<Fetch>>();

  /** Returns the number of a function. */
  numberOf(fetch: Fetch): number {
    const number = this.#identities.of(fetch);
    for (const [other, kept] of this.#functions) if (!kept.deref()) this.#functions.delete(other);
    this.#functions.set(number, new WeakRef(fetch));
    return number;
  }

  /** Returns the function with a number. */
  get(number: number): Fetch {
    return this.#functions.get(number)?.deref() ?? gone;
  }

  /** Serves the requests that arrive through `port`. */
  serve(port: MessagePort): void {
    serveFetch(port, (number) => this.get(number));
  }
}

function gone(url: string): Promise<never> {
  return Promise.reject(
    new SalesError('network', `The fetch function used for ${url} is no longer available`, { params: { url } }),
  );
}
