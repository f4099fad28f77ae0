import { isAbort } from '../../util/error.js';
import { type Deferred, deferred, yieldToEventLoop } from '../../util/promises.js';
import { untilAbort } from '../shared-runs.js';

/** Answers requests in their order; `signal` is aborted when nobody waits for an answer. */
type AnswerAll<Request, Answer> = (requests: readonly [Request, ...Request[]], signal: AbortSignal) => Promise<readonly Answer[]>;

/** Which requests with the same key belong together: those of one owner, and those with the same rows. Default: all. */
interface Belonging {
  readonly owner?: unknown;
  readonly rows?: string;
}

/** A request that waits for its answer. */
interface Asked<Request, Answer> extends Belonging, Deferred<Answer> {
  readonly request: Request;
  readonly signal: AbortSignal | undefined;
}

/**
 * Answers requests of one task together if they have the same key and belong together. Requests of several owners that fail together are answered one
 * after the other: a mistake in one does not affect the others. What one owner requests, it needs as a whole.
 */
export class SharedStatements<Request, Answer> {
  readonly #waiting = new Map<string, Asked<Request, Answer>[]>();

  /** Returns the answer to a request. Of all requests with its key, `answerAll` of the first one is called. @throws AbortError */
  ask(
    key: string,
    request: Request,
    answerAll: AnswerAll<Request, Answer>,
    { signal, ...belonging }: Belonging & { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<Answer> {
    const asked: Asked<Request, Answer> = { ...deferred<Answer>(), ...belonging, request, signal };
    const waiting = this.#waiting.get(key);
    if (waiting) waiting.push(asked);
    else this.#start(key, asked, answerAll);
    return signal ? untilAbort(asked.promise, signal) : asked.promise;
  }

  #start(key: string, first: Asked<Request, Answer>, answerAll: AnswerAll<Request, Answer>): void {
    const all = [first];
    this.#waiting.set(key, all);
    void yieldToEventLoop().then(() => {
      this.#waiting.delete(key);
      for (const together of belongingTogether(all)) void answer(together, answerAll);
    });
  }
}

/** Returns lists of what belongs together, also by way of others. */
function belongingTogether<One extends Belonging>(all: readonly One[]): readonly (readonly One[])[] {
  let lists: readonly (readonly One[])[] = [];
  for (const one of all) {
    const isRelated = (list: readonly One[]): boolean => list.some(({ owner, rows }) => owner === one.owner || rows === one.rows);
    lists = [...lists.filter((list) => !isRelated(list)), [...lists.filter(isRelated).flat(), one]];
  }
  return lists;
}

async function answer<Request, Answer>(
  together: readonly Asked<Request, Answer>[],
  answerAll: AnswerAll<Request, Answer>,
): Promise<void> {
  const abort = new AbortController();
  let left = together.length;
  const leave = (): void => {
    left -= 1;
    if (left === 0) abort.abort();
  };
  for (const { signal } of together) {
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
  }
  try {
    const requests = together.map(({ request }) => request) as [Request, ...Request[]];
    const answers = await answerAll(requests, abort.signal);
    together.forEach(({ resolve }, place) => resolve(answers[place]!));
  } catch (error) {
    const [{ owner }] = together as [Asked<Request, Answer>];
    const areOfOne = owner !== undefined && together.every((asked) => asked.owner === owner);
    if (together.length === 1 || areOfOne || isAbort(error)) for (const { reject } of together) reject(error as Error);
    else for (const asked of together) await answer([asked], answerAll);
  } finally {
    for (const { signal } of together) signal?.removeEventListener('abort', leave);
  }
}
