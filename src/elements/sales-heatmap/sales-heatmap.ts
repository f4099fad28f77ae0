import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { heatmapWords } from '../../messages/heatmap-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import type { QueryResult } from '../../query/result.js';
import type { CardModel } from '../base/card/card.js';
import type { ChartWords } from '../base/chart/chart-element.js';
import type { KeyHint, MarkTold } from '../base/chart/mark-told.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { text } from '../base/element/data-element.js';
import type { ModuleController } from '../base/element/module-controller.js';
import type { Choosable } from '../base/query/expect-controller.js';
import { MarkChartElement } from '../base/chart/mark-chart-element.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import type { DataSource } from '../base/data/source-registry.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import { choiceOf, choosableOf } from './model/choice.js';
import { keyOf } from './model/clause.js';
import { keyHints, renderBones, toldOf } from './cursor.js';
import { KeptMembers } from './kept-members.js';
import { between } from './model/moves.js';
import { fieldsOf, meantOptions, readOptions, type HeatAttributes, type HeatOptions } from './model/options.js';
import { PairController } from './pair-controller.js';
import type { PairScene } from './pair-tools.js';
import { toPairsView } from './model/pairs.js';
import { pairNames, toPairsPlan, variablesOf } from './model/pairs-plan.js';
import { explainPairs } from './model/pairs-words.js';
import { isSmall, mostIn, toMorePlans, toPlans } from './model/plans.js';
import { shownResult } from './model/result.js';
import { heatmapStyles } from './sales-heatmap.styles.js';
import { stepStyles } from '../base/styles/steps.styles.js';
import { headingIn, sentenceIn, tableIn, wordsIn } from './model/said.js';
import type { HeatView } from './model/view.js';
import type { HeatWords } from './model/words.js';

/** The texts that a heatmap brings along. */
const HEATMAP_WORDS: Partial<Messages> = { heatmap: heatmapWords };

/** What an answer is shown from. */
interface Heat {
  readonly options: HeatOptions;
  readonly results: Results;
  readonly context: WidgetContext;
}

/**
 * A measure per day, in weeks and years, or by two dimensions, such as month and year or weekday and hour: seasons seen at once. A click on a cell
 * filters the other widgets by what it stands for, a drag by a stretch of days or a rectangle, the head of a row or column by all of it. Or a matrix of what goes together:
 * correlations of each two columns, with how many rows they are of and whether chance explains them; a click on one opens its picture.
 *
 * @summary A measure by day or by two dimensions, or correlations, as colours
 * @slot tools - controls of the page's own, between heading and picture
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when cells are chosen or given up, or a pair is opened: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart legend - what colours and lines in the picture stand for
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-seq-1 - the lightest step, little; up to `--sales-seq-7`, and `--sales-seq-1-ink` … for the numbers in them
 * @cssprop --sales-div-1 - most below zero; `--sales-div-4` is zero, `--sales-div-7` most above it, each with its `-ink`
 */
export class SalesHeatmap extends MarkChartElement<Heat, HeatView, HeatWords> implements DataSource {
  /** Registers the elements that draw pairs, when the first is opened; set where this one is registered. */
  static pictures: (() => Promise<unknown>) | undefined;

  static override styles: CSSResultGroup = [MarkChartElement.styles, stepStyles, heatmapStyles];

  /**
   * `calendar` (a cell per day), `dimensions` (`x` and `y`) or `correlation` (each two of `variables`). Default `dimensions` where `x` and `y` are given,
   * else `calendar`.
   */
  @property(text) mode = '';
  /** The measure that colours the cells. Default `revenue`. */
  @property(text) measure = 'revenue';
  /** The dimension of the columns: `month(date)`, `hour(date)`, `category`. Of more than twelve members the others stand together. */
  @property(text) x = '';
  /** The dimension of the rows: `year(date)`, `weekday(date)`, `region`. Of more than twenty members the others stand together. */
  @property(text) y = '';
  /** Colours the change against `previous-year`, `previous-period`, or a range of days: `2015-01-01..2015-12-31`. */
  @property(text) compare = '';
  /** What is correlated: roles and columns, also of text (`price, quantity, category`), with `per` measures. Default: the usual numbers that the data have. */
  @property(text) variables = '';
  /** Whose values are correlated at first: those of each `row` (default), or of a dimension: `order`, `customer`, `product`, `day(date)`. A reader may choose another level. */
  @property(text) per = '';
  /** How numbers are correlated: `pearson` (default), `spearman` by ranks, `kendall` by the order of pairs. */
  @property(text) method = '';

