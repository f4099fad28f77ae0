import { isAbort } from '../../util/error.js';
import { yieldToEventLoop } from '../../util/promises.js';
import { untilAbort } from '../shared-runs.js';

type Requests<Request> = readonly [Request, ...Request[]];

/** Answers requests in their order; `signal` is aborted when nobody waits for an answer. */
type AnswerAll<Request, Answer> = (requests: Requests<Request>, signal: AbortSignal) => Promise<readonly Answer[]>;

/** Requests with one key. */
interface Together<Request, Answer> {
  readonly requests: Request[];
  readonly answers: Promise<readonly (Answer | Promise<Answer>)[]>;
  readonly abort: AbortController;
  /** Number of requests that someone waits for. */
  left: number;
}

/** Answers the requests of one task that have the same key together. Requests that fail together are answered one after the other: a mistake in one does not affect the others. */
export class SharedStatements<Request, Answer> {
  /** The requests that are still being collected. */
  readonly #waiting = new Map<string, Together<Request, Answer>>();

  /** Returns the answer to a request. Of all requests with its key, `answerAll` of the first one is called. @throws AbortError */
  async ask(key: string, request: Request, answerAll: AnswerAll<Request, Answer>, signal?: AbortSignal): Promise<Answer> {
    const together = this.#waiting.get(key) ?? this.#start(key, answerAll);
    const place = together.requests.push(request) - 1;
    together.left += 1;
    const answer = together.answers.then((answers) => answers[place]!);
    try {
      return await (signal ? untilAbort(answer, signal) : answer);
    } finally {
      together.left -= 1;
      if (together.left === 0) together.abort.abort();
    }
  }

  #start(key: string, answerAll: AnswerAll<Request, Answer>): Together<Request, Answer> {
    const requests: Request[] = [];
    const abort = new AbortController();
    const answers = yieldToEventLoop().then(async (): Promise<readonly (Answer | Promise<Answer>)[]> => {
      this.#waiting.delete(key);
      try {
        return await answerAll(requests as unknown as Requests<Request>, abort.signal);
      } catch (error) {
        if (requests.length === 1 || isAbort(error)) throw error;
        return eachAlone(requests, (request) => answerAll([request], abort.signal));
      }
    });
    const started = { requests, answers, abort, left: 0 };
    this.#waiting.set(key, started);
    return started;
  }
}

/** Returns an answer to each request, one after the other. */
function eachAlone<Request, Answer>(
  requests: readonly Request[],
  answer: (request: Request) => Promise<readonly Answer[]>,
): readonly Promise<Answer>[] {
  let before: Promise<unknown> = Promise.resolve();
  return requests.map((request) => {
    const own = before.then(() => answer(request)).then(([found]) => found!);
    // Whoever asked may have left.
    before = own.catch(() => undefined);
    return own;
  });
}
