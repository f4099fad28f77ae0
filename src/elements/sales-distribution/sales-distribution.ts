import type { CSSResultGroup } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { distributionAttributes } from './attributes.js';
import type { MarkPlot } from '../../plot/drawing.js';
import type { NumberSpan } from '../../query/analysis/analysis.js';
import type { ChartTexts } from '../base/chart/chart-controller.js';
import { MarkChart } from '../base/chart/mark-chart.js';
import { columnsSkeleton, listSkeleton, pointsSkeleton } from '../base/chart/skeleton.js';
import { SalesElement } from '../base/element/sales-element.js';
import { SelectionController } from '../base/query/selection-controller.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { placed, type Distribution, type Placed } from './model/view.js';
import { distributionModel, type DistributionState } from './model/model.js';
import { toOptions } from './model/plans.js';
import { distributionStyles } from './sales-distribution.styles.js';
import { KeptBins } from './model/histogram.js';

type DistributionChart = MarkChart<Distribution, Placed, string>;

/**
 * Shows how numbers are distributed: as a histogram, as box plots by group, or as a scatter plot of two measures.
 *
 * @summary Histogram, box plots or scatter plot
 * @fires sales-select - Fires when the user selects or clears bins, groups or points. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @cssprop --sales-color-accent - Color of dots, lines and the median.
 * @cssprop --sales-color-accent-fill - Color of the bars.
 */
export class SalesDistribution extends SalesElement<DistributionState, Distribution, Placed> {
  static override properties = distributionAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, distributionStyles];

  protected override readonly widgetModel = distributionModel;
  protected override readonly body: DistributionChart = new MarkChart(this, this.state, this.card, {
    load: async (): Promise<MarkPlot<Placed, string>> => (await import('./plot/distribution.js')).distributionPlot,
    picture: (view, previous) => placed(view, { own: this.filters.own, picked: this.#selection.picked, previous }),
    drawnFrom: () => [this.#selection.picked, this.filters.own],
    texts: (_picture, _context, caption) => caption,
    announced: () => this.#announced,
    describe: (mark) => this.#placed?.announce(mark, this.body.chosen),
    selectableRange: () => this.state.view?.selectableRange,
    classes: () => ({ fixed: this.state.view?.isFixed === true }),
    cursorClass: () => this.body.picture?.chart ?? '',
    skeleton: () => SKELETONS[this.modelAttributes.chart](),
    // The tools slot is available in all states of the card.
    count: () => this.#placed?.count ?? 0,
    keyOf: (mark) => this.#placed?.keyOf(mark),
    choose: (marks, moving) => {
      const { view } = this.state;
      if (view && !view.isFixed) this.#selection.choose(this.#placed!.choice(marks), moving);
    },
  });
  readonly #bins = new KeptBins();
  readonly #selection = new SelectionController<readonly NumberSpan[]>(this, {
    state: this.state,
    onFailure: this.card.showFailedSelection,
    chart: () => this.body,
  });

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
}

/** The gray shapes of each chart. */
const SKELETONS = { histogram: columnsSkeleton, box: listSkeleton, scatter: pointsSkeleton };

export interface SalesDistribution extends Properties<typeof distributionAttributes> {}
