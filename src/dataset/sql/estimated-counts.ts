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
import type { ColumnRef } from '../../query/schema.js';
import { Z, withSampleFacts } from './largest-members.js';

/** Largest error of an estimated count, relative to it. Results with a larger one are counted. */
const MAX_ERROR = 0.05;

/** What distinct counts of a column are estimated from. */
interface Estimate {
  readonly ref: ColumnRef;
  /** Number of values of the column. */
  readonly of: number;
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
}

/**
 * Runs a plan on an engine that estimates distinct counts, and adds the note of the sample with the largest error. Runs it on the engine itself where an
 * error would be larger than 5%.
 */
export async function withEstimates(
  run: (engine: Engine) => Promise<ResultRecord>,
  options: EstimateOptions,
): Promise<ResultRecord> {
  const estimating = new EstimatingEngine(options);
  const found = await run(estimating);
  const { worst } = estimating;
  if (worst === undefined) return found;
  if (worst.error > MAX_ERROR) return run(options.engine);
  const { ref, of, share, error } = worst;
  return withSampleFacts(found, ref, { size: Math.round(of * share), of, error });
}

/** Answers the requests of a plan with estimates of its distinct counts. */
class EstimatingEngine implements Engine {
  readonly #options: EstimateOptions;
  /** The estimate with the largest error. */
  worst: Estimate | undefined;

  constructor(options: EstimateOptions) {
    this.#options = options;
  }

  get selectsTop(): boolean {
    return this.#options.engine.selectsTop === true;
  }

  async aggregate(request: AggregateRequest, options?: RunOptions): Promise<Groups> {
    const { engine } = this.#options;
    // The measure by which the first groups are chosen is made of the aggregates as they were.
    const estimates = request.top ? [] : request.aggregates.map((aggregate) => this.#estimateOf(aggregate));
    const aggregates = request.aggregates.map((aggregate, a) => {
      const share = estimates[a]?.share;
      return share === undefined ? aggregate : ({ ...aggregate, share } as Aggregate);
    });
    const groups = await engine.aggregate({ ...request, aggregates }, options);
    if (groups.rollup === undefined && groups.selected > 0) estimates.forEach((estimate, a) => this.#note(estimate, groups, a));
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

  #estimateOf(aggregate: Aggregate): Omit<Estimate, 'error'> | undefined {
    if (aggregate.name !== 'distinct' || aggregate.value.kind !== 'column') return undefined;
    const { ref } = aggregate.value;
    const { catalog, size } = this.#options;
    const of = catalog.columns.find(({ table, name }) => table === ref.table && name === ref.column)?.distinct ?? 0;
    return of > size ? { ref, of, share: size / of } : undefined;
  }

  /** The number of values among a share p of all has the variance n p (1 − p), so the estimate of n has the relative error √((1 − p) ÷ (n p)). */
  #note(estimate: Omit<Estimate, 'error'> | undefined, { values }: Groups, index: number): void {
    if (estimate === undefined) return;
    const { share } = estimate;
    let least = Infinity;
    for (const count of values[index]!.values) least = Math.min(least, count);
    const error = Z * Math.sqrt((1 - share) / (least * share));
    if (this.worst === undefined || error > this.worst.error) this.worst = { ...estimate, error };
  }
}
