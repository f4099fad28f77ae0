import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nameOf } from '../../catalog/measure-facts.js';
import { distributionWords } from '../../messages/distribution-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import { membersClause } from '../../query/where/member-clause.js';
import { QueryResult, valueOf } from '../../query/result.js';
import type { ChartWords } from '../base/chart/chart-element.js';
import { renderFacts, type MarkTold } from '../base/chart/mark-told.js';
import { text } from '../base/element/data-element.js';
import type { CardModel } from '../base/card/card.js';
import type { Choosable } from '../base/query/expect-controller.js';
import { MarkChartElement } from '../base/chart/mark-chart-element.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import { boxesShown, toBoxes } from './model/box.js';
import { renderBones } from './cursor.js';
import { MOST_MEMBERS, placed, type Choice, type Distribution, type Picked, type Placed } from './model/distribution.js';
import { histogramShown } from './model/histogram.js';
import { KeptBins } from './kept-bins.js';
import { readOptions, type DistributionOptions } from './model/options.js';
import { isOfRows, pointsOf, rowFields, scatterMeasures, subjectOf, toMembersPlan, toPlans } from './model/plans.js';
import { rowsShown, toRows, type RowNumber } from './model/rows.js';
import { distributionStyles } from './sales-distribution.styles.js';
import { scatterShown, toScatter } from './model/scatter.js';
import { toView, unitOf, type ViewContext } from './model/view.js';

/** The texts that a distribution brings along. */
const WORDS: Partial<Messages> = { distribution: distributionWords };

/**
 * How numbers are spread. A histogram of a measure per order, customer or product, or of a column row by row, with median and middle half; boxes that compare
 * groups; a scatter of two measures of the same members with the line through them. What is chosen filters the other widgets: a range of numbers,
 * groups, or the members themselves.
 *
 * @summary How numbers are spread over orders, customers or rows
 * @slot tools - controls of the page's own, between heading and picture
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when bins, groups or points are chosen or given up: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent - the cursor
 * @cssprop --sales-color-accent-fill - bars, boxes and points
 */
export class SalesDistribution extends MarkChartElement<Distribution, Placed, string> {
  static override styles: CSSResultGroup = [MarkChartElement.styles, distributionStyles];

  /** What is counted: a measure, an expression, or a column of numbers. Default `revenue`. */
  @property(text) measure = 'revenue';
  /**
   * Whose numbers they are: `order`, `customer`, `product`, any dimension, or `row`. Default: `row` for quantity, price, discount, age and other columns, else
   * `order`; points of a scatter are products, else customers, else orders, or rows where it says so.
   */
  @property(text) per = '';
  /** `histogram`, `box` (one for each member of `by`) or `scatter` (of `x` and `y`). */
  @property(text) chart = 'histogram';
  /** `auto`, a number of bins, or their width: `width: 50`. */
  @property(text) bins = '';
  /** The measure along the bottom of a scatter, per row a role or column. Default `discount-rate`, per row `discount`. */
  @property(text) x = '';
  /** The measure upwards in a scatter, per row a role or column. Default `profit`. */
  @property(text) y = '';
  /** The dimension whose members boxes compare. Default `category`. */
  @property(text) by = '';

  /** What was chosen where bins are of members, whose clause does not tell it. */
  @property({ state: true, attribute: false }) protected picked: Picked | undefined;

