import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { requireFields } from '../../catalog/known-field.js';
import { breakdownWords } from '../../messages/breakdown-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import { slotsOf } from '../../plot/member-slots.js';
import { splitList } from '../../query/list.js';
import type { QueryResult } from '../../query/result.js';
import type { ChartWords } from '../base/chart/chart-element.js';
import type { MarkTold } from '../base/chart/mark-told.js';
import { flag, text } from '../base/element/data-element.js';
import type { Choosable } from '../base/query/expect-controller.js';
import { MarkChartElement } from '../base/chart/mark-chart-element.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import { SalesDrillEvent } from '../base/element/events.js';
import type { TableView, WidgetContext } from '../base/element/widget.js';
import { renderBones, renderPath, renderTip } from './cursor.js';
import { toView, type BreakdownAnswers } from './model/breakdown.js';
import { chosenName, headingOf, sentenceOf } from './model/facts.js';
import { levelsOf, readOptions, type BreakdownOptions } from './model/options.js';
import { choosableIn, clauseOf, placeOf } from './model/path.js';
import { keysOf, shownParts, toMorePlans, toPlans, type PlanContext } from './model/plans.js';
import { toResult } from './model/result.js';
import { breakdownStyles } from './sales-breakdown.styles.js';
import { toTable } from './model/table.js';
import type { BreakdownContext, BreakdownView } from './model/view.js';
import { spokenRow, textsOf, type BreakdownTexts } from './model/words.js';

/** The texts that a breakdown brings along. */
const WORDS: Partial<Messages> = { breakdown: breakdownWords };

/** What an answer is shown from; a drag of others keeps the rows in their places. */
export interface Breakdown {
  readonly answers: Results & BreakdownAnswers;
  readonly options: BreakdownOptions;
  readonly context: BreakdownContext;
}

/**
 * A measure by one or two dimensions. A click on a member filters the other widgets by it; a double click goes down to its parts.
 *
 * @summary A measure by a dimension: bars, parts, shares; with a way down
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when members are chosen or given up: `{ field, values, where }`
 * @fires sales-drill - when a reader goes down to the parts of a member, or back up: `{ path, field }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart legend - what colours and lines in the picture stand for
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent-fill - bars
 * @cssprop --sales-color-negative-fill - bars below zero
 * @cssprop --sales-series-1 - the first of several parts; up to `--sales-series-8`
 */
export class SalesBreakdown extends MarkChartElement<Breakdown, BreakdownView, BreakdownTexts> {
  static override styles: CSSResultGroup = [MarkChartElement.styles, breakdownStyles];

  /** Measures, separated by commas: `revenue, profit`. Each has bars and a scale of its own. Default `revenue`. */
  @property(text) measure = 'revenue';
  /** One dimension, or two: the members of the second are side by side on one scale. Default: the first of `drill`, else `category`. */
  @property(text) by = '';
  /** A dimension whose members are parts of each bar; of more than six the five largest, and the others together. */
  @property(text) series = '';
  /** `bar`, `stacked`, `share` (parts of 100 %), `donut`, `treemap` or `pareto`. What would be false or unreadable becomes bars, and says why. */
  @property(text) chart = 'bar';
  /** How many of the greatest are shown. Default: all. */
  @property(text) top = '';
  /** How many of the least are shown. */
  @property(text) bottom = '';
  /** With `top` or `bottom`: shows what is left over as one more row. */
  @property(flag) other = false;
  /** Dimensions to go down, from the top: `category, subcategory, product`. */
  @property(text) drill = '';
  /** `previous-year`, `previous-period`, or a range of days: `2015-01-01..2015-12-31`. Like is compared with like. */
  @property(text) compare = '';

  /** How many of the members that its own clause names lead down; the last one may be gone through, or just be chosen. */
  @property({ attribute: false }) depth = 0;

  #given: { readonly shown: Breakdown; readonly result: QueryResult } | undefined;

