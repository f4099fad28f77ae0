import type { ReactiveControllerHost } from 'lit';
import type { SalesError } from '../../../util/error.js';
import { toSalesError } from './report-error.js';

/** Loads an optional module on demand, and updates the element when the module has loaded or failed. */
export class ModuleController<Module> {
  /** The module, `undefined` until it has loaded. */
  module: Module | undefined;
  /** The error that prevented loading; cleared by `retry`. */
  error: SalesError | undefined;
  isPending = false;

  /** Resolves when the load that was requested has ended, whether or not it failed. */
  ended: Promise<void> = Promise.resolve();

  #isLoaded = false;
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<Module>;

  /** `load` imports the module: `() => import('./model/cohort.js')`. */
  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#import = load;
  }

  /** Starts loading, unless the module has loaded, is loading or has failed. */
  request(): void {
    if (!this.#isLoaded && !this.isPending && !this.error) this.ended = this.#load();
  }

  /** Clears a failure. The next request loads the module again. */
  retry(): void {
    this.error = undefined;
  }

  async #load(): Promise<void> {
    this.isPending = true;
    try {
      this.module = await this.#import();
      this.#isLoaded = true;
    } catch (error) {
      this.error = toSalesError(error);
    }
    this.isPending = false;
    this.#host.requestUpdate();
  }
}
