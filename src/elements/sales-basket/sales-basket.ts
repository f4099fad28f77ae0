import { isAlone, type MarkDescription } from '../base/chart/marks.js';
import type { CSSResultGroup } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { basketAttributes, type BasketAttributes } from './attributes.js';
import type { ChartTexts } from '../base/chart/chart-controller.js';
import { MarkChart } from '../base/chart/mark-chart.js';
import { listSkeleton } from '../base/chart/skeleton.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { chosenLines, clauseOf, itemsOf } from './model/choice.js';
import { basketModel } from './model/model.js';
import { keyOf, rowKey, type BasketPicture, type BasketView, type PictureTexts } from './model/view.js';
import { detailsOf, listOf, pictureTexts, spokenLine, titleOf } from './model/texts.js';
import { basketStyles } from './sales-basket.styles.js';

type BasketChart = MarkChart<BasketView, BasketPicture, PictureTexts>;

/**
 * Shows items that customers buy together, or what a customer is likely to buy next.
 *
 * @summary Items bought together, and the next basket of a customer
 * @fires sales-select - Fires when the user selects or clears lines or cells. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-color-accent - Color of the highest lift in the matrix.
 * @cssprop --sales-color-accent-fill - Color of the bars.
 * @cssprop --sales-series-2 - Color of items that the customer has not bought before.
 */
export class SalesBasket extends SalesElement<BasketAttributes, BasketView, BasketPicture> {
  static override properties = basketAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, basketStyles];

  protected override readonly widgetModel = basketModel;
  protected override readonly body: BasketChart = new MarkChart(this, this.state, this.card, {
    load: async () => (await import('./plot/basket.js')).basketPlot,
    picture: (view) => ({ view, chosen: chosenLines(this.filters.own, view) }),
    drawnFrom: () => [this.filters.own],
    texts: ({ view }, context, caption) => pictureTexts(view, context, caption),
    announced: () => this.#announced,
    describe: (line) => this.#describe(line),
    skeleton: listSkeleton,
    isScrollable: true,
    count: () => this.state.view?.rows.length ?? 0,
    keyOf: (line) => {
      const row = this.state.view?.rows[line];
      return row && rowKey(row);
    },
    choose: (lines, moving) => this.#choose(lines, moving),
  });

  get #announced(): ChartTexts {
    const { basket } = this.state.messages;
    return this.state.view?.matrix ? { role: basket.matrixRole, keys: basket.matrixKeys } : basket;
  }

  #choose(lines: readonly number[], moving: boolean): void {
    const { view, context } = this.state;
    if (!view || !context) return;
    const requestedItems = itemsOf(lines, view);
    // Both cells of an item pair set the same clause. Selecting either cell again clears the clause.
    const isAgain = view.matrix !== undefined && !moving && keyOf(requestedItems) === keyOf(itemsOf(this.body.chosen, view));
    const values = isAgain ? [] : requestedItems;
    const where = clauseOf(view.item, values);
    const { basket } = context.messages;
    const announcement = values.length === 0 ? basket.cleared : basket.chosen({ items: listOf(values, view, context) });
    this.body.select({ announcement, field: view.item, values, where }, moving);
  }

  #describe(line: number): MarkDescription | undefined {
    const { view, context } = this.state;
    const row = view?.rows[line];
    if (!row || !context) return undefined;
    const { basket } = context.messages;
    const isOnly = isAlone(this.body.chosen, line) || (view.matrix !== undefined && this.body.chosen.includes(line));
    return {
      title: titleOf(row, view, context),
      rows: detailsOf(row, view, context),
      hint: isOnly ? basket.unclickHint : basket.clickHint,
      spoken: spokenLine(line, view, context),
    };
  }
}

export interface SalesBasket extends Properties<typeof basketAttributes> {}
