/** Runs tasks one after the other, in the order of their arrival. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after all earlier tasks have settled, and resolves with its result. */
  run<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    const done = this.#last.then(work);
    // The caller handles the failure; the next task runs regardless.
    this.#last = done.catch(() => undefined);
    return done;
  }
}
