import { forecast } from '../../stats/forecast/forecast.js';
import type { Forecast, ForecastOptions } from '../../stats/forecast/forecast.js';
import type { Turns } from '../../stats/steps.js';
import type { Job } from '../../util/crew.js';
import { deferred, type Deferred } from '../../util/deferred.js';
import { abortError } from '../../util/error.js';

/*
 * Many series are forecast by several threads, each series whole on one of them, so that a forecast is what it would be on one thread. The first thread takes
 * series from the front, helpers from the back.
 */

/** How many series a helper has at a time: it need not wait for the first thread, which listens between two of its own. */
const AT_A_TIME = 2;

/** A series for a helper; undefined: there will be no more. */
type ToHelper = { readonly index: number; readonly values: Float64Array; readonly options: ForecastOptions } | undefined;

interface FromHelper {
  readonly index: number;
  /** Absent where it failed: the first thread finds out why. */
  readonly forecast?: Forecast;
}

/** Forecasts series for the thread at the other end of `port`. */
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
    // Said where it is tried again.
    return { index };
  }
}

/** A helper as the first thread sees it. */
interface Hand {
  readonly job: Job;
  /** The series that it has. */
  readonly busy: Set<number>;
}

/**
 * Forecasts each series as `forecast` does, with the help of those who take the jobs; what a lost one had is done here. Pauses between series, and ends the jobs.
 * @throws SalesError as `forecast`; an `AbortError`
 */
export async function forecastEach(
  series: readonly Float64Array[],
  options: ForecastOptions,
  { signal, pause }: Turns,
  jobs: readonly Job[] = [],
): Promise<readonly Forecast[]> {
  const shared = new SharedSeries(series, options, jobs);
  try {
    for (;;) {
      if (signal?.aborted) throw abortError();
      const index = shared.next();
      if (index !== undefined) shared.found[index] = forecast(series[index]!, { ...options, signal });
      else if (shared.isWaiting) await shared.heard(signal);
      else return shared.found;
      await pause?.();
    }
  } finally {
    shared.end();
  }
}

/** Series of which helpers have some. */
class SharedSeries {
  readonly found: Forecast[] = [];
  readonly #series: readonly Float64Array[];
  readonly #options: ForecastOptions;
  readonly #left: number[];
  /** Those that failed at a helper: one would get them again and again. */
  readonly #failed: number[] = [];
  readonly #hands: readonly Hand[];
  #news: Deferred<void> = deferred();

  constructor(series: readonly Float64Array[], options: ForecastOptions, jobs: readonly Job[]) {
    this.#series = series;
    this.#options = options;
    this.#left = series.map((_, index) => index);
    this.#hands = jobs.map((job) => ({ job, busy: new Set() }));
    for (const hand of this.#hands) this.#employ(hand);
  }

  /** Whether helpers have series. */
  get isWaiting(): boolean {
    return this.#hands.some(({ busy }) => busy.size > 0);
  }

  /** The place of the next series for the first thread. */
  next(): number | undefined {
    return this.#failed.shift() ?? this.#left.shift();
  }

  /** Resolves when a helper has answered or is lost, or the signal says so. */
  async heard(signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve } = this.#news;
    const wake = (): void => resolve();
    signal?.addEventListener('abort', wake, { once: true });
    await promise;
    signal?.removeEventListener('abort', wake);
    this.#news = deferred();
  }

  /** Nothing is wanted of the helpers any more. */
  end(): void {
    for (const { job } of this.#hands) {
      post(job, undefined);
      job.port.close();
    }
  }

  #employ(hand: Hand): void {
    const { job, busy } = hand;
    const giveBack = (): void => {
      this.#left.unshift(...busy);
      busy.clear();
      this.#news.resolve();
    };
    job.port.onmessage = ({ data }: MessageEvent<FromHelper>) => {
      if (!busy.delete(data.index)) return;
      if (data.forecast) this.found[data.index] = data.forecast;
      else this.#failed.push(data.index);
      this.#give(hand);
      this.#news.resolve();
    };
    job.lost.addEventListener('abort', giveBack, { once: true });
    this.#give(hand);
  }

  #give({ job, busy }: Hand): void {
    while (busy.size < AT_A_TIME && !job.lost.aborted) {
      const index = this.#left.pop();
      if (index === undefined) return;
      busy.add(index);
      post(job, { index, values: this.#series[index]!, options: this.#options });
    }
  }
}

function post({ port }: Job, message: ToHelper): void {
  port.postMessage(message);
}