  /** The level that the reader chose in place of `per`. */
  @property({ state: true, attribute: false }) protected level: string | undefined;

  /** For the picture of a pair: the data are for that alone, not for others on the page. */
  readonly isInner = true;

  readonly #pair = new PairController(this, {
    loader: () => SalesHeatmap.pictures,
    scene: () => this.#scene,
    tell: (said, choice) => this.tellChoice(said, choice),
    clear: () => this.#clear(),
    goTo: (cell) => this.gestures.goTo(cell, 'keyboard'),
  });
  readonly #members = new KeptMembers();
  #given: { readonly main: QueryResult; readonly result: QueryResult } | undefined;

  /**
   * The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. A calendar has rows of
   * `date` and the measure; of members left over there are rows of `(other)`.
   */
  override get result(): QueryResult | undefined {
    if (this.#pair.element) return this.#pair.element.result;
    const main = super.result;
    const heat = this.shown;
    if (!main || !heat || heat.options.mode === 'correlation') return main;
    if (this.#given?.main !== main) this.#given = { main, result: shownResult(main, heat) };
    return this.#given.result;
  }

  /** The data, undefined while there are none. */
  override get connection(): DataConnection | undefined {
    return super.connection;
  }

  /** The promise of the state now wanted, with the picture of the pair that is open. */
  override get ready(): Promise<void> {
    return this.#pair.pair ? this.#pair.ready(super.ready) : super.ready;
  }

  override async toCSV(): Promise<string> {
    return this.#pair.element?.toCSV() ?? super.toCSV();
  }

  override async toSVG(): Promise<string> {
    return this.#pair.element?.toSVG() ?? super.toSVG();
  }

  override async toPNG(): Promise<Blob> {
    return this.#pair.element?.toPNG() ?? super.toPNG();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('per')) this.level = undefined;
    super.willUpdate(changed);
  }

  protected override get fields(): readonly string[] {
    return fieldsOf(this.#options);
  }

  protected override get ownWords(): Partial<Messages> {
    return HEATMAP_WORDS;
  }

  protected override get chartWords(): ChartWords {
    const { heatmap } = this.words;
    return this.pictured?.pairs ? { ...heatmap, keys: heatmap.pairKeys } : heatmap;
  }

  protected override headingOf(words: Messages): string {
    return headingIn(this.#options, words);
  }

  protected override toPlans({ width, catalog, where }: WidgetContext): Plans {
    const options = readOptions(this.#attributes);
    if (options.mode === 'correlation') return toPairsPlan(options.pairs, catalog, where);
    return toPlans(options, isSmall(width), mostIn(width));
  }

  protected override toMorePlans(results: Results, { width, where }: WidgetContext): Plans {
    const most = mostIn(width);
    const kept = this.#members.during(this.filters.moving, this.shown?.results, most);
    return toMorePlans(readOptions(this.#attributes), results, { most, where, kept });
  }

  protected override toView(results: Results, context: WidgetContext): Heat {
    return { options: readOptions(this.#attributes), results, context };
  }

  protected override toPicture({ results, options, context }: Heat, held: HeatView | undefined): HeatView | undefined {
    if (options.mode === 'correlation') return toPairsView(results['main'], pairNames(options.pairs, context));
    return this.#members.toView({ results, options, context }, held);
  }

  protected override wordsOf(view: HeatView): HeatWords {
    return wordsIn(view, this.shown!.context, this.caption);
  }

  protected override get dependency(): ModuleController<unknown> | undefined {
    return this.#pair.dependency;
  }

  protected override async loadPlot(): Promise<MarkPlot<HeatView, HeatWords>> {
    const { drawHeatmap: draw, leastHeight } = await import('./plot/heatmap.js');
    return { draw, leastHeight };
  }

  protected override isEmpty(results: Results): boolean {
    const main = results['main'] ?? Object.values(results)[0];
    return main?.rowCount === 0 || (main?.facts.analysis?.kind === 'correlation' && main.selected === 0);
  }

  protected override summary({ context }: Heat): string {
    return this.pictured ? sentenceIn(this.pictured, context, context.catalog.define) : '';
  }

  protected override tableOf(view: HeatView, caption: string): TableView {
    return tableIn(view, this.shown!.context, caption);
  }

  protected override explain(): readonly Explanation[] {
    return explainPairs(this.#options, this.words);
  }

  protected override get count(): number {
    return this.pictured?.cells ?? 0;
  }

  protected override keyOf(mark: number): string | undefined {
    const spot = this.pictured?.spots[mark];
    return spot && keyOf(spot);
  }

  protected override get chosen(): readonly number[] {
    return this.pictured?.chosen ?? [];
  }

  protected override between(one: number, other: number): readonly number[] {
    return this.pictured ? between(this.pictured, one, other) : [];
  }

  /** What is told before a gesture: of a calendar that its days may be chosen. */
  protected override get choosable(): Choosable | undefined {
    return this.pictured && choosableOf(this.pictured);
  }

  /** Takes a choice to the filter group; what is done is told by `sales-select` and in words. */
  protected override choose(marks: readonly number[], moving: boolean): void {
    const { pictured: view, context } = this;
    if (!view || !context) return;
    if (view.pairs) {
      if (!moving && marks.length === 1) this.#pair.choose(marks[0]!);
      return;
    }
    const choice = choiceOf(view, marks, context);
    if (!choice) return;
    this.filters.set(choice.where, moving ? 'moving' : undefined);
    if (!moving) this.tellChoice(choice.said, choice.detail);
  }

  protected override told(mark: number): MarkTold | undefined {
    const { pictured: view, context } = this;
    return view && context && toldOf(view, mark, context);
  }

  protected override renderBones(): TemplateResult {
    return renderBones();
  }

  protected override cursorClass(mark: number): string {
    return this.pictured?.spots[mark]?.kind === 'cell' ? '' : 'head';
  }

  protected override get keyHints(): readonly KeyHint[] {
    return keyHints(this.words, this.pictured?.pairs !== undefined);
  }

  protected override renderFrame(card: CardModel): TemplateResult {
    const own = card.isMute ? nothing : this.#pair.renderTools();
    return this.#pair.render(super.renderFrame({ ...card, tools: html`${own}<slot name="tools"></slot>` }));
  }

  /** What levels and pictures of pairs depend on; undefined of other modes, and before the data are here. */
  get #scene(): PairScene | undefined {
    const { context, shown, pictured: view, group, scope, filter } = this;
    const { mode, pairs } = this.#options;
    if (!context || mode !== 'correlation') return undefined;
    return {
      context,
      options: pairs,
      given: this.per.trim(),
      shown: shown && view?.pairs && { view, variables: variablesOf(shown.options.pairs, context.catalog) },
      common: { id: this.filters.source, group, scope, filter },
      onLevel: this.#onLevel,
    };
  }

  readonly #onLevel = (level: string): void => {
    this.level = level;
    if (this.#pair.pair) this.#clear();
  };

  /** Gives up what was chosen in the picture of a pair. */
  #clear(): void {
    if (this.filters.own !== '') this.filters.set('');
  }

  /** The attributes, at the level that the reader chose. */
  get #attributes(): HeatAttributes {
    const { mode, measure, x, y, compare, variables, per, method } = this;
    return { mode, measure, x, y, compare, variables, per: this.level ?? per, method };
  }

  get #options(): HeatOptions {
    return meantOptions(this.#attributes);
  }
}
