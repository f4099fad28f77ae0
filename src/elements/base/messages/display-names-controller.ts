import type { Plans } from '../../../query/plan.js';
import type { ReactiveControllerHost } from 'lit';
import type { MemberNames } from '../../../format/member-name.js';
import type { QueryResult } from '../../../query/result/result.js';
import { ModuleController } from '../element/module-controller.js';
import type { Naming, NamingContext, Shown } from './member-names.js';
import type { MemberColumn } from '../element/widget.js';

/** Provides the display names that an element shows instead of codes. Loads the module for names when a queried field first needs it. */
export class NamesController {
  readonly #host: ReactiveControllerHost;
  readonly #module: ModuleController<typeof import('./member-names.js')>;
  #naming: Naming | undefined;
  /** True when a field that is queried or filtered holds codes with names. */
  #isNamed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#module = new ModuleController(host, () => import('./member-names.js'));
  }

  /** The display names; a new object whenever they change. `undefined` when no names are shown. */
  get names(): MemberNames | undefined {
    return this.#isNamed ? this.#naming?.names : undefined;
  }

  /** Detects whether the plans or filters use a field with names, and loads the module if so. */
  look({ catalog: { names = [], roles }, where, own, filters }: NamingContext, plans: Plans): void {
    const queryText = String([Object.values(plans).map(({ by, compare }) => [by, compare]), where, own, filters]);
    this.#isNamed =
      queryText.includes('customer-type') ||
      names.some(({ role }) =>
        roles.some((one) => one.role === role && (queryText.includes(role) || queryText.includes(one.ref.column))),
      );
    if (this.#isNamed) this.#module.request();
  }

  /** Returns whether a result must wait for pending names. Codes are shown when the module cannot be loaded. */
  awaits(shown: Shown): boolean {
    if (!this.#isNamed) return false;
    const { module, isPending } = this.#module;
    this.#naming ??= module && new module.Naming(() => this.#host.requestUpdate());
    return this.#naming?.awaits(shown) ?? isPending;
  }

  /** Returns a result with additional columns for names. `more` returns the columns of members that are not keys. */
  inColumns(result: QueryResult, more: () => readonly MemberColumn[]): QueryResult {
    return this.#naming?.inColumns(result, more) ?? result;
  }
}
