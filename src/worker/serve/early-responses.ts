import { isAbort } from '../../util/error.js';
import { type Fetch, dropReply, replyThrough } from '../../util/fetch.js';
import { stableKey } from '../../util/record.js';
import type { EarlyRequest } from './protocol.js';

/** The responses to requests that the page sent while the worker started. Each is used once, for a request that it answers as the server would. */
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
    const at = this.#requests.findIndex((early) => early.url === url && isFor(early.init, init));
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

/** True when the response to an early request is one to the request: the same, or confirmed by the server where the request asks for changes only. */
function isFor(early: EarlyRequest['init'], asked: RequestInit): boolean {
  if (early.cache === undefined || asked.cache === 'reload') return keyOf(early) === keyOf(asked);
  return (
    keyOf({ ...early, cache: undefined }) === keyOf({ ...asked, headers: withoutConditions(asked.headers), cache: undefined })
  );
}

/** Returns headers without those that ask for changes only. The response then has a body, which need not be read. */
function withoutConditions(headers: HeadersInit = {}): HeadersInit {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'if-none-match' && name !== 'if-modified-since'));
}

/** Returns a text that is equal for equal requests. */
function keyOf(init: object): string {
  return stableKey({ ...init, signal: undefined });
}
