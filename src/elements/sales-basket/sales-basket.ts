import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { basketAttributes, type BasketAttributes } from './attributes.js';
import { ChartController, type ChartTexts } from '../base/chart/chart-controller.js';
import { marksOf, type MarkChart } from '../base/chart/chart-marks.js';
import type { MarkController } from '../base/chart/mark-controller.js';
import type { MarkDescription } from '../base/chart/mark-description.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { renderTip } from './cursor.js';
import { chosenLines, clauseOf, itemsOf } from './model/choice.js';
import { basketModel } from './model/model.js';
import { keyOf, rowKey, type BasketPicture, type BasketView, type PictureTexts } from './model/view.js';
import { listOf, pictureTexts, spokenLine } from './model/texts.js';
import { basketStyles } from './sales-basket.styles.js';

/**
 * Shows items that customers buy together, or what a customer is likely to buy next.
 *
 * @summary Items bought together, and the next basket of a customer
 * @fires sales-load - Fires when a new result is painted. Detail: `{ rowCount, dataRowCount }`.
 * @fires sales-error - Fires when the card shows an error. Detail: `{ code, message, hint }`.
 * @fires sales-select - Fires when the user selects or clears lines or cells. Detail: `{ field, values, where }`.
 * @csspart card - The card.
 * @csspart heading - The heading of the card.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @csspart menu - The menu and the panel “How is this calculated?”.
 * @csspart table - The data table view.
 * @csspart status - The message for an empty result or an error.
 * @csspart tooltip - The tooltip.
 * @cssprop --sales-color-accent - Color of the highest lift in the matrix.
 * @cssprop --sales-color-accent-fill - Color of the bars.
 * @cssprop --sales-series-2 - Color of items that the customer has not bought before.
 */
export class SalesBasket extends SalesElement<BasketAttributes, BasketView, BasketPicture> {
  static override properties = basketAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, basketStyles];

  protected override readonly widgetModel = basketModel;
  protected override readonly body: MarkChart<BasketView, BasketPicture, PictureTexts> = new ChartController(
    this,
    this.state,
    this.card,
    {
      load: async () => (await import('./plot/basket.js')).basketPlot,
      picture: (view) => ({ view, chosen: chosenLines(this.filters.own, view) }),
      drawnFrom: () => [this.filters.own],
      texts: ({ view }, context, caption) => pictureTexts(view, context, caption),
      announced: () => this.#announced,
      gestures: () => this.#marks,
      describe: (line) => this.#describe(line),
      renderSkeleton,
      isScrollable: true,
    },
  );
  readonly #marks: MarkController = marksOf(this, this.body, {
    filters: this.filters,
    count: () => this.state.view?.rows.length ?? 0,
    keyOf: (line) => {
      const row = this.state.view?.rows[line];
      return row && rowKey(row);
    },
    chosen: () => this.#chosen,
    choose: (lines, moving) => this.#choose(lines, moving),
  });

  get #announced(): ChartTexts {
    const { basket } = this.state.messages;
    return this.state.view?.matrix ? { role: basket.matrixRole, keys: basket.matrixKeys } : basket;
  }

  get #chosen(): readonly number[] {
    return this.body.picture?.chosen ?? [];
  }

  #choose(lines: readonly number[], moving: boolean): void {
    const { view, context } = this.state;
    if (!view || !context) return;
    const requestedItems = itemsOf(lines, view);
    // Both cells of an item pair set the same clause. Selecting either cell again clears the clause.
    const isAgain = view.matrix !== undefined && !moving && keyOf(requestedItems) === keyOf(itemsOf(this.#chosen, view));
    const values = isAgain ? [] : requestedItems;
    const where = clauseOf(view.item, values);
    this.filters.set(where, moving);
    this.requestUpdate();
    if (moving) return;
    const { basket } = context.messages;
    this.body.reportSelection(values.length === 0 ? basket.cleared : basket.chosen({ items: listOf(values, view, context) }), {
      field: view.item,
      values: [...values],
      where,
    });
  }

  #describe(line: number): MarkDescription | undefined {
    const { view, context } = this.state;
    if (!view?.rows[line] || !context) return undefined;
    const chosen = this.#chosen;
    const alone = chosen.includes(line) && (chosen.length === 1 || view.matrix !== undefined);
    return { tip: renderTip(view, line, { context, alone }), spoken: spokenLine(line, view, context) };
  }
}

function renderSkeleton(): TemplateResult {
  const widths = [92, 71, 55, 48, 36, 29, 22];
  const bars = widths
    .map((width, i) => `M0,${i * 14 + 8}h${width * 0.46}v4h-${width * 0.46}z M0,${i * 14 + 2}h38v3h-38z`)
    .join('');
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none"><path d=${bars}></path></svg>`;
}

export interface SalesBasket extends Properties<typeof basketAttributes> {}
