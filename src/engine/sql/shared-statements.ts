/** Answers the requests of one task that have the same key together. */
export class SharedStatements<Request, Answer> {
  /** The requests that are still being collected. */
  readonly #waiting = new Map<string, { readonly requests: Request[]; readonly answers: Promise<readonly Answer[]> }>();

  /** Returns the answer to a request. `answerAll` returns those of all requests with its key; the first one’s is called. */
  async ask(
    key: string,
    request: Request,
    answerAll: (requests: readonly [Request, ...Request[]]) => Promise<readonly Answer[]>,
  ): Promise<Answer> {
    const { requests, answers } = this.#waiting.get(key) ?? this.#start(key, answerAll);
    const place = requests.push(request) - 1;
    return (await answers)[place]!;
  }

  #start(key: string, answerAll: (requests: readonly [Request, ...Request[]]) => Promise<readonly Answer[]>) {
    const requests: Request[] = [];
    const answers = Promise.resolve().then(() => {
      this.#waiting.delete(key);
      return answerAll(requests as [Request, ...Request[]]);
    });
    const started = { requests, answers };
    this.#waiting.set(key, started);
    return started;
  }
}
