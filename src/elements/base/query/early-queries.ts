import type { Catalog } from '../../../query/catalog.js';
import { planKey } from '../../../query/plan-key.js';
import type { Plans } from '../../../query/plan.js';
import { SalesError } from '../../../util/error.js';
import type { DataConnection } from '../data/data-connection.js';

/**
 * A catalog without definitions, whose other properties cannot be read. Plans that are made with it depend on attributes and filters only. If
 * a definition changes a plan after all, the query after the load differs from the early one, whose result is not used.
 */
const UNKNOWN_CATALOG = /* @__PURE__ */ new Proxy({ define: {} } as Catalog, {
  get: (known, name) => {
    if (name === 'define') return known.define;
    throw new SalesError('unknown-field', 'not-loaded');
  },
});

/**
 * Queries the plans of a widget while its data is still loading, as far as they do not depend on the data. The worker then answers without a round trip to
 * the page after the catalog. The query that follows the catalog joins the pending one.
 */
export class EarlyQueries {
  #connection: DataConnection | undefined;
  #key = '';
  #abort: AbortController | undefined;

  /** Queries the plans that `plansOf` makes, unless the same plans are pending. Nothing is queried when `plansOf` reads the catalog. */
  ask(connection: DataConnection, plansOf: (catalog: Catalog) => Plans): void {
    const plans = Object.values(plansWith(plansOf));
    const key = plans.map((plan) => planKey(plan)).join('\n');
    if (connection === this.#connection && key === this.#key) return;
    this.stop();
    this.#connection = connection;
    this.#key = key;
    const { signal } = (this.#abort = new AbortController());
    for (const plan of plans) connection.askEarly(plan, signal);
  }

  /** Aborts queries that no other caller waits for. */
  stop(): void {
    this.#abort?.abort();
    this.#connection = this.#abort = undefined;
  }
}

function plansWith(plansOf: (catalog: Catalog) => Plans): Plans {
  try {
    return plansOf(UNKNOWN_CATALOG);
  } catch {
    // The plans depend on the data, or an attribute is wrong. The query after the load reports errors.
    return {};
  }
}
