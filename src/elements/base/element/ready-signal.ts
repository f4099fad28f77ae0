interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** The promise behind `ready` (DESIGN E1). Each change replaces it; older promises settle with the newest. */
export class ReadySignal {
  #promise!: Promise<void>;
  #waiting: Waiter[] = [];

  constructor() {
    this.renew();
  }

  /** Resolves when the newest requested state is painted, rejects with its error. An unhandled rejection logs nothing. */
  get promise(): Promise<void> {
    return this.#promise;
  }

  /** True when the promise has resolved or been rejected. */
  get settled(): boolean {
    return this.#waiting.length === 0;
  }

  /** Replaces the promise by a pending one. */
  renew(): void {
    this.#promise = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#promise.catch(() => undefined);
  }

  resolve(): void {
    for (const { resolve } of this.#take()) resolve();
  }

  reject(error: Error): void {
    for (const { reject } of this.#take()) reject(error);
  }

  #take(): Waiter[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
