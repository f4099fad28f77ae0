import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cohortWords } from '../../messages/cohort-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import { membersClause } from '../../query/where/member-clause.js';
import { QueryResult } from '../../query/result.js';
import type { ChartWords } from '../base/chart/chart-element.js';
import { renderFacts, type MarkTold } from '../base/chart/mark-told.js';
import { text } from '../base/element/data-element.js';
import { ModuleController } from '../base/element/module-controller.js';
import { lineListStyles } from '../base/styles/line-list.styles.js';
import { MarkChartElement } from '../base/chart/mark-chart-element.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import { stepStyles } from '../base/styles/steps.styles.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import { renderBones } from './cursor.js';
import { readOptions, type CohortOptions } from './model/options.js';
import { MOST_MEMBERS, toPlans } from './model/plans.js';
import { cohortStyles } from './sales-cohort.styles.js';
import type { Choice, CohortPicture, CohortShown, Picked } from './model/shown.js';

/** The texts that cohorts bring along. */
const WORDS: Partial<Messages> = { cohort: cohortWords };

/**
 * What customers do over time: who comes back how long after the first order, what new and repeat customers make of orders and revenue, segments by how lately and how
 * often they buy, customers who may be going, and the days between orders. Cohorts, periods, segments and customers that are chosen filter the other widgets.
 *
 * @summary Who comes back, who is new, who may be going
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when marks are chosen or given up: `{ field, values, where }`; `where` is empty where they are more customers than a clause names
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart legend - what colours and lines in the picture stand for
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-seq-1 - the colour of little retention; up to `--sales-seq-7`, of much, each with its `-ink` for the numbers in it
 * @cssprop --sales-color-accent-fill - bars: repeat customers, segments, customers, days
 * @cssprop --sales-series-2 - new customers
 * @cssprop --sales-series-other - rows without a customer
 */
export class SalesCohort extends MarkChartElement<CohortShown, CohortPicture, string> {
  static override styles: CSSResultGroup = [MarkChartElement.styles, stepStyles, lineListStyles, cohortStyles];

  /**
   * `retention`: who comes back, by the period of the first order. `new-repeat`: new and repeat customers over time. `rfm`: segments. `risk`: customers who may be
   * going, the most valuable first. `intervals`: days between orders.
   */
  @property(text) mode = 'retention';
  /** What is counted: `customers`, `orders` or `revenue`; of segments the shares that bars show. Customers at risk and days between orders have one of their own. */
  @property(text) measure = 'customers';
  /** The calendar unit of cohorts and bars: `month`, `quarter`, `year`, or `auto`, the finest with few enough of them. */
  @property(text) period = 'auto';
  /** With `mode="risk"`: how many customers are listed, from 1 to 100. Default 10. */
  @property(text) limit = '';

  /** What was chosen where customers had to be asked for, whom a clause does not tell. */
  @property({ state: true, attribute: false }) protected picked: Picked | undefined;