  readonly #bins = new KeptBins();
  #asking: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override get chartWords(): ChartWords {
    const { distribution } = this.words;
    return this.shown ?? { role: distribution.histogramRole, keys: distribution.histogramKeys };
  }

  protected override get fields(): readonly string[] {
    return this.shown?.fields ?? [];
  }

  protected override headingOf(words: Messages): string {
    const { distribution } = words;
    const { chart, measure, per, x, y, by } = this.#options;
    const { catalog } = this.context ?? {};
    if (isOfRows({ chart, per })) return distribution.againstRows(distribution.variable(y), distribution.variable(x));
    if (chart === 'scatter') {
      const [across = '', up = ''] = [x, y].map((one) => words.measure(nameOf(one)));
      return distribution.against(up, across, words.dimension(pointsOf({ per }, { roles: [], ...catalog })));
    }
    const subject = catalog && subjectOf({ measure, per }, catalog);
    const whose = subject ? (subject.kind === 'members' ? subject.per : undefined) : per === 'row' ? undefined : (per ?? 'order');
    const heading =
      whose === undefined
        ? distribution.heading(distribution.variable(measure), undefined)
        : distribution.heading(words.measure(nameOf(measure)), words.dimension(whose));
    return chart === 'box' ? distribution.parted(heading, words.dimension(by)) : heading;
  }

  protected override toPlans({ catalog, filters }: WidgetContext): Plans {
    const drawn = this.context && { picture: this.pictured, filters: this.context.filters };
    return toPlans(readOptions(this), catalog, this.#bins.during(this.filters.moving, filters, drawn));
  }

  protected override toView(results: Results, widget: WidgetContext): Distribution {
    const { catalog, words, calendar } = widget;
    const options = readOptions(this);
    const context: ViewContext = { ...widget, fiscalStart: calendar.fiscalStart, weekStart: calendar.weekStart };
    const main = results['main']!;
    const subject = subjectOf(options, catalog);
    const measure =
      subject.kind === 'rows' ? words.distribution.variable(options.measure) : words.measure(nameOf(options.measure));
    if (isOfRows(options)) return rowsShown(toRows(main, this.#rows(options, widget)), context);
    if (options.chart === 'scatter') return scatterShown(toScatter(main, this.#points(options, widget)), context);
    if (options.chart === 'histogram')
      return histogramShown(toView(main, subject, measure, catalog), context, Object.keys(options.bins).length > 0);
    const [per, unit] = subject.kind === 'members' ? [subject.per, undefined] : [undefined, unitOf(subject.field, catalog)];
    return boxesShown(toBoxes(main, { by: options.by, per, measure, unit }, context), context);
  }

  protected override get chartClasses(): Readonly<Record<string, boolean>> {
    return { fixed: this.shown?.isFixed === true };
  }

  /** Room for controls of the page's own, in all states of the card. */
  protected override renderFrame(card: CardModel): TemplateResult {
    return super.renderFrame({ ...card, tools: html`<slot name="tools"></slot>` });
  }

  protected override get drawnFrom(): readonly unknown[] {
    return [this.picked, this.filters.own];
  }

  protected override toPicture(shown: Distribution, held: Placed | undefined): Placed | undefined {
    return placed(shown, { own: this.filters.own, picked: this.picked, held });
  }

  protected override wordsOf(): string {
    return this.caption;
  }

  protected override async loadPlot(): Promise<MarkPlot<Placed, string>> {
    const { drawDistribution: draw, leastHeight } = await import('./plot/distribution.js');
    return { draw, leastHeight };
  }

  protected override isEmpty(results: Results): boolean {
    return results['main']?.rowCount === 0;
  }

  protected override summary({ sentence }: Distribution): string {
    return sentence;
  }

  protected override tableOf({ of }: Placed, caption: string): TableView {
    return of.table(caption);
  }

  protected override explain({ explain }: Distribution): readonly Explanation[] {
    return explain;
  }

  protected override renderBones(): TemplateResult {
    return renderBones(this.#options.chart);
  }

  protected override cursorClass(): string {
    return this.pictured?.chart ?? '';
  }

  protected override get count(): number {
    return this.#placed?.count ?? 0;
  }

  protected override keyOf(mark: number): string | undefined {
    return this.#placed?.keyOf(mark);
  }

  protected override get chosen(): readonly number[] {
    return this.pictured?.chosen ?? [];
  }

  protected override get choosable(): Choosable | undefined {
    return this.shown?.choosable;
  }

  protected override choose(marks: readonly number[], moving: boolean): void {
    if (!this.shown || this.shown.isFixed) return;
    const choice = this.#placed!.choice(marks);
    this.#asking?.abort();
    if (choice.asks) {
      this.picked = { spans: choice.asks.spans, where: this.filters.own };
      if (!moving) void this.#chooseMembers(choice, choice.asks);
      return;
    }
    this.picked = undefined;
    this.filters.set(choice.where, moving ? 'moving' : undefined);
    if (!moving) this.#tell(choice);
    this.requestUpdate();
  }

  protected override told(mark: number): MarkTold | undefined {
    const said = this.#placed?.said(mark, this.chosen);
    return said && { tip: renderFacts(said), spoken: said.spoken };
  }

  /** What the marks that are drawn mean. */
  get #placed(): Distribution | undefined {
    return this.pictured?.of ?? this.shown;
  }

  /** Asks who lies in the bins, and filters by them unless they are too many. */
  async #chooseMembers(choice: Choice, { spans, tooMany }: NonNullable<Choice['asks']>): Promise<void> {
    const { connection, plan } = this;
    if (!connection || !plan) return;
    const asking = (this.#asking = new AbortController());
    const question = toMembersPlan(plan, choice.field, spans, MOST_MEMBERS);
    const record = await connection.ask(question, asking.signal).catch(() => undefined);
    if (!record || asking.signal.aborted) return;
    const result = new QueryResult(record);
    const [column] = result.columns;
    const values = Array.from({ length: result.rowCount }, (_, row) => valueOf(column!, row)).filter(isKey);
    const { analysis } = result.facts;
    const count = analysis?.kind === 'members' ? analysis.count : values.length;
    const where = count > MOST_MEMBERS ? '' : membersClause(choice.field, values.map(String));
    this.filters.set(where);
    this.picked = { spans, where };
    this.#tell({ field: choice.field, values, where, said: where === '' ? tooMany : choice.said });
  }

  #tell({ field, values, where, said }: Choice): void {
    this.tellChoice(said, { field, values, where });
  }

  #rows(options: DistributionOptions, { catalog, words }: WidgetContext): { readonly x: RowNumber; readonly y: RowNumber } {
    const [x, y] = rowFields(options, catalog).map(({ text: asked, field }): RowNumber => ({
      name: words.distribution.variable(asked),
      unit: field === undefined ? undefined : unitOf(field, catalog),
      field,
    }));
    return { x: x!, y: y! };
  }

  #points(options: DistributionOptions, { catalog, words, names }: WidgetContext): Parameters<typeof toScatter>[1] {
    const [x, y] = scatterMeasures(options, catalog).map(({ asked, field }) => ({
      name: words.measure(nameOf(asked)),
      unit: field === undefined ? undefined : unitOf(field, catalog),
    }));
    return { per: pointsOf(options, catalog), names, x: x!, y: y! };
  }

  /** The attributes as they are meant; as if they were not there where they are bad, for `toPlans` tells of it. */
  get #options(): DistributionOptions {
    try {
      return readOptions(this);
    } catch {
      // Told by the error that `toPlans` throws; until then the card has a heading.
      return readOptions({ measure: '', per: '', chart: '', bins: '', x: '', y: '', by: '' });
    }
  }
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
