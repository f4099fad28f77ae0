import type { SourceOptions } from '../query/source.js';
import type { Fetch } from '../util/fetch.js';
import type { PlanLimits } from './plan-limits.js';
import type { RollupConfig } from './rollups.js';
import type { RowPolicy } from './row-policy.js';

/** What `authorize` returns of a user: an `id`, to which limits apply and which the log names, and anything that `rows` needs. */
export type Claims = Readonly<Record<string, unknown>> & {
  /** Without an id, users with the same rows share their limits. */
  readonly id?: string | number;
};

/** The request that an error ended, without rows or claims. */
export interface ErrorContext {
  /** The id of the request, which the response and the log have too. */
  readonly request?: string;
  /** The id that `authorize` returned. */
  readonly user?: string | undefined;
  /** The plan, as the page sent it. */
  readonly plan?: unknown;
}

/** A statement that took long, for the operator. */
export interface SlowStatement {
  readonly seconds: number;
  /** The SQL, with placeholders in place of values. */
  readonly sql: string;
  /** Rows of the result; absent where the statement failed. */
  readonly rows?: number;
}

/** The configuration of an endpoint. */
export interface PlanHandlerConfig extends Pick<
  SourceOptions,
  | 'roles'
  | 'status'
  | 'define'
  | 'joins'
  | 'currency'
  | 'timeZone'
  | 'weekStart'
  | 'fiscalStart'
  | 'holidays'
  | 'workingWeek'
  | 'locale'
> {
  /**
   * A `.duckdb` file, a folder of Parquet or CSV files, a pattern such as `data/orders-*.parquet`, or the address of a ClickHouse:
   * `clickhouse://user@host:8443/sales.orders` for a table, `clickhouse://user@host:8443/sales` for all tables of a database.
   */
  readonly data: string;
  /** The password of the user in the address of a ClickHouse. */
  readonly password?: string;
  /** A function in place of the platform’s `fetch`, for requests to ClickHouse. */
  readonly fetch?: Fetch;
  /** Tables that may be queried. Default: all. */
  readonly tables?: readonly string[];
  /** Columns that may be queried, by table. Default: all columns of the table. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /** Measures that may be queried; expressions and measures that a page defines are then refused. Default: all. */
  readonly measures?: readonly string[];
  /** Returns who sent a request; `null` or `undefined` for nobody. Without it, only requests to this computer are answered. */
  readonly authorize?: (request: Request) => Claims | null | undefined | Promise<Claims | null | undefined>;
  /** Returns the values that a user may see, by field, such as `{ region: ['North'] }`; `true` for all rows. Values are never read as clauses. */
  readonly rows?: (claims: Claims) => RowPolicy | true;
  /** Origins of pages that may send requests from elsewhere. Default: none. */
  readonly origins?: readonly string[];
  readonly limits?: Partial<PlanLimits>;
  /**
   * Number of members or rows above which analyses that need each of them use a sample of about this size: ranks, associations of texts,
   * baskets, averages of orders, and models of customers. Cards say that their results are of a sample. 0 refuses these analyses, except baskets and
   * averages, which then use all orders. Default: 50,000.
   */
  readonly sample?: number;
  /**
   * Number of values of a column, such as customers, above which distinct counts of it are estimated from a sample of about this size. Cards state the
   * error. Results with an error above 5% are counted, and so are those with `exact`. Default: all are counted.
   */
  readonly approximateCounts?: number;
  /**
   * Number of rows above which medians and other quantiles are estimated by a t-digest, which keeps no values in memory. At most 1% of the values, or one value,
   * lie between an estimate and the exact number. Cards say so. Those with `exact` are computed. Default: all are computed.
   */
  readonly approximateQuantiles?: number;
  /** Tables of totals, from which plans with coarser groups are answered. They are made when the database opens. */
  readonly rollups?: readonly RollupConfig[];
  /**
   * Returns the version of the data, for data whose changes the database does not report, such as views and `Distributed` tables. Default: the
   * times and sizes of files, or the parts of the tables in ClickHouse.
   */
  readonly version?: () => Promise<string>;
  /** Called with one line of JSON per request, at the end of its response. It has no values of filters, no tokens and no claims. */
  readonly log?: (line: string) => void;
  /** Called with each error that ends a request or a plan, with its cause. Pages see neither causes nor messages of the database. */
  readonly onError?: (error: unknown, context: ErrorContext) => void;
  /** Called with each statement that takes longer than `limits.slow` seconds. */
  readonly onSlow?: (statement: SlowStatement) => void;
}