  #asking: AbortController | undefined;
  readonly #model = new ModuleController(this, () => import('./model/cohort.js'));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override get dependency(): ModuleController<unknown> {
    return this.#model;
  }

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override get chartWords(): ChartWords {
    const { cohort } = this.words;
    return this.shown ?? { role: cohort.roles[this.#options.mode], keys: cohort.keys };
  }

  protected override get fields(): readonly string[] {
    return this.shown?.fields ?? [];
  }

  protected override headingOf(words: Messages): string {
    const { cohort } = words;
    const { mode, measure } = this.#options;
    const heading = cohort.headings[mode];
    const isPlain = measure === 'customers' || mode === 'risk' || mode === 'intervals' || mode === 'rfm';
    return isPlain ? heading : cohort.ofMeasure(heading, words.measure(measure));
  }

  protected override toPlans({ catalog }: WidgetContext): Plans {
    return toPlans(readOptions(this), catalog);
  }

  protected override toView({ main }: Results, context: WidgetContext): CohortShown {
    return this.#model.module!.toShown(main!, readOptions(this), { context, catalog: context.catalog });
  }

  protected override get drawnFrom(): readonly unknown[] {
    return [this.picked, this.filters.own];
  }

  protected override toPicture(shown: CohortShown): CohortPicture {
    return shown.picture(shown.chosenBy(this.filters.own, this.picked));
  }

  protected override wordsOf(): string {
    return this.caption;
  }

  protected override async loadPlot(): Promise<MarkPlot<CohortPicture, string>> {
    const { drawCohort: draw, leastHeight } = await import('./plot/cohort.js');
    return { draw, leastHeight };
  }

  protected override saysNothing({ count }: CohortShown): boolean {
    return count === 0;
  }

  /** Where there is nothing to draw, the picture says why: twice would be once too often. */
  protected override sentence(shown: CohortShown, context: WidgetContext): string | undefined {
    return shown.count === 0 ? undefined : super.sentence(shown, context);
  }

  protected override summary({ sentence }: CohortShown): string {
    return sentence;
  }

  protected override tableOf(_picture: CohortPicture, caption: string): TableView {
    return this.shown!.table(caption);
  }

  protected override explain({ explain }: CohortShown): readonly Explanation[] {
    return explain;
  }

  protected override get chartClasses(): Readonly<Record<string, boolean>> {
    const { mode } = this.#options;
    return { untouched: mode === 'intervals', free: mode !== 'rfm' && mode !== 'risk' };
  }

  protected override renderBones(): TemplateResult {
    return renderBones(this.#options.mode);
  }

  protected override get count(): number {
    return this.shown?.count ?? 0;
  }

  protected override keyOf(mark: number): string | undefined {
    return this.shown?.keyOf(mark);
  }

  /** What was picked tells it before its clause is set; the drawing follows the clause. */
  protected override get chosen(): readonly number[] {
    return this.pictured?.chosen ?? [];
  }

  protected override choose(marks: readonly number[], moving: boolean): void {
    if (!this.shown) return;
    const choice = this.shown.choice(marks, this.chosen);
    this.#asking?.abort();
    if (choice.kind === 'none') {
      if (!moving) this.announce(this.words.cohort.noFilter);
      return;
    }
    if (choice.kind === 'members') {
      if (!moving) void this.#chooseMembers(choice);
      return;
    }
    this.picked = undefined;
    const { field, values, where, said } = choice;
    this.filters.set(where, moving ? 'moving' : undefined);
    if (!moving) this.tellChoice(said, { field, values, where });
    this.requestUpdate();
  }

  protected override point(mark: number | undefined, by: 'pointer' | 'keyboard'): void {
    if (mark !== undefined && by === 'keyboard') this.renderer.reveal(this.renderer.drawing?.boxOf(mark));
    super.point(mark, by);
  }

  protected override told(mark: number): MarkTold | undefined {
    const said = this.shown?.said(mark, this.chosen);
    return said && { tip: renderFacts(said), spoken: said.spoken };
  }

  /** Asks which customers these are, and filters by them unless they are too many. */
  async #chooseMembers({ key, ask, said, tooMany }: Extract<Choice, { readonly kind: 'members' }>): Promise<void> {
    const { connection, plan } = this;
    if (!connection || !plan) return;
    const asking = (this.#asking = new AbortController());
    const record = await connection.ask(ask(plan), asking.signal).catch(() => undefined);
    if (!record || asking.signal.aborted) return;
    const { analysis } = record.facts;
    const count = analysis?.kind === 'members' ? analysis.count : record.rowCount;
    const values = count > MOST_MEMBERS ? [] : this.#model.module!.codesIn(new QueryResult(record));
    const where = membersClause('customer', values);
    this.filters.set(where);
    this.picked = { key, where };
    this.tellChoice(where === '' ? tooMany(count) : said, { field: 'customer', values, where });
  }

  /** The attributes as they are meant; as if they were not there where they are bad, for `toPlans` tells of it. */
  get #options(): CohortOptions {
    try {
      return readOptions(this);
    } catch {
      // Told by the error that `toPlans` throws; until then the card has a heading.
      return readOptions({ mode: '', measure: '', period: '', limit: '' });
    }
  }
}
