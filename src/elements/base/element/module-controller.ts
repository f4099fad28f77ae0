import type { ReactiveControllerHost } from 'lit';
import type { SalesError } from '../../../util/error.js';
import { toSalesError } from './to-sales-error.js';

/** Loads a module that an element needs on occasion only, and updates the element when the module has arrived or failed. */
export class ModuleController<Module> {
  /** The module, `undefined` until it has loaded. */
  module: Module | undefined;
  /** Why the module could not be loaded, until `retry` is called. */
  error: SalesError | undefined;
  /** True while the module is loading. */
  isPending = false;

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
    if (!this.#isLoaded && !this.isPending && !this.error) void this.#load();
  }

  /** Forgets a failure: the next request loads again. */
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
