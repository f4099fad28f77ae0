import type { Shared } from './shared-dataset.js';

/**
 * The data sets that a stuck worker was at. One of these is at fault; they are tried again one after the other, and nothing else meanwhile, so that it
 * shows which.
 */
export class Suspects {
  /** The first of them is being tried. */
  #list: readonly Shared[] = [];

  /** The one that is being tried. */
  get tried(): Shared | undefined {
    return this.#list[0];
  }

  /** Whether a data set need not wait for others. */
  mayWork(dataset: Shared): boolean {
    return this.#list.length === 0 || this.#list[0] === dataset;
  }

  /** A worker was stuck while these were busy: gives the one that is found at fault, where one was being tried. */
  accuse(busy: readonly Shared[]): Shared | undefined {
    const [culprit, ...others] = this.#list;
    this.#list = culprit ? others : busy;
    return culprit;
  }

  /** The one that was tried is not at fault. */
  clear(): void {
    this.#list = this.#list.slice(1);
  }

  /** Suspects none any more. */
  forget(): void {
    this.#list = [];
  }
}
