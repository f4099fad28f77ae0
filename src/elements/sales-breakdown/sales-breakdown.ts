import { html, nothing } from 'lit';
import { formatNumber } from '../../format/number.js';
import type { Properties } from '../base/attributes/attribute.js';
import { breakdownAttributes } from './attributes.js';
import type { CSSResultGroup, PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { MarkChart } from '../base/chart/mark-chart.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesDrillEvent } from '../base/element/events.js';
import { listSkeleton } from '../base/chart/skeleton.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { descriptionOf, renderPath } from './cursor.js';
import { toView } from './model/breakdown.js';
import { selectableRangeIn, clauseOf, placeOf } from './model/drill-path.js';
import { chosenName } from './model/facts.js';
import { breakdownModel, type Breakdown, type BreakdownState } from './model/model.js';
import { limitOf, MAX_WHOLE_ROWS, toOptions, type BreakdownOptions } from './model/options.js';
import type { BreakdownView } from './model/view.js';
import { textsOf, type BreakdownTexts } from './model/texts.js';
import { breakdownStyles } from './sales-breakdown.styles.js';

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
 * @cssprop --sales-color-negative-fill - Color of bars below zero.
 * @cssprop --sales-series-1 - Color of the first part of a bar. The others follow up to `--sales-series-8`.
 */
export class SalesBreakdown extends SalesElement<BreakdownState, Breakdown, BreakdownView> {
  static override properties = breakdownAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, breakdownStyles];

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
      return { role: breakdown.role({ chart }), keys: breakdown.keys({ chart, canDrill: levels.length > 1 }) };
    },
    describe: (row) => {
      const { picture } = this.body;
      const { context } = this.state.view ?? {};
      return picture && context && descriptionOf(picture, row, context);
    },
    // The chart shows names and values next to the bars, so the cursor needs no hint.
    keyHints: () => undefined,
    selectableRange: () => this.body.picture && selectableRangeIn(this.body.picture),
    skeleton: listSkeleton,
    renderAbove: (isShown) => this.#renderPath(isShown),
    renderBelow: () => this.#renderOpener(),
    isScrollable: true,
    count: () => this.body.picture?.rows.length ?? 0,
    keyOf: (row) => this.#keyOf(row),
    choose: (rows, moving) => this.#choose(rows, moving),
    drill: (row) => this.#drillDown(row),
    rise: () => this.#goTo((this.body.picture?.path.length ?? 0) - 1),
  });

  readonly #treemap = new ModuleController(this, async () => (await import('./plot/breakdown.js')).loadTreemap());

  protected override get dependency(): ModuleController<unknown> | undefined {
    return this.#options.chart === 'treemap' ? this.#treemap : undefined;
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
    return limit === undefined || /^(donut|treemap)$/.test(chart) ? 0 : limit + Number(other);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.renderRoot
      .querySelector<HTMLElement>('.card')
      ?.style.setProperty('--_listed', String(Math.min(this.#listed, MAX_WHOLE_ROWS)));
  }

  #keyOf(mark: number): string | undefined {
    const { field, rows = [] } = this.body.picture ?? {};
    const row = rows[mark];
    return row && JSON.stringify(row.key === undefined ? [field] : [field, row.key]);
  }

  /** Sends a selection to the filter group. A row of several values cannot be selected. `sales-select` and a live announcement report it. */
  #choose(rows: readonly number[], moving: boolean): void {
    const { picture: view } = this.body;
    const context = this.state.view?.context;
    if (!view || !context) return;
    const own = [...rows].sort((a, b) => a - b).filter((row) => view.rows[row]?.key !== undefined);
    const values = own.map((row) => view.rows[row]?.key ?? null);
    const where = clauseOf(view.path, view.field, values);
    const { breakdown } = context.messages;
    if (rows.length > 0 && own.length === 0) {
      this.card.announce(breakdown.noFilter);
      return;
    }
    const announcement =
      values.length > 0 ? breakdown.chosen({ names: chosenName({ ...view, chosen: own }, context) }) : breakdown.cleared;
    this.body.select({ announcement, field: view.field, values, where }, moving);
  }

  /** Drills down into a row's member; does nothing at the lowest level. */
  #drillDown(row: number): void {
    const { picture: view } = this.body;
    const key = view?.rows[row]?.key;
    if (!view || key === undefined || view.path.length + 1 >= view.levels.length) return;
    this.#walk([...view.path, { field: view.field, value: key }], view.rows[row]?.label);
  }

  /** Renders the drill path; before the first result, it renders a placeholder. */
  #renderPath(isShown: boolean): unknown {
    const { picture } = this.body;
    const { context } = this.state.view ?? {};
    if (!isShown) return this.modelAttributes.levels.length > 1 ? html`<div class="path"></div>` : nothing;
    if (!picture || !context || picture.levels.length < 2) return nothing;
    const [only] = picture.chosen;
    // The pressed button disappears; the focus moves to the chart.
    const focusChart = (): void => this.body.frame?.focus({ preventScroll: true });
    return renderPath(picture, context, {
      rise: (depth) => {
        this.#goTo(depth);
        focusChart();
      },
      drill: () => {
        if (only !== undefined) this.#drillDown(only);
        focusChart();
      },
    });
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

  /** Drills up to a level. */
  #goTo(depth: number): void {
    const { path } = this.body.picture ?? {};
    if (path && depth >= 0 && depth < path.length) this.#walk(path.slice(0, depth), undefined);
  }

  #walk(path: BreakdownView['path'], name: string | undefined): void {
    const { messages } = this.state;
    const field = this.modelAttributes.levels[path.length] ?? '';
    this.depth = path.length;
    this.body.marks.leave();
    this.card.tip.hide();
    this.filters.set(clauseOf(path, field, []));
    const level = messages.dimension({ name: field });
    this.card.announce(
      name === undefined ? messages.breakdown.risen({ field: level }) : messages.breakdown.drilled({ name, field: level }),
    );
    this.dispatchEvent(new SalesDrillEvent({ path, field }));
  }
}

/** Keeps rows in the places of the previous chart during a drag. */
function pictureOf({ answers, options, context }: Breakdown, previous: BreakdownView | undefined): BreakdownView {
  const { field } = placeOf(context.own, options.levels, context.depth);
  return toView(answers, options, { ...context, previous: previous?.field === field ? previous.rows : undefined });
}

export interface SalesBreakdown extends Properties<typeof breakdownAttributes> {}
