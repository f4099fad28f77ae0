import { html, type CSSResultGroup } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { distributionAttributes } from './attributes.js';
import { property } from 'lit/decorators.js';
import type { MarkPlot } from '../../plot/drawing.js';
import { membersClause } from '../../query/where/member-clause.js';
import { valueOf } from '../../query/result-column.js';
import { renderCard } from '../base/card/card.js';
import { ChartController, type ChartTexts } from '../base/chart/chart-controller.js';
import { marksOf, type MarkChart } from '../base/chart/chart-marks.js';
import type { MarkController } from '../base/chart/mark-controller.js';
import { renderFacts, type MarkDescription } from '../base/chart/mark-description.js';
import { SalesElement } from '../base/element/sales-element.js';
import { SelectionController } from '../base/query/selection-controller.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { renderSkeleton } from './cursor.js';
import { MAX_MEMBERS, placed, type Choice, type Distribution, type Picked, type Placed } from './model/distribution.js';
import { distributionModel, type DistributionState } from './model/model.js';
import { toOptions } from './model/options.js';
import { toMembersPlan } from './model/plans.js';
import { distributionStyles } from './sales-distribution.styles.js';
import { KeptBins } from './stable-bins.js';

/**
 * Shows how numbers are distributed: as a histogram, as box plots by group, or as a scatter plot of two measures.
 *
 * @summary Histogram, box plots or scatter plot
 * @slot tools - Controls between the heading and the chart.
 * @fires sales-load - Fires when a new result is painted. Detail: `{ rowCount, dataRowCount }`.
 * @fires sales-error - Fires when the card shows an error. Detail: `{ code, message, hint }`.
 * @fires sales-select - Fires when the user selects or clears bins, groups or points. Detail: `{ field, values, where }`.
 * @csspart card - The card.
 * @csspart heading - The heading of the card.
 * @csspart chart - The chart.
 * @csspart menu - The menu and the panel “How is this calculated?”.
 * @csspart table - The data table view.
 * @csspart status - The message for an empty result or an error.
 * @csspart tooltip - The tooltip.
 * @cssprop --sales-color-accent - Color of dots, lines and the median.
 * @cssprop --sales-color-accent-fill - Color of the bars.
 */
export class SalesDistribution extends SalesElement<DistributionState, Distribution, Placed> {
  static override properties = distributionAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, distributionStyles];

  /** The selected bins when bins contain members, because the clause does not identify them. */
  @property({ state: true, attribute: false }) protected picked: Picked | undefined;

  protected override readonly widgetModel = distributionModel;
  protected override readonly body: MarkChart<Distribution, Placed, string> = new ChartController(this, this.state, this.card, {
    load: async (): Promise<MarkPlot<Placed, string>> => (await import('./plot/distribution.js')).distributionPlot,
    picture: (view, previous) => placed(view, { own: this.filters.own, picked: this.picked, previous }),
    drawnFrom: () => [this.picked, this.filters.own],
    texts: (_picture, _context, caption) => caption,
    announced: () => this.#announced,
    gestures: () => this.#marks,
    describe: (mark) => this.#describe(mark),
    selectableRange: () => this.state.view?.selectableRange,
    classes: () => ({ fixed: this.state.view?.isFixed === true }),
    cursorClass: () => this.body.picture?.chart ?? '',
    renderSkeleton: () => renderSkeleton(this.modelAttributes.chart),
    // The tools slot is available in all states of the card.
    renderFrame: (card) => renderCard({ ...card, tools: html`<slot name="tools"></slot>` }),
  });
  readonly #marks: MarkController = marksOf(this, this.body, {
    filters: this.filters,
    count: () => this.#placed?.count ?? 0,
    keyOf: (mark) => this.#placed?.keyOf(mark),
    chosen: () => this.#chosen,
    choose: (marks, moving) => this.#choose(marks, moving),
  });
  readonly #bins = new KeptBins();
  readonly #selection = new SelectionController(this, {
    connection: () => this.state.connection,
    onFailure: (failure) => {
      if (failure) this.picked = this.#applied;
      this.card.showFailedSelection(failure);
    },
  });
  /** The selected bins that the filter of the page follows. */
  #applied: Picked | undefined;

  protected override get modelAttributes(): DistributionState {
    return { ...toOptions(this.valuesOf(distributionAttributes)), keptBins: (filters) => this.#keptBins(filters) };
  }

  #keptBins(filters: readonly string[]): ReturnType<DistributionState['keptBins']> {
    const { context } = this.state;
    const drawn = context && { picture: this.body.picture, filters: context.filters };
    return this.#bins.during(this.filters.moving, filters, drawn);
  }

  get #announced(): ChartTexts {
    const { distribution } = this.state.messages;
    return this.state.view ?? { role: distribution.histogramRole, keys: distribution.histogramKeys };
  }

  /** Content of the marks drawn. */
  get #placed(): Distribution | undefined {
    return this.body.picture?.of ?? this.state.view;
  }

  get #chosen(): readonly number[] {
    return this.body.picture?.chosen ?? [];
  }

  #choose(marks: readonly number[], moving: boolean): void {
    const { view } = this.state;
    if (!view || view.isFixed) return;
    const choice = this.#placed!.choice(marks);
    this.#selection.cancel();
    if (choice.asks) {
      this.picked = { spans: choice.asks.spans, where: this.filters.own };
      if (!moving) void this.#chooseMembers(choice, choice.asks);
      return;
    }
    this.picked = this.#applied = undefined;
    this.filters.set(choice.where, moving);
    if (!moving) this.#reportSelection(choice);
    this.requestUpdate();
  }

  #describe(mark: number): MarkDescription | undefined {
    const announcement = this.#placed?.announce(mark, this.#chosen);
    return announcement && { tip: renderFacts(announcement), spoken: announcement.spoken };
  }

  /** Queries the members in the bins and filters by them, unless there are too many. */
  async #chooseMembers(choice: Choice, { spans, tooMany }: NonNullable<Choice['asks']>): Promise<void> {
    const { plan } = this.state;
    if (!plan) return;
    const question = toMembersPlan(plan, choice.field, spans, MAX_MEMBERS);
    const result = await this.#selection.ask(question, () => void this.#chooseMembers(choice, choice.asks!));
    if (!result) return;
    const [column] = result.columns;
    const values = Array.from({ length: result.rowCount }, (_, row) => valueOf(column!, row)).filter(isKey);
    const { analysis } = result.facts;
    const count = analysis?.kind === 'members' ? analysis.count : values.length;
    const where = count > MAX_MEMBERS ? '' : membersClause(choice.field, values.map(String));
    this.filters.set(where);
    this.picked = this.#applied = { spans, where };
    this.#reportSelection({ field: choice.field, values, where, announcement: where === '' ? tooMany : choice.announcement });
  }

  #reportSelection({ field, values, where, announcement }: Choice): void {
    this.body.reportSelection(announcement, { field, values, where });
  }
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

export interface SalesDistribution extends Properties<typeof distributionAttributes> {}
