/** Does one piece of work after the other, in the order in which they came. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** Starts `work` when all before it has ended, well or badly; gives what it gives. */
  run<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    const done = this.#last.then(work);
    // The failure goes to who asked; the next piece starts all the same.
    this.#last = done.catch(() => undefined);
    return done;
  }
}
