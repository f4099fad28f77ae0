import type { ReactiveControllerHost } from 'lit';
import type { MemberNames } from '../../../format/member-name.js';
import type { QueryResult } from '../../../query/result.js';
import { ModuleController } from '../element/module-controller.js';
import type { Naming, NamesBeside, NamingContext, Shown } from './member-names.js';
import type { Plans } from '../query/query-controller.js';

/** The names that an element shows instead of codes. The module that reads them is loaded with the first code that has a name. */
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

  /** The names; a new object whenever others are shown. */
  get names(): MemberNames | undefined {
    return this.#isNamed ? this.#naming?.names : undefined;
  }

  /** Looks whether names are wanted, and gets ready to read them. */
  look({ catalog: { names = [], roles }, where, own, filters }: NamingContext, plans: Plans): void {
    const asked = String([Object.values(plans).map(({ by }) => by), where, own, filters]);
    this.#isNamed =
      asked.includes('customer-type') ||
      names.some(({ role }) =>
        roles.some((one) => one.role === role && (asked.includes(role) || asked.includes(one.ref.column))),
      );
    if (this.#isNamed) this.#module.request();
  }

  /** Returns whether names are pending without which a result is not shown. Codes are shown when the module cannot be loaded. */
  awaits(shown: Shown): boolean {
    if (!this.#isNamed) return false;
    const { module, isPending } = this.#module;
    this.#naming ??= module && new module.Naming(() => this.#host.requestUpdate());
    return this.#naming?.awaits(shown) ?? isPending;
  }

  /** An answer with the names in columns of their own; `more` gives those of members that no key has. */
  inColumns(result: QueryResult, more: (names: MemberNames) => readonly NamesBeside[]): QueryResult {
    return this.#naming?.inColumns(result, more) ?? result;
  }
}
