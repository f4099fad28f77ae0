import { html, nothing } from 'lit';
import { formatNumber } from '../../format/number.js';
import type { Properties } from '../base/attributes/attribute.js';
import { breakdownAttributes, CHARTS } from './attributes.js';
import type { CSSResultGroup, PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ModuleController } from '../base/element/module-controller.js';
import { MarkChart } from '../base/chart/mark-chart.js';
import { listSkeleton } from '../base/chart/skeleton.js';
import { DrillController } from '../base/define/drill-controller.js';
import { placeOf } from '../base/define/drill-path.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { drillStyles } from '../base/styles/drill.styles.js';
import { toView } from './model/breakdown.js';
import { type BreakdownOptions, limitOf, MAX_WHOLE_ROWS, selectableRangeIn, toOptions } from './model/options.js';
import { breakdownModel, descriptionOf, drilledIn, selectionOf, type Breakdown, type BreakdownState } from './model/model.js';
import { type BreakdownTexts, textsOf } from './model/texts.js';
import type { BreakdownView } from './model/view.js';
import { planStyles, breakdownStyles } from './sales-breakdown.styles.js';

type BreakdownChart = MarkChart<Breakdown, BreakdownView, BreakdownTexts>;

/**
 * Shows a measure by one or two dimensions. Clicking a bar filters the rest of the page. Double-clicking drills down.
 *
 * @summary A measure by a dimension, with drill-down
 * @fires sales-select - Fires when the user selects or clears values. Detail: `{ field, values, where }`.
 * @fires sales-drill - Fires when the user drills down or up. Detail: `{ path: [{ field, value }], field }`.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-color-accent-fill - Color of the bars.
 * @cssprop --sales-color-negative-fill - Color of bars below zero, and of gaps that are bad.
 * @cssprop --sales-color-positive-fill - Color of gaps that are good.
 * @cssprop --sales-series-1 - Color of the first part of a bar. The others follow up to `--sales-series-8`.
 */
export class SalesBreakdown extends SalesElement<BreakdownState, Breakdown, BreakdownView> {
  static override properties = breakdownAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, drillStyles, planStyles, breakdownStyles];

  /** Number of drill steps in the clause of the widget. The last member of the clause is either a step or only selected. */
  @property({ attribute: false }) depth = 0;

  /** True when the user opened a list that `top` or `bottom` cuts. */
  @property({ attribute: false }) protected isOpen = false;

  protected override readonly widgetModel = breakdownModel;
  protected override readonly body: BreakdownChart = new MarkChart(this, this.state, this.card, {
    load: async () => {
      const { breakdownPlot: plot } = await import('./plot/breakdown.js');
      return { ...plot, leastHeight: (...args) => (this.dashboardTile || this.#listed > 0 ? plot.leastHeight(...args) : 0) };
    },
    picture: pictureOf,
    texts: (picture, _context, caption) => textsOf(picture, this.state.view!.context, caption),
    announced: () => {
      const { chart, levels } = this.#options;
      const { breakdown } = this.state.messages;
      // The chart shows names and values next to the bars, so the cursor needs no hint.
      return { role: breakdown.role({ chart }), keys: breakdown.keys({ chart, canDrill: levels.length > 1 }), hints: null };
    },
    selectableRange: () => this.body.picture && selectableRangeIn(this.body.picture),
    tactile: async (picture, caption) =>
      (await import('./plot/tactile.js')).tactileBreakdown(picture, this.state.view!.context, caption),
    skeleton: listSkeleton,
    describe: (row) => {
      const { picture } = this.body;
      return picture && descriptionOf(picture, row, this.state.view!.context);
    },
    selection: () => {
      const { picture } = this.body;
      return picture && selectionOf(picture, this.state.view!.context);
    },
    renderAbove: (isShown) => this.#path.render(isShown),
    renderBelow: () => this.#renderOpener(),
    drill: () => (row) => this.#path.drill(row),
    rise: () => this.#path.rise(),
  });
  readonly #path = new DrillController(this, {
    levels: () => this.#options.levels,
    drilled: () => this.body.picture && drilledIn(this.body.picture),
    context: () => this.state.context,
    chart: () => this.body,
    ...{ filters: this.filters, card: this.card },
  });

  readonly #donut = new ModuleController(this, async () => (await import('./plot/breakdown.js')).loadChart('donut'));
  readonly #treemap = new ModuleController(this, async () => (await import('./plot/breakdown.js')).loadChart('treemap'));

  protected override get dependency(): ModuleController<unknown> | undefined {
    const { chart } = this.#options;
    return chart === 'treemap' ? this.#treemap : chart === 'donut' ? this.#donut : undefined;
  }

  protected override get modelAttributes(): BreakdownState {
    const whole = this.isOpen || this.view === 'table' ? { top: undefined, bottom: undefined, other: false } : {};
    return { ...this.#options, ...whole, depth: this.depth };
  }

  get #options(): BreakdownOptions {
    return this.refined(breakdownAttributes, toOptions);
  }

  /** Number of rows to which `top` and `bottom` cut a list of bars; 0 for other charts. The card is as high as these rows need. */
  get #listed(): number {
    const { chart, top, bottom, other } = this.#options;
    const limit = limitOf({ top, bottom });
    return limit === undefined || CHARTS[chart].isArea ? 0 : limit + Number(other);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.renderRoot
      .querySelector<HTMLElement>('.card')
      ?.style.setProperty('--_listed', String(Math.min(this.#listed, MAX_WHOLE_ROWS)));
  }

  /** Renders the button that opens a cut list, and closes it again. */
  #renderOpener(): unknown {
    const { picture } = this.body;
    const { context } = this.state.view ?? {};
    const limit = limitOf(this.#options);
    if (!picture || !context || limit === undefined || picture.count <= limit) return nothing;
    const { messages } = context;
    const n = formatNumber(picture.count, 'count', context);
    return html`<button
      class="crumb opener"
      type="button"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      @click=${() => (this.isOpen = !this.isOpen)}
    >
      ${this.isOpen ? messages.showFewer : messages.showAll({ n })}
    </button>`;
  }
}

/** Keeps rows in the places of the previous chart during a drag. */
function pictureOf({ answers, options, context }: Breakdown, previous: BreakdownView | undefined): BreakdownView {
  const { field } = placeOf(context.own, options.levels, context.depth);
  return toView(answers, options, { ...context, previous: previous?.field === field ? previous.rows : undefined });
}

export interface SalesBreakdown extends Properties<typeof breakdownAttributes> {}
