import type { Messages } from '../../messages/en.js';
import type { QueryPlan } from '../../query/plan.js';
import { QueryResult } from '../../query/result/result.js';
import { isAbort, type SalesError } from '../../util/error.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { toSalesError } from '../base/element/report-error.js';
import { type Ask, type AskCatalog, loadAsk } from './load-ask.js';
import { type Labels, labelsOf } from './model/ask-texts.js';

/** The parser, and the data that it reads questions about. */
export interface Asked {
  readonly ask: Ask;
  readonly catalog: AskCatalog;
}

/** Loads the parser, and the values of the fields of some data, once for each version of the data. */
export class AskedData {
  /** The parser and the data as last loaded; `undefined` before. */
  current: Asked | undefined;
  /** Why they did not load. */
  error: SalesError | undefined;

  readonly #onChange: () => void;
  #catalog: object | undefined;
  #version = -1;
  #aborter = new AbortController();

  /** `onChange` is called when the parser and the data have loaded, or could not be loaded. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Loads the parser and the values of the fields, unless they are those of this data. */
  load(connection: DataConnection): void {
    const { catalog, version } = connection;
    if (catalog === this.#catalog && version === this.#version) return;
    if (catalog !== this.#catalog) this.current = undefined;
    this.#catalog = catalog;
    this.#version = version;
    this.#aborter.abort();
    this.#aborter = new AbortController();
    void this.#load(connection, this.#aborter.signal);
  }

  /** Has the next `load` load everything again. */
  retry(): void {
    this.error = undefined;
    this.#version = -1;
  }

  async #load(connection: DataConnection, signal: AbortSignal): Promise<void> {
    try {
      const ask = await loadAsk();
      const query = async (plan: QueryPlan): Promise<QueryResult> => new QueryResult(await connection.ask(plan, signal));
      const catalog = await ask.askCatalog({ catalog: connection.catalog!, query });
      if (signal.aborted) return;
      this.current = { ask, catalog };
      this.error = undefined;
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.error = toSalesError(error);
    }
    this.#onChange();
  }
}

/** Keeps the names and the example questions of some data, which are made once for each language. */
export class ExampleQuestions {
  #labels: readonly [AskCatalog, Messages, Labels] | undefined;
  #texts: readonly [AskCatalog, Labels, readonly string[]] | undefined;

  /** Returns what measures and roles are called: the same object until the data or the texts change. */
  labels(catalog: AskCatalog, messages: Messages): Labels {
    const [known, texts, labels] = this.#labels ?? [];
    if (labels && known === catalog && texts === messages) return labels;
    const made = labelsOf(catalog, messages);
    this.#labels = [catalog, messages, made];
    return made;
  }

  /** Returns questions that have an answer. */
  texts({ ask, catalog }: Asked, locale: string, messages: Messages): readonly string[] {
    const labels = this.labels(catalog, messages);
    const [known, names, texts] = this.#texts ?? [];
    if (texts && known === catalog && names === labels) return texts;
    const made = ask.exampleQuestions(catalog, { locale, labels });
    this.#texts = [catalog, labels, made];
    return made;
  }
}
