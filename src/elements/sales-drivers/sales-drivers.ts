import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nameOf } from '../../catalog/measure-facts.js';
import type { MemberNames } from '../../format/member-name.js';
import { driversWords } from '../../messages/drivers-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import type { QueryResult } from '../../query/result.js';
import type { ChartWords } from '../base/chart/chart-element.js';
import type { MarkTold } from '../base/chart/mark-told.js';
import { text } from '../base/element/data-element.js';
import { MarkChartElement } from '../base/chart/mark-chart-element.js';
import type { NamesBeside, NamesWanted } from '../base/words/member-names.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import { chosenLine, clauseOf, membersOf } from './model/choice.js';
import { renderTip } from './cursor.js';
import { readOptions } from './model/options.js';
import { explanationOf } from './model/explanation.js';
import { questionOf, toPlans } from './model/plans.js';
import { driversStyles } from './sales-drivers.styles.js';
import { membersTold, namesInRows, toView } from './model/answer.js';
import type { DriversPicture, DriversView, PictureWords } from './model/view.js';
import { toTable } from './model/table.js';
import { pictureWords } from './model/picture-words.js';
import { sentenceOf } from './model/sentence.js';
import { nameText, spokenLine } from './model/words.js';

/** The texts that drivers bring along. */
const WORDS: Partial<Messages> = { drivers: driversWords };

/**
 * Why a measure changed between two periods, or differs between a selection and the rest: a waterfall chart whose steps add up to the change, with the largest changes as a table.
 * A click on a segment filters the other widgets by it.
 *
 * @summary Why a measure changed between two periods
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when a segment is chosen or given up: `{ field, values, where }`, of two members with those of the first as field and values
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers, and the effect of each member
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent - the cursor
 * @cssprop --sales-color-accent-fill - the bar of the amount now
 * @cssprop --sales-series-other - the bar of the amount before
 * @cssprop --sales-color-positive-fill - the bars of changes for the better
 * @cssprop --sales-color-negative-fill - the bars of changes for the worse
 */
export class SalesDrivers extends MarkChartElement<DriversView, DriversPicture, PictureWords> {
  static override styles: CSSResultGroup = [MarkChartElement.styles, driversStyles];

  /** A measure that adds up (revenue, profit, cost, units, `sum(fee)`), or a quotient (margin, aov, retention, `sum(fee) / count()`). */
  @property(text) measure = 'revenue';
  /**
   * `previous-year`, `previous-period`, or a range of days: `2015-01-01..2015-12-31`, like with like. `rest`: what the page has selected is compared with all other rows; amounts per order,
   * else per piece.
   */
  @property(text) compare = 'previous-year';
  /** The dimensions by which it is taken apart, separated by commas, eight at most. Default: those that the data have. `customer`: customers that are new, lost, with more and with less. */
  @property(text) by = '';
  /** How many members a segment that stands out may have: 1, or 2 of different dimensions. */
  @property(text) depth = '2';

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override get chartWords(): ChartWords {
    return this.words.drivers;
  }

  protected override get fields(): readonly string[] {
    return this.shown?.dimensions ?? [];
  }

  protected override headingOf(words: Messages): string {
    const measure = words.measure(nameOf(this.measure || 'revenue'));
    return this.compare.trim() === 'rest' ? words.drivers.restHeading(measure) : words.drivers.heading(measure);
  }

  protected override toPlans(context: WidgetContext): Plans {
    return toPlans(readOptions(this), context);
  }

  protected override toView(results: Results, context: WidgetContext): DriversView {
    const { words } = context;
    const options = readOptions(this);
    const question = questionOf(options, context);
    const measure = words.measure(nameOf(options.measure));
    return toView(results['main']!, question.per ? words.drivers.per[question.per](measure) : measure, question);
  }

  protected override namedMembers({ main }: Results): NamesWanted {
    return main ? membersTold(main) : [];
  }

  protected override namesBeside(result: QueryResult, names: MemberNames): readonly NamesBeside[] {
    return namesInRows(result, names);
  }

  protected override get drawnFrom(): readonly unknown[] {
    return [this.filters.own];
  }

  protected override toPicture(view: DriversView): DriversPicture {
    return { view, chosen: chosenLine(this.filters.own, view) };
  }

  protected override wordsOf({ view }: DriversPicture): PictureWords {
    return pictureWords(view, this.context!, this.caption);
  }

  protected override async loadPlot(): Promise<MarkPlot<DriversPicture, PictureWords>> {
    const { drawDrivers: draw, leastHeight } = await import('./plot/drivers.js');
    return { draw, leastHeight };
  }

  protected override summary(view: DriversView, context: WidgetContext): string {
    return sentenceOf(view, context);
  }

  protected override tableOf({ view }: DriversPicture, caption: string): TableView {
    return toTable(view, this.context!, caption);
  }

  /** A change that no breakdown explains, and periods that cannot be compared. A missing selection is asked for. */
  protected override saysNothing({ steps, selection }: DriversView): boolean {
    return steps.length === 0 && selection === undefined;
  }

  protected override explain(view: DriversView, context: WidgetContext): readonly Explanation[] {
    return explanationOf(view, context, readOptions(this).depth);
  }

  protected override renderBones(): TemplateResult {
    // From the first amount to the last, as percentages of the height.
    const spans = [
      [55, 45],
      [30, 25],
      [20, 10],
      [20, 18],
      [38, 6],
      [38, 62],
    ];
    const bars = spans.map(([top, height], i) => `M${i * 17 + 3},${top!}h11v${height!}h-11z`).join('');
    return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none"><path d=${bars}></path></svg>`;
  }

  protected override get count(): number {
    return this.shown?.steps.length ?? 0;
  }

  protected override keyOf(mark: number): string | undefined {
    const step = this.shown?.steps[mark];
    return step && (clauseOf(step, this.shown) || `${step.kind} ${mark}`);
  }

  protected override get chosen(): readonly number[] {
    return this.pictured?.chosen ?? [];
  }

  /** One segment at a time: two of them together are no clause. */
  protected override choose(lines: readonly number[], moving: boolean): void {
    const { shown: view, context } = this;
    if (!view || !context || moving) return;
    const line = lines.find((one) => !this.chosen.includes(one)) ?? lines[0];
    const step = line === undefined ? undefined : view.steps[line];
    const where = clauseOf(step, view);
    const { drivers } = context.words;
    if (step && where === '') {
      this.announce(step.kind === 'group' && step.group.kind !== 'unknown' ? drivers.tooMany : drivers.noFilter);
      return;
    }
    this.filters.set(where);
    this.requestUpdate();
    const members = step ? membersOf(step, view) : [];
    const [first] = members;
    const said = step ? drivers.chosen(nameText(step, view, context)) : drivers.cleared;
    const values = members.flatMap(({ dimension, member }) => (dimension === first?.dimension ? [member] : []));
    this.tellChoice(said, { field: first?.dimension ?? '', values, where });
  }

  protected override point(line: number | undefined, by: 'pointer' | 'keyboard'): void {
    if (line !== undefined && by === 'keyboard') this.renderer.reveal(this.renderer.drawing?.boxOf(line));
    super.point(line, by);
  }

  protected override told(line: number): MarkTold | undefined {
    const { shown: view, context, chosen } = this;
    if (!view?.steps[line] || !context) return undefined;
    return { tip: renderTip(view, line, { context, alone: chosen.includes(line) }), spoken: spokenLine(line, view, context) };
  }
}