  /**
   * The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. With a second
   * dimension rows are long; what is left over follows as rows of `(other)`.
   */
  override get result(): QueryResult | undefined {
    const main = super.result;
    const { shown } = this;
    if (!main || !shown) return main;
    if (this.#given?.shown.answers !== shown.answers) this.#given = { shown, result: toResult({ ...shown.answers, main }) };
    return this.#given.result;
  }

  protected override get fields(): readonly string[] {
    return levelsOf(this);
  }

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override get chartWords(): ChartWords {
    return this.words.breakdown;
  }

  protected override headingOf(words: Messages): string {
    return headingOf(this, this.pictured ?? { field: this.fields[0] ?? '', path: [] }, words, this.context?.names);
  }

  protected override toPlans(context: WidgetContext): Plans {
    requireFields('drill', splitList(this.drill), context.catalog);
    return toPlans(this.#planContext(context));
  }

  protected override toMorePlans(results: Results, context: WidgetContext): Plans {
    return toMorePlans(this.#planContext(context), results);
  }

  protected override toView(results: Results, context: WidgetContext): Breakdown {
    const options = readOptions(this);
    const slots = this.#slotsOf(results, options);
    return {
      answers: results,
      options,
      context: { ...context, define: context.catalog.define, depth: this.depth, slots },
    };
  }

  protected override toPicture({ answers, options, context }: Breakdown, held: BreakdownView | undefined): BreakdownView {
    const { field } = placeOf(context.own, options.levels, context.depth);
    return toView(answers, options, { ...context, held: held?.field === field ? held.rows : undefined });
  }

  protected override wordsOf(view: BreakdownView): BreakdownTexts {
    return textsOf(view, this.shown!.context, this.caption);
  }

  protected override async loadPlot(): Promise<MarkPlot<BreakdownView, BreakdownTexts>> {
    return { draw: (await import('./plot/breakdown.js')).drawBreakdown };
  }

  protected override isEmpty(results: Results): boolean {
    return (results['main'] ?? results['members'])?.rowCount === 0;
  }

  protected override summary({ context }: Breakdown): string {
    return this.pictured ? sentenceOf(this.pictured, context) : '';
  }

  protected override tableOf(view: BreakdownView, caption: string): TableView {
    return toTable(view, this.shown!.context, caption);
  }

  protected override get count(): number {
    return this.pictured?.rows.length ?? 0;
  }

  protected override keyOf(mark: number): string | undefined {
    const { field, rows = [] } = this.pictured ?? {};
    const row = rows[mark];
    return row && JSON.stringify(row.key === undefined ? [field] : [field, row.key]);
  }

  protected override get chosen(): readonly number[] {
    return this.pictured?.chosen ?? [];
  }

  protected override get choosable(): Choosable | undefined {
    return this.pictured && choosableIn(this.pictured);
  }

  /** Takes a choice to the filter group; what is done is told by `sales-select` and in words. */
  protected override choose(rows: readonly number[], moving: boolean): void {
    const { pictured: view } = this;
    const context = this.shown?.context;
    if (!view || !context) return;
    const own = [...rows].sort((a, b) => a - b).filter((row) => view.rows[row]?.key !== undefined);
    const values = own.map((row) => view.rows[row]?.key ?? null);
    const where = clauseOf(view.path, view.field, values);
    this.filters.set(where, moving ? 'moving' : undefined);
    if (moving) return;
    const { breakdown } = context.words;
    const said = values.length > 0 ? breakdown.chosen(chosenName({ ...view, chosen: own }, context)) : breakdown.cleared;
    this.tellChoice(said, { field: view.field, values, where });
  }

  /** Goes down to the parts of a row's member; stays where there is nothing below. */
  protected override goDown(row: number): void {
    const { pictured: view } = this;
    const key = view?.rows[row]?.key;
    if (!view || key === undefined || view.path.length + 1 >= view.levels.length) return;
    this.#walk([...view.path, { field: view.field, value: key }], view.rows[row]?.label);
  }

  protected override goUp(): void {
    this.#goTo((this.pictured?.path.length ?? 0) - 1);
  }

  protected override told(row: number): MarkTold | undefined {
    const { pictured: view, shown } = this;
    if (!view || !shown) return undefined;
    return { tip: renderTip(view, row, shown.context), spoken: spokenRow(view, row, shown.context) };
  }

  /** Names and values stand beside the bars. */
  protected override get keyHints(): undefined {
    return undefined;
  }

  protected override point(row: number | undefined, by: 'pointer' | 'keyboard'): void {
    if (row !== undefined && by === 'keyboard') this.renderer.reveal(this.renderer.drawing?.boxOf(row));
    super.point(row, by);
  }

  protected override renderBones(): TemplateResult {
    return renderBones();
  }

  protected override renderAbove(isShown: boolean): unknown {
    const { pictured: view, shown } = this;
    if (!isShown) return this.fields.length > 1 ? html`<div class="path"></div>` : nothing;
    if (!view || !shown || view.levels.length < 2) return nothing;
    const [only] = view.chosen;
    return renderPath(view, shown.context, {
      rise: (depth) => {
        this.#goTo(depth);
        this.#focusChart();
      },
      drill: () => {
        if (only !== undefined) this.goDown(only);
        this.#focusChart();
      },
    });
  }

  #planContext({ where, own }: WidgetContext): PlanContext {
    return { options: readOptions(this), own, where, depth: this.depth };
  }

  #slotsOf(results: Results, { second, chart }: BreakdownOptions): ReadonlyMap<string | null, number> | undefined {
    if (second !== undefined) return slotsOf(second, shownParts(keysOf(results['parts'])));
    const main = results['main'];
    const field = main?.columns[0]?.name;
    return chart === 'donut' && field !== undefined && main!.rowCount <= 8 ? slotsOf(field, keysOf(main)) : undefined;
  }

  /** Goes back up to a level. */
  #goTo(depth: number): void {
    const { path } = this.pictured ?? {};
    if (path && depth >= 0 && depth < path.length) this.#walk(path.slice(0, depth), undefined);
  }

  #walk(path: BreakdownView['path'], name: string | undefined): void {
    const { words } = this;
    const field = this.fields[path.length] ?? '';
    this.depth = path.length;
    this.gestures.leave();
    this.tip.hide();
    this.filters.set(clauseOf(path, field, []));
    const level = words.dimension(field);
    this.announce(name === undefined ? words.breakdown.risen(level) : words.breakdown.drilled(name, level));
    this.dispatchEvent(new SalesDrillEvent({ path, field }));
  }

  /** The button of the way down that was pressed goes away: who pressed it goes on in the chart. */
  #focusChart(): void {
    this.renderRoot.querySelector<HTMLElement>('.chart')?.focus({ preventScroll: true });
  }
}
