import type { ReactiveControllerHost } from 'lit';
import type { MemberNames } from '../../../format/member-name.js';
import type { QueryResult } from '../../../query/result.js';
import type { NamesBeside, NamesReader, NamingContext, Shown } from './names-wanted.js';
import type { Plans } from '../query/query-controller.js';

/** The names that an element shows in place of codes. What reads them comes with the first element that needs any; data without names cost nothing. */
export class NamesController {
  readonly #host: ReactiveControllerHost;
  #reader: NamesReader | undefined;
  /** Whether anything that is asked or filtered by is codes that have names. */
  #isNamed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The names; a new object whenever others are shown. */
  get names(): MemberNames | undefined {
    return this.#isNamed ? this.#reader?.names : undefined;
  }

  /** Looks whether names are wanted, and gets ready to read them. */
  look({ catalog: { names = [], roles }, where, own, filters }: NamingContext, plans: Plans): void {
    const asked = String([Object.values(plans).map(({ by }) => by), where, own, filters]);
    this.#isNamed =
      asked.includes('customer-type') ||
      names.some(({ role }) =>
        roles.some((one) => one.role === role && (asked.includes(role) || asked.includes(one.ref.column))),
      );
    if (this.#isNamed && !this.#reader) void this.#bring();
  }

  /** Whether names are on their way without which an answer is not to be shown. */
  awaits(shown: Shown): boolean {
    return this.#isNamed && this.#reader!.awaits(shown);
  }

  /** An answer with the names in columns of their own; `more` gives those of members that no key has. */
  inColumns(result: QueryResult, more: (names: MemberNames) => readonly NamesBeside[]): QueryResult {
    return this.#reader?.inColumns?.(result, more) ?? result;
  }

  async #bring(): Promise<void> {
    this.#reader = { awaits: () => true };
    try {
      this.#reader = new (await import('./member-names.js')).Naming(() => this.#host.requestUpdate());
    } catch {
      // Codes are as right as names: what cannot be loaded must not keep the numbers away.
      this.#reader = { awaits: () => false };
    }
    this.#host.requestUpdate();
  }
}
