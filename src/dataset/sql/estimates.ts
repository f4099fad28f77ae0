import type {
  AggregateRequest,
  Engine,
  GroupMembers,
  Groups,
  MemberRequest,
  RetainedCounts,
  RetainedRequest,
  RunOptions,
} from '../../engine/engine.js';
import type { Aggregate } from '../../query/expression/expression.js';
import type { Catalog } from '../../query/catalog.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { Z, withSampleFacts } from './largest-members.js';

/** Largest error of an estimated count, relative to it. Results with a larger one are counted. */
const MAX_ERROR = 0.05;

/** What distinct counts of a column are estimated from. */
interface Estimate {
  readonly ref: ColumnRef;
  /** Share of the values that are counted. */
  readonly share: number;
  /** Half of the 95% interval of the smallest count, relative to it. */
  readonly error: number;
}

/** What is needed to estimate counts. */
interface EstimateOptions {
  readonly engine: Engine;
  readonly catalog: Catalog;
  /** Number of values of a column above which its distinct counts are estimated from a sample of about this size. */
  readonly size: number;
  /** True to estimate medians and other quantiles. */
  readonly hasQuantiles: boolean;
}

/** Most values between an estimated quantile and the exact one, in percent of all. */
const QUANTILE_ERROR = 1;

/**
 * Runs a plan on an engine that estimates distinct counts and quantiles, and adds the note of the sample with the largest error. Runs it on the engine itself
 * where the error of a count would be larger than 5%.
 */
export async function withEstimates(
  run: (engine: Engine) => Promise<ResultRecord>,
  options: EstimateOptions,
): Promise<ResultRecord> {
  const estimating = new EstimatingEngine(options);
  const all = await run(estimating);
  const { worst } = estimating;
  const note: Note = { code: 'estimated-quantiles', count: 1, params: { error: QUANTILE_ERROR } };
  const found = estimating.isOfQuantiles ? { ...all, notes: [...all.notes, note] } : all;
  if (worst === undefined) return found;
  if (worst.error > MAX_ERROR) return run(options.engine);
  const { ref, share, error } = worst;
  return withSampleFacts(found, ref, { size: options.size, of: Math.round(options.size / share), error });
}

/** Answers the requests of a plan with estimates of its distinct counts and quantiles. */
class EstimatingEngine implements Engine {
  readonly #options: EstimateOptions;
  /** The estimate with the largest error. */
  worst: Estimate | undefined;
  /** True once a quantile was estimated. */
  isOfQuantiles = false;

  constructor(options: EstimateOptions) {
    this.#options = options;
  }

  get selectsTop(): boolean {
    return this.#options.engine.selectsTop === true;
  }

  async aggregate(request: AggregateRequest, options?: RunOptions): Promise<Groups> {
    const { engine, catalog, size, hasQuantiles } = this.#options;
    // The measure by which the first groups are chosen is made of the aggregates as they were.
    const aggregates = request.top
      ? request.aggregates
      : request.aggregates.map((aggregate) => estimated(aggregate, catalog, size, hasQuantiles));
    const groups = await engine.aggregate({ ...request, aggregates }, options);
    this.isOfQuantiles ||= groups.selected > 0 && aggregates.some((one) => 'isEstimated' in one);
    if (groups.selected > 0) aggregates.forEach((aggregate, a) => this.#note(aggregate, groups.values[a]!.values));
    return groups;
  }

  members(request: MemberRequest, options?: RunOptions): Promise<GroupMembers> {
    return this.#options.engine.members(request, options);
  }

  retained(request: RetainedRequest, options?: RunOptions): Promise<RetainedCounts> {
    return this.#options.engine.retained!(request, options);
  }

  close(): void {
    this.#options.engine.close();
  }

  /** The number of values among a share p of all has the variance n p (1 − p), so the estimate of n has the relative error √((1 − p) ÷ (n p)). */
  #note(aggregate: Aggregate, counts: ArrayLike<number>): void {
    if (aggregate.name !== 'distinct' || aggregate.share === undefined || aggregate.value.kind !== 'column') return;
    const { share, value } = aggregate;
    const least = Array.from(counts).reduce((smallest, count) => Math.min(smallest, count), Infinity);
    const error = Z * Math.sqrt((1 - share) / (least * share));
    if (this.worst === undefined || error > this.worst.error) this.worst = { ref: value.ref, share, error };
  }
}

/** Returns an aggregate that is estimated where it counts the values of a column with more than `size` of them, or is a quantile and `hasQuantiles`. */
export function estimated(
  aggregate: Aggregate,
  { columns }: Pick<Catalog, 'columns'>,
  size = Infinity,
  hasQuantiles = false,
): Aggregate {
  if (aggregate.name === 'median' || aggregate.name === 'quantile')
    return hasQuantiles ? { ...aggregate, isEstimated: true } : aggregate;
  if (aggregate.name !== 'distinct' || aggregate.value.kind !== 'column') return aggregate;
  const { ref } = aggregate.value;
  const of = columns.find(({ table, name }) => table === ref.table && name === ref.column)?.distinct ?? 0;
  return of > size ? { ...aggregate, share: size / of } : aggregate;
}
