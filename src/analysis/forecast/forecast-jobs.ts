import { forecast } from '../../stats/forecast/forecast.js';
import type { Forecast, ForecastOptions } from '../../stats/forecast/forecast.js';
import type { TaskControl } from '../../stats/cooperative.js';
import type { Job } from '../../util/helper-pool.js';
import { deferred, type Deferred } from '../../util/promises.js';
import { abortError } from '../../util/error.js';

/*
 * Several threads forecast many series. Each series is forecast by one of them, exactly as on a single thread. The first thread
 * takes series from the front, helpers from the back.
 */

/**
 * Number of series assigned to a helper at a time. The helper need not wait for the first thread, which handles messages only
 * between its own series.
 */
const SERIES_PER_HELPER = 2;

export interface ForecastSeries {
  readonly values: Float64Array;
  readonly options: ForecastOptions;
}

/** A series for a helper; `undefined` when there will be no more. */
type ToHelper = (ForecastSeries & { readonly index: number }) | undefined;

interface FromHelper {
  readonly index: number;
  /** Absent when the forecast failed; the first thread repeats it to get the error. */
  readonly forecast?: Forecast;
}

/** Forecasts series in a helper, for the thread at the other end of `port`. */
export function serve(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<ToHelper>) => {
    if (data) port.postMessage(answerTo(data));
    else port.close();
  };
}

function answerTo({ index, values, options }: NonNullable<ToHelper>): FromHelper {
  try {
    return { index, forecast: forecast(values, options) };
  } catch {
    // The first thread repeats this series and reports the error.
    return { index };
  }
}

/** A helper, as seen from the first thread. */
interface Helper {
  readonly job: Job;
  /** The series assigned to it. */
  readonly busy: Set<number>;
}

/**
 * Forecasts each series like `forecast`, with the help of those who accept the jobs; the series of a lost helper are forecast
 * here. Pauses between series, and ends the jobs.
 * @throws SalesError as `forecast`; an `AbortError`
 */
export async function forecastEach(
  series: readonly ForecastSeries[],
  { signal, pause }: TaskControl,
  jobs: readonly Job[] = [],
): Promise<readonly Forecast[]> {
  const shared = new SharedSeries(series, jobs);
  try {
    for (;;) {
      if (signal?.aborted) throw abortError();
      const index = shared.next();
      if (index !== undefined) {
        const { values, options } = series[index]!;
        shared.found[index] = forecast(values, { ...options, signal });
      } else if (shared.isWaiting) await shared.heard(signal);
      else return shared.found;
      await pause?.();
    }
  } finally {
    shared.end();
  }
}

/** Distributes series between this thread and helpers. */
class SharedSeries {
  readonly found: Forecast[] = [];
  readonly #series: readonly ForecastSeries[];
  readonly #left: number[];
  /** Series that failed in a helper; another helper would fail as well. */
  readonly #failed: number[] = [];
  readonly #helpers: readonly Helper[];
  #news: Deferred<void> = deferred();

  constructor(series: readonly ForecastSeries[], jobs: readonly Job[]) {
    this.#series = series;
    this.#left = series.map((_, index) => index);
    this.#helpers = jobs.map((job) => ({ job, busy: new Set() }));
    for (const helper of this.#helpers) this.#employ(helper);
  }

  /** True when helpers are working on series. */
  get isWaiting(): boolean {
    return this.#helpers.some(({ busy }) => busy.size > 0);
  }

  /** Returns the index of the next series for the first thread; `undefined` when none is left. */
  next(): number | undefined {
    return this.#failed.shift() ?? this.#left.shift();
  }

  /** Resolves when a helper has responded or is lost, or when the signal aborts. */
  async heard(signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve } = this.#news;
    const wake = (): void => resolve();
    signal?.addEventListener('abort', wake, { once: true });
    await promise;
    signal?.removeEventListener('abort', wake);
    this.#news = deferred();
  }

  /** Informs the helpers that nothing more is needed. */
  end(): void {
    for (const { job } of this.#helpers) {
      post(job, undefined);
      job.port.close();
    }
  }

  #employ(helper: Helper): void {
    const { job, busy } = helper;
    const requeue = (): void => {
      this.#left.unshift(...busy);
      busy.clear();
      this.#news.resolve();
    };
    job.port.onmessage = ({ data }: MessageEvent<FromHelper>) => {
      if (!busy.delete(data.index)) return;
      if (data.forecast) this.found[data.index] = data.forecast;
      else this.#failed.push(data.index);
      this.#give(helper);
      this.#news.resolve();
    };
    job.lost.addEventListener('abort', requeue, { once: true });
    this.#give(helper);
  }

  #give({ job, busy }: Helper): void {
    while (busy.size < SERIES_PER_HELPER && !job.lost.aborted) {
      const index = this.#left.pop();
      if (index === undefined) return;
      busy.add(index);
      post(job, { index, ...this.#series[index]! });
    }
  }
}

function post({ port }: Job, message: ToHelper): void {
  port.postMessage(message);
}
