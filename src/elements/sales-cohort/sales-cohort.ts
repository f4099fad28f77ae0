import type { CSSResultGroup } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { cohortAttributes } from './attributes.js';
import type { ChartTexts } from '../base/chart/chart-controller.js';
import { MarkChart } from '../base/chart/mark-chart.js';
import { boxes, columnsSkeleton, listSkeleton, type Skeleton } from '../base/chart/skeleton.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import { SelectionController } from '../base/query/selection-controller.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { stepStyles } from '../base/styles/color-scale.styles.js';
import { lineListStyles } from '../base/styles/ranked-list.styles.js';
import { cohortModel, type CohortState } from './model/model.js';
import type { CohortPicture, CohortShown } from './model/shown.js';
import { cohortStyles } from './sales-cohort.styles.js';

type CohortChart = MarkChart<CohortShown, CohortPicture, string>;

/**
 * Shows customers over time: retention and value by cohort, new and repeat customers, segments, customers at risk, or days between orders.
 *
 * @summary Retention, value, new and repeat customers, segments and customers at risk
 * @fires sales-select - Fires when the user selects or clears marks. Detail: `{ field, values, where }`. `where` is empty for more than 200 customers.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-seq-1 - Color of the lowest retention, up to `--sales-seq-7`. Each has an `-ink` color for the number.
 * @cssprop --sales-color-accent-fill - Color of bars: repeat customers, segments, customers, days.
 * @cssprop --sales-series-2 - Color of new customers.
 * @cssprop --sales-series-other - Color of rows without a customer.
 */
export class SalesCohort extends SalesElement<CohortState, CohortShown, CohortPicture> {
  static override properties = cohortAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, stepStyles, lineListStyles, cohortStyles];

  protected override readonly widgetModel = cohortModel;
  protected override readonly body: CohortChart = new MarkChart(this, this.state, this.card, {
    load: async () => (await import('./plot/cohort.js')).cohortPlot,
    picture: (view) => view.picture(view.chosenBy(this.filters.own, this.#selection.picked)),
    drawnFrom: () => [this.#selection.picked, this.filters.own],
    texts: (_picture, _context, caption) => caption,
    announced: () => this.#announced,
    describe: (mark) => this.state.view?.announce(mark, this.body.chosen),
    classes: () => this.#classes,
    skeleton: () => SKELETONS[this.modelAttributes.mode](),
    isScrollable: true,
    count: () => this.state.view?.count ?? 0,
    keyOf: (mark) => this.state.view?.keyOf(mark),
    choose: (marks, moving) => this.#choose(marks, moving),
  });
  readonly #reader = new ModuleController(this, () => import('./model/cohort.js'));
  readonly #selection = new SelectionController<string>(this, {
    state: this.state,
    onFailure: this.card.showFailedSelection,
    chart: () => this.body,
  });

  protected override get dependency(): ModuleController<unknown> {
    return this.#reader;
  }

  protected override get modelAttributes(): CohortState {
    return { ...this.valuesOf(cohortAttributes), reader: this.#reader.module };
  }

  get #announced(): ChartTexts {
    const { cohort } = this.state.messages;
    return this.state.view ?? { role: cohort.roles[this.modelAttributes.mode], keys: cohort.keys };
  }

  get #classes(): Readonly<Record<string, boolean>> {
    const { mode } = this.modelAttributes;
    return { untouched: mode === 'intervals', free: mode !== 'rfm' && mode !== 'risk' };
  }

  #choose(marks: readonly number[], moving: boolean): void {
    const { view } = this.state;
    const choice = view?.choice(marks, this.body.chosen);
    if (choice) this.#selection.choose(choice, moving);
    else if (view && !moving) this.card.announce(this.state.messages.cohort.noFilter);
  }
}

/** The gray shapes of each mode. */
const SKELETONS = {
  retention: triangleSkeleton,
  value: triangleSkeleton,
  'new-repeat': columnsSkeleton,
  intervals: columnsSkeleton,
  rfm: listSkeleton,
  risk: listSkeleton,
};

/** Returns a row of cells for each cohort, the oldest first. */
function triangleSkeleton(): Skeleton {
  const rows = Array.from({ length: 9 }, (_, row) => boxes(9 - row, (age) => [age * 9 + 18, row * 10 + 8, 8.4, 9]));
  return [boxes(9, (row) => [0, row * 10 + 10, 12, 4]) + rows.join('')];
}

export interface SalesCohort extends Properties<typeof cohortAttributes> {}
