/** Upper bounds of the times of plans in seconds, as Prometheus counts them. */
const BOUNDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30] as const;

/** What is known at the time of asking. */
export interface Gauges {
  /** Plans that run, and those that wait for a place. */
  readonly running: number;
  readonly waiting: number;
}

/** The end of a plan. */
export interface PlanEnd {
  /** `ok`, or the code of the error. */
  readonly outcome: string;
  readonly ms: number;
  readonly isCached: boolean;
}

/** Counts requests and plans for an operator. Nothing in it names a user, a plan or a value. */
export class Metrics {
  readonly #requests = new Map<number, number>();
  readonly #plans = new Map<string, number>();
  readonly #buckets = BOUNDS.map(() => 0);
  #cached = 0;
  #count = 0;
  #seconds = 0;

  /** Counts a response by its HTTP status. */
  request(status: number): void {
    this.#requests.set(status, (this.#requests.get(status) ?? 0) + 1);
  }

  /** Counts a plan. */
  plan({ outcome, ms, isCached }: PlanEnd): void {
    const seconds = ms / 1000;
    this.#plans.set(outcome, (this.#plans.get(outcome) ?? 0) + 1);
    BOUNDS.forEach((bound, index) => {
      if (seconds <= bound) this.#buckets[index]! += 1;
    });
    if (isCached) this.#cached += 1;
    this.#count += 1;
    this.#seconds += seconds;
  }

  /** Returns all counts in the text format of Prometheus 0.0.4. */
  text({ running, waiting }: Gauges): string {
    const seconds = 'sales_plan_seconds';
    return [
      ...metric('sales_requests_total', 'counter', 'Requests by HTTP status.'),
      ...[...this.#requests].map(([status, count]) => `sales_requests_total{status="${status}"} ${count}`),
      ...metric('sales_plans_total', 'counter', 'Plans by outcome: ok, or the code of the error.'),
      ...[...this.#plans].map(([outcome, count]) => `sales_plans_total{outcome="${outcome}"} ${count}`),
      ...metric('sales_plans_cached_total', 'counter', 'Plans that were answered from a known result.'),
      `sales_plans_cached_total ${this.#cached}`,
      ...metric(seconds, 'histogram', 'Time of plans from their start to their result, without waiting.'),
      ...BOUNDS.map((bound, index) => `${seconds}_bucket{le="${bound}"} ${this.#buckets[index]}`),
      `${seconds}_bucket{le="+Inf"} ${this.#count}`,
      `${seconds}_sum ${this.#seconds}`,
      `${seconds}_count ${this.#count}`,
      ...metric('sales_plans_running', 'gauge', 'Plans that run now.'),
      `sales_plans_running ${running}`,
      ...metric('sales_plans_waiting', 'gauge', 'Plans of all users that wait for a place.'),
      `sales_plans_waiting ${waiting}`,
      '',
    ].join('\n');
  }
}

function metric(name: string, type: string, help: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
