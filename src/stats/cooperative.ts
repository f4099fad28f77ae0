import { abortError } from '../util/error.js';

/** Controls a long task: abort signal, and a pause that yields to other work. */
export interface TaskControl {
  readonly signal?: AbortSignal | undefined;
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Runs all steps of a task at once. @throws an `AbortError` when the signal is aborted before a step */
export function finish<Result>(steps: Generator<undefined, Result>, signal?: AbortSignal): Result {
  for (;;) {
    if (signal?.aborted) throw abortError();
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs the steps of a task with a pause after each. @throws an `AbortError` when the signal is aborted before a step */
export async function finishCooperatively<Result>(
  steps: Generator<undefined, Result>,
  { signal, pause }: TaskControl,
): Promise<Result> {
  for (;;) {
    if (signal?.aborted) throw abortError();
    const { done, value } = steps.next();
    if (done) return value;
    await pause?.();
  }
}
