import { abortError } from '../util/error.js';

/** What may end a long work, and lets others have their turn in between. */
export interface Turns {
  readonly signal?: AbortSignal | undefined;
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Does all steps of a work at once. @throws an `AbortError` where the signal says so before a step */
export function finish<Result>(steps: Generator<undefined, Result>, signal?: AbortSignal): Result {
  for (;;) {
    if (signal?.aborted) throw abortError();
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the steps of a work with a pause after each. @throws an `AbortError` where the signal says so before a step */
export async function finishInTurns<Result>(steps: Generator<undefined, Result>, { signal, pause }: Turns): Promise<Result> {
  for (;;) {
    if (signal?.aborted) throw abortError();
    const { done, value } = steps.next();
    if (done) return value;
    await pause?.();
  }
}
