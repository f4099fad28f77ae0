import type { CSSResultGroup } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { cohortAttributes } from './attributes.js';
import { property } from 'lit/decorators.js';
import { membersClause } from '../../query/where/member-clause.js';
import { SelectionController } from '../base/query/selection-controller.js';
import { ChartController, type ChartTexts } from '../base/chart/chart-controller.js';
import { marksOf, type MarkChart } from '../base/chart/chart-marks.js';
import type { MarkController } from '../base/chart/mark-controller.js';
import { renderFacts, type MarkDescription } from '../base/chart/mark-description.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { stepStyles } from '../base/styles/color-scale.styles.js';
import { lineListStyles } from '../base/styles/ranked-list.styles.js';
import { renderSkeleton } from './cursor.js';
import { cohortModel, type CohortState } from './model/model.js';
import { MAX_MEMBERS } from './model/plans.js';
import type { Choice, CohortPicture, CohortShown, Picked } from './model/shown.js';
import { cohortStyles } from './sales-cohort.styles.js';

/**
 * Shows customers over time: retention by cohort, new and repeat customers, segments, customers at risk, or days between orders.
 *
 * @summary Retention, new and repeat customers, segments and customers at risk
 * @fires sales-load - Fires when a new result is painted. Detail: `{ rowCount, dataRowCount }`.
 * @fires sales-error - Fires when the card shows an error. Detail: `{ code, message, hint }`.
 * @fires sales-select - Fires when the user selects or clears marks. Detail: `{ field, values, where }`. `where` is empty for more than 200 customers.
 * @csspart card - The card.
 * @csspart heading - The heading of the card.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @csspart menu - The menu and the panel “How is this calculated?”.
 * @csspart table - The data table view.
 * @csspart status - The message for an empty result or an error.
 * @csspart tooltip - The tooltip.
 * @cssprop --sales-seq-1 - Color of the lowest retention, up to `--sales-seq-7`. Each has an `-ink` color for the number.
 * @cssprop --sales-color-accent-fill - Color of bars: repeat customers, segments, customers, days.
 * @cssprop --sales-series-2 - Color of new customers.
 * @cssprop --sales-series-other - Color of rows without a customer.
 */
export class SalesCohort extends SalesElement<CohortState, CohortShown, CohortPicture> {
  static override properties = cohortAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, stepStyles, lineListStyles, cohortStyles];

  /** The selection when it required a query for customers, because the clause does not identify it. */
  @property({ state: true, attribute: false }) protected picked: Picked | undefined;

  protected override readonly widgetModel = cohortModel;
  protected override readonly body: MarkChart<CohortShown, CohortPicture, string> = new ChartController(
    this,
    this.state,
    this.card,
    {
      load: async () => (await import('./plot/cohort.js')).cohortPlot,
      picture: (view) => view.picture(view.chosenBy(this.filters.own, this.picked)),
      drawnFrom: () => [this.picked, this.filters.own],
      texts: (_picture, _context, caption) => caption,
      announced: () => this.#announced,
      gestures: () => this.#marks,
      describe: (mark) => this.#describe(mark),
      classes: () => this.#classes,
      renderSkeleton: () => renderSkeleton(this.modelAttributes.mode),
      isScrollable: true,
    },
  );
  readonly #marks: MarkController = marksOf(this, this.body, {
    filters: this.filters,
    count: () => this.state.view?.count ?? 0,
    keyOf: (mark) => this.state.view?.keyOf(mark),
    chosen: () => this.#chosen,
    choose: (marks, moving) => this.#choose(marks, moving),
  });
  readonly #reader = new ModuleController(this, () => import('./model/cohort.js'));
  readonly #selection = new SelectionController(this, {
    connection: () => this.state.connection,
    onFailure: this.card.showFailedSelection,
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

  get #chosen(): readonly number[] {
    return this.body.picture?.chosen ?? [];
  }

  #choose(marks: readonly number[], moving: boolean): void {
    const { view } = this.state;
    if (!view) return;
    const choice = view.choice(marks, this.#chosen);
    this.#selection.cancel();
    if (choice.kind === 'none') {
      if (!moving) this.card.announce(this.state.messages.cohort.noFilter);
      return;
    }
    if (choice.kind === 'members') {
      if (!moving) void this.#chooseMembers(choice);
      return;
    }
    this.picked = undefined;
    const { field, values, where, announcement } = choice;
    this.filters.set(where, moving);
    if (!moving) this.body.reportSelection(announcement, { field, values, where });
    this.requestUpdate();
  }

  #describe(mark: number): MarkDescription | undefined {
    const announcement = this.state.view?.announce(mark, this.#chosen);
    return announcement && { tip: renderFacts(announcement), spoken: announcement.spoken };
  }

  /** Queries the customers of a selection and filters by them, unless there are too many. */
  async #chooseMembers(choice: Extract<Choice, { readonly kind: 'members' }>): Promise<void> {
    const { plan } = this.state;
    const { key, ask, announcement, tooMany } = choice;
    const result = plan && (await this.#selection.ask(ask(plan), () => void this.#chooseMembers(choice)));
    if (!result) return;
    const { analysis } = result.facts;
    const count = analysis?.kind === 'members' ? analysis.count : result.rowCount;
    const values = count > MAX_MEMBERS ? [] : this.#reader.module!.codesIn(result);
    const where = membersClause('customer', values);
    this.filters.set(where);
    this.picked = { key, where };
    this.body.reportSelection(where === '' ? tooMany(count) : announcement, { field: 'customer', values, where });
  }
}

export interface SalesCohort extends Properties<typeof cohortAttributes> {}
