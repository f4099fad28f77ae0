import { isAbort } from '../util/error.js';
import type { Fetch } from '../util/fetch.js';
import { dropReply, replyThrough } from '../util/port-fetch.js';
import { stableKey } from '../util/stable-key.js';
import type { EarlyRequest } from './protocol.js';

/** The responses to requests that the page sent while the worker started. Each is used once, for exactly the same request. */
export class EarlyResponses {
  readonly #requests: EarlyRequest[];
  readonly #own: Fetch | undefined;

  /** `own` is the page's function that fetches URLs; without one the worker fetches them. */
  constructor(requests: readonly EarlyRequest[], own: Fetch | undefined) {
    this.#requests = [...requests];
    this.#own = own;
  }

  /** Returns the response to an equal request of the page, otherwise sends the request. */
  readonly fetch: Fetch = async (url, init) => {
    const own = this.#own ?? ((...request) => globalThis.fetch(...request));
    const at = this.#requests.findIndex((early) => early.url === url && keyOf(early.init) === keyOf(init));
    const [early] = at < 0 ? [] : this.#requests.splice(at, 1);
    if (!early) return own(url, init);
    try {
      return await replyThrough(early.port, init.signal);
    } catch (error) {
      // The policy of the page may forbid what that of the worker allows.
      if (isAbort(error) || this.#own) throw error;
      return own(url, init);
    }
  };

  /** Ends the requests that nobody used. */
  dropRest(): void {
    for (const { port } of this.#requests.splice(0)) dropReply(port);
  }
}

/** Returns a text that is equal for equal requests. */
function keyOf(init: RequestInit): string {
  return stableKey({ ...init, signal: undefined });
}
