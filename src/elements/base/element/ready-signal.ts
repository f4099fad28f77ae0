interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** The promise of a state now wanted (DESIGN E1): renewed by each change, and what waited for an older one follows the newest. */
export class ReadySignal {
  #promise!: Promise<void>;
  #waiting: Waiter[] = [];

  constructor() {
    this.renew();
  }

  /** Resolves when the state wanted last is painted, rejects with its error. An unwatched failure puts nothing on the console. */
  get promise(): Promise<void> {
    return this.#promise;
  }

  /** Whether nothing is awaited. */
  get settled(): boolean {
    return this.#waiting.length === 0;
  }

  /** Makes a new promise. */
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
