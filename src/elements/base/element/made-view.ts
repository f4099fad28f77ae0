import type { QueryResult, Results } from '../../../query/result/result.js';
import { isEmpty, type Widget } from './composed-widget.js';
import type { WidgetContext } from './widget.js';

/** A view, and what it was made of. */
export interface Made<View, Attributes = unknown> {
  readonly view: View;
  /** The attributes that the view answers. Those of the element are newer while their results are awaited. */
  readonly attributes: Attributes;
  readonly results: Results;
  readonly context: WidgetContext;
}

/** Makes the view of one widget from its newest results, and keeps it until an input changes. */
export class MadeView<Attributes, View, Picture> {
  /** The newest view; `undefined` before the first result. */
  newest: Made<View, Attributes> | undefined;

  readonly #widget: Widget<Attributes, View, Picture>;
  /** The cached value of `result`; `undefined` until it is read. */
  #result: QueryResult | undefined;

  constructor(widget: Widget<Attributes, View, Picture>) {
    this.#widget = widget;
  }

  /** Returns the result of the plan `main`, otherwise of the first plan, after the model's own conversion. */
  resultOf({ results, view }: Made<View>): QueryResult {
    const main = results['main'] ?? Object.values(results)[0]!;
    return (this.#result ??= this.#widget.model.result?.(main, view) ?? main);
  }

  /** Makes a view, unless results, context and attributes are those of `shown`. Returns whether the filters leave no rows to show. */
  make(shown: Made<View> | undefined, { results, context, hasNewAttributes }: MadeFrom): boolean {
    const isNew = results !== shown?.results || hasNewAttributes;
    if (isNew) this.#result = undefined;
    if (isNew || context !== shown.context) {
      const { model, attributes } = this.#widget;
      this.newest = { view: model.view(attributes, results, context), attributes, results, context };
    }
    return isEmpty(this.#widget, results);
  }
}

/** What a view is made of, and whether attributes changed since the last view. */
interface MadeFrom {
  readonly results: Results;
  readonly context: WidgetContext;
  readonly hasNewAttributes: boolean;
}
