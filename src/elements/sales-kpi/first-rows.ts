import type { Plans } from '../../query/plan.js';
import { QueryResult, type Results } from '../../query/result/result.js';
import { loadedAmount } from '../base/card/card-message.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { keyOf } from '../base/query/query-controller.js';
import type { ViewController } from '../base/element/view-controller.js';
import type { WidgetModel } from '../base/element/widget.js';
import type { KpiAttributes } from './attributes.js';
import type { KpiView } from './model/kpi.js';

type Connection = Pick<DataConnection, 'head' | 'catalog'>;
type Head = NonNullable<DataConnection['head']>;

/** What the first rows need of their element. */
interface FirstRowsHost {
  readonly state: Pick<ViewController<KpiAttributes, KpiView>, 'over'>;
  readonly model: () => WidgetModel<KpiAttributes, KpiView>;
  readonly attributes: () => KpiAttributes;
  readonly requestUpdate: () => void;
}

/** A value over the first rows of a file. */
export interface FirstValue {
  readonly shown: string;
  /** How much of the file it is computed from: `Provisional, from 2.1 of 8.4 MB`. */
  readonly source: string;
}

/** The value of a KPI over the first rows of a file that is still loading. */
export class FirstRows {
  readonly #host: FirstRowsHost;
  /** The rows and the plans queried last, and their results. */
  #head: Head | undefined;
  #asked = '';
  #results: Results | undefined;
  /** The value shown last, and its data. */
  #connection: Connection | undefined;
  #value: FirstValue | undefined;

  constructor(host: FirstRowsHost) {
    this.#host = host;
  }

  /** Returns the value; `undefined` until it is known, and where these rows have none. It stays while the value over all rows is computed. */
  valueOf(connection: Connection): FirstValue | undefined {
    const { head, catalog } = connection;
    const isKept = connection === this.#connection && catalog !== undefined;
    this.#connection = connection;
    if (head) this.#value = this.#valueOver(head);
    else if (!isKept) this.#value = undefined;
    return this.#value;
  }

  /** Forgets the value, once that over all rows is shown. */
  end(): void {
    this.#value = undefined;
  }

  /** Problems are those of the whole file. */
  #valueOver(head: Head): FirstValue | undefined {
    const { state, model, attributes } = this.#host;
    try {
      const over = state.over(head.catalog);
      if (!over) return undefined;
      const { plans, context } = over;
      this.#ask(head, plans);
      if (!this.#results) return undefined;
      const { value, shown } = model().view(attributes(), this.#results, context);
      const { messages, locale } = context;
      const amount = loadedAmount(head.progress, messages, locale);
      return value === null ? undefined : { shown, source: messages.provisional({ amount }) };
    } catch {
      return undefined;
    }
  }

  #ask(head: Head, plans: Plans): void {
    const names = Object.keys(plans);
    const asked = keyOf(plans);
    const isNewest = (): boolean => head === this.#head && asked === this.#asked;
    if (isNewest()) return;
    this.#head = head;
    this.#asked = asked;
    this.#results = undefined;
    Promise.all(names.map((name) => head.rows.ask(plans[name]!))).then(
      (records) => {
        if (!isNewest()) return;
        this.#results = Object.fromEntries(records.map((record, k) => [names[k]!, new QueryResult(record)]));
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }
}
