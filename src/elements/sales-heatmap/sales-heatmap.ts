import { html, nothing, svg } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nameOf } from '../../catalog/measure-facts.js';
import { heatmapWords } from '../../messages/heatmap-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import { isoDate } from '../../query/calendar-date.js';
import type { QueryResult } from '../../query/result.js';
import type { CardModel } from '../base/card.js';
import { renderSaid, type ChartWords, type MarkTold } from '../base/chart-element.js';
import type { DataConnection } from '../base/data-connection.js';
import { text } from '../base/data-element.js';
import type { Choosable } from '../base/expect-controller.js';
import { MarkChartElement } from '../base/mark-chart-element.js';
import type { Plans, Results } from '../base/query-controller.js';
import type { DataSource } from '../base/source-registry.js';
import type { Explanation, TableView, WidgetContext } from '../base/widget.js';
import { withBothTimes } from './answers-model.js';
import { clauseOf, isDays, keyOf, selectedOf, withoutLost } from './clause-model.js';
import { keyHints, renderTip, spokenIn } from './heatmap-cursor.js';
import { toView } from './heatmap-model.js';
import { areKept, KeptMembers } from './kept-members.js';
import { ROW } from './levels-model.js';
import { between } from './moves-model.js';
import { readOptions, type HeatAttributes, type HeatOptions } from './options-model.js';
import { PairController } from './pair-controller.js';
import { cellOf, pairAt } from './pair-picture-model.js';
import { drawnPair, renderMatrixTools, type PairScene } from './pair-tools.js';
import { toPairsView } from './pairs-model.js';
import { toPairsPlan, variablesOf } from './pairs-plan-model.js';
import { explainPairs, pairsSentence, pairsTable, pairsWords, spokenPair } from './pairs-words-model.js';
import { NARROW, toMorePlans, toPlans, WIDE, type Most } from './plans-model.js';
import { dayResult, gridResult, withColumns } from './result-model.js';
import { heatmapStyles } from './sales-heatmap.styles.js';
import { stepStyles } from '../base/steps.styles.js';
import { toTable } from './table-model.js';
import type { HeatView } from './view-model.js';
import { chosenName, sentenceOf, wordsOf, type HeatWords } from './words-model.js';

/** The texts that a heatmap brings along. */
const HEATMAP_WORDS: Partial<Messages> = { heatmap: heatmapWords };

/** A card narrower than 560 px, of which this is inside the padding, is laid out for a phone. */
const SMALL_PX = 526;

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
 * @fires sales-load - after each paint of a new answer: `{ rowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when cells are chosen or given up, or a pair is opened: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart legend - what colours and lines in the picture stand for
 * @csspart menu - the menu and the panel “How is this computed?”
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
  @property(text) accessor mode = '';
  /** The measure that colours the cells. Default `revenue`. */
  @property(text) accessor measure = 'revenue';
  /** The dimension of the columns: `month(date)`, `hour(date)`, `category`. Of more than twelve members the others stand together. */
  @property(text) accessor x = '';
  /** The dimension of the rows: `year(date)`, `weekday(date)`, `region`. Of more than twenty members the others stand together. */
  @property(text) accessor y = '';
  /** Colours the change against `previous-year`, `previous-period`, or a range of days: `2015-01-01..2015-12-31`. */
  @property(text) accessor compare = '';
  /** What is correlated: roles and columns, also of text (`price, quantity, category`), with `per` measures. Default: the usual numbers that the data have. */
  @property(text) accessor variables = '';
  /** Whose values are correlated at first: those of each `row` (default), or of a dimension: `order`, `customer`, `product`, `day(date)`. A reader may choose another level. */
  @property(text) accessor per = '';
  /** How numbers are correlated: `pearson` (default), `spearman` by ranks, `kendall` by the order of pairs. */
  @property(text) accessor method = '';

  /** The level that the reader chose in place of `per`. */
  @property({ state: true, attribute: false }) protected accessor level: string | undefined;

  /** For the picture of a pair: the data are for that alone, not for others on the page. */
  readonly isInner = true;

  readonly #pair = new PairController(this, {
    loader: () => SalesHeatmap.pictures,
    onEscape: () => void this.#goBack(),
  });
  readonly #members = new KeptMembers();
  #before: HeatView | undefined;
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
    if (this.#given?.main !== main) {
      const { options, results, context } = heat;
      const whole = withColumns(main, withBothTimes(main.columns, options, context.calendar));
      const result = options.mode === 'calendar' ? dayResult(main) : gridResult(whole, results);
      this.#given = { main, result };
    }
    return this.#given.result;
  }

  /** The data, undefined while there are none. */
  override get connection(): DataConnection | undefined {
    return super.connection;
  }

  /** The promise of the state now wanted, with the picture of the pair that is open. */
  override get ready(): Promise<void> {
    if (!this.#pair.pair) return super.ready;
    const all = this.#pair.ready(super.ready);
    all.catch(() => undefined);
    return all;
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
    const { mode, x, y } = this.#options;
    if (mode === 'correlation') return [];
    return mode === 'calendar' ? ['date', 'weekday(date)'] : [...new Set([x.field.field, y.field.field])];
  }

  protected override get ownWords(): Partial<Messages> {
    return HEATMAP_WORDS;
  }

  protected override get chartWords(): ChartWords {
    const { heatmap } = this.words;
    return this.pictured?.pairs ? { ...heatmap, keys: heatmap.pairKeys } : heatmap;
  }

  protected override headingOf(words: Messages): string {
    const { mode, measure, x, y, compare, pairs } = this.#options;
    if (mode === 'correlation') return words.heatmap.correlations(pairs.per && words.dimension(pairs.per));
    const name = words.measure(nameOf(measure));
    const heading =
      mode === 'calendar'
        ? words.heatmap.byDay(name)
        : words.heatmap.heading(name, words.dimension(x.text), words.dimension(y.text));
    return compare === undefined ? heading : words.heatmap.growthOf(heading);
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
    const { width, catalog, words } = context;
    if (options.mode === 'correlation') {
      const { per } = options.pairs;
      const named = per === undefined ? words.heatmap.variable : words.measure;
      return toPairsView(results['main'], variablesOf(options.pairs, catalog).map(named));
    }
    // What was asked with members that stay is shown in their places, also when the drag is over, until there are newer answers.
    const before = held ?? (areKept(results) ? this.#before : undefined);
    const kept = before && this.#members.kept;
    this.#before = toView(results, options, context, { small: isSmall(width), most: mostIn(width), held: before, kept });
    return this.#before;
  }

  protected override wordsOf(view: HeatView): HeatWords {
    const { context } = this.shown!;
    return view.pairs ? pairsWords(view, context, this.caption) : wordsOf(view, context, this.caption);
  }

  protected override equip(): Promise<void> | undefined {
    return this.#pair.equip();
  }

  protected override async loadPlot(): Promise<MarkPlot<HeatView, HeatWords>> {
    const { drawHeatmap: draw, leastHeight } = await import('./heatmap-plot.js');
    return { draw, leastHeight };
  }

  protected override isEmpty(results: Results): boolean {
    const main = results['main'] ?? Object.values(results)[0];
    return main?.rowCount === 0 || (main?.facts.analysis?.kind === 'correlation' && main.selected === 0);
  }

  protected override summary({ context }: Heat): string {
    const { pictured: view } = this;
    if (!view) return '';
    return view.pairs ? pairsSentence(view, context) : sentenceOf(view, context, context.catalog.define);
  }

  protected override tableOf(view: HeatView, caption: string): TableView {
    const { context } = this.shown!;
    return view.pairs ? pairsTable(view, context, caption) : toTable(view, context, caption);
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

  /** What is told before a gesture: of a calendar that its days may be chosen. Two fields at once are no one dimension. */
  protected override get choosable(): Choosable | undefined {
    const { pictured: view } = this;
    if (view?.sets !== 'first' || view.cells === 0) return undefined;
    const all = clauseOf(
      view,
      Array.from({ length: view.cells }, (_, cell) => cell),
    );
    return { brush: `${view.grain ?? 'day'}(${view.first.field})`, where: all };
  }

  /** Takes a choice to the filter group; what is done is told by `sales-select` and in words. */
  protected override choose(marks: readonly number[], moving: boolean): void {
    const { pictured: view, context } = this;
    if (!view || !context) return;
    if (view.pairs) {
      if (!moving && marks.length === 1) this.#choosePair(view, marks[0]!, context);
      return;
    }
    // Of members that are left over no clause can speak.
    const named = withoutLost(view, view.chosen, marks).filter((mark) => {
      const { kind, a, b } = view.spots[mark]!;
      return kind === 'cell' && view.sets === 'both' ? a.length > 0 && b.length > 0 : a.length + b.length > 0;
    });
    if (named.length === 0 && marks.length > 0) return;
    const where = clauseOf(view, named);
    this.filters.set(where, moving ? 'moving' : undefined);
    if (moving) return;
    const { heatmap } = context.words;
    const said = where === '' ? heatmap.cleared : heatmap.chosen(chosenName({ ...view, chosen: named }, context));
    const { field, items } = selectedOf(view, named);
    const values = items.map((item) => (isDays(item) ? isoDate(item.from) : item));
    this.tellChoice(said, { field: field.field, values, where });
  }

  protected override told(mark: number): MarkTold | undefined {
    const { pictured: view, context } = this;
    if (!view?.spots[mark] || !context) return undefined;
    return { tip: renderTip(view, mark, context), spoken: spokenIn(view, mark, context) };
  }

  protected override renderBones(): TemplateResult {
    const cells = Array.from({ length: 14 * 7 }, (_, k) => ({ x: (k % 14) * 7 + 1.5, y: Math.floor(k / 14) * 14 + 1.5 }));
    return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
      ${cells.map(({ x, y }) => svg`<rect x=${x} y=${y} width="6.2" height="12.4"></rect>`)}
    </svg>`;
  }

  protected override cursorClass(mark: number): string {
    return this.pictured?.spots[mark]?.kind === 'cell' ? '' : 'head';
  }

  protected override renderCursor(mark: number, keyed: boolean): unknown {
    const { pictured: view, context } = this;
    if (!view?.spots[mark] || !context) return nothing;
    return html`${super.renderCursor(mark, keyed)}
    ${keyed ? renderSaid(spokenIn(view, mark, context), keyHints(context.words, view.pairs !== undefined)) : nothing}`;
  }

  protected override renderFrame(card: CardModel): TemplateResult {
    const scene = this.#scene;
    const own = scene && !card.isMute ? renderMatrixTools(scene) : nothing;
    const { pair } = this.#pair;
    const frame = super.renderFrame({ ...card, tools: html`${own}<slot name="tools"></slot>` });
    return this.#pair.render(frame, scene && pair && drawnPair(scene, pair));
  }

  /** Tells of a pair, which no clause can filter by, and opens its picture. */
  #choosePair(view: HeatView, mark: number, context: WidgetContext): void {
    const { shown, options } = this.#scene ?? {};
    if (!shown || mark >= view.cells) return;
    const pair = pairAt(view, mark, shown.variables);
    this.tellChoice(spokenPair(view, mark, context), { field: options?.per ?? ROW, values: [pair.x, pair.y], where: '' });
    this.#pair.open(pair);
  }

  /** Goes back to the matrix, to the cell of the pair. What was chosen in its picture is given up with it. */
  async #goBack(): Promise<void> {
    const { pair } = this.#pair;
    if (!pair) return;
    if (this.filters.own !== '') this.filters.set('');
    await this.#pair.close();
    const { shown } = this.#scene ?? {};
    this.renderRoot.querySelector<HTMLElement>('.chart')?.focus({ preventScroll: true });
    this.gestures.goTo(shown && cellOf(shown.view, pair, shown.variables), 'keyboard');
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
      onBack: () => void this.#goBack(),
    };
  }

  readonly #onLevel = (level: string): void => {
    this.level = level;
    if (this.#pair.pair && this.filters.own !== '') this.filters.set('');
  };

  /** The attributes, at the level that the reader chose. */
  get #attributes(): HeatAttributes {
    const { mode, measure, x, y, compare, variables, per, method } = this;
    return { mode, measure, x, y, compare, variables, per: this.level ?? per, method };
  }

  /** The attributes as they are meant; as if they were not there where they are bad, for `toPlans` tells of it. */
  get #options(): HeatOptions {
    try {
      return readOptions(this.#attributes);
    } catch {
      // Told by the error that `toPlans` throws; until then the card has a heading.
      return readOptions({ mode: '', measure: '', x: '', y: '', compare: '' });
    }
  }
}

function isSmall(width: number): boolean {
  return width > 0 && width < SMALL_PX;
}

function mostIn(width: number): Most {
  return isSmall(width) ? NARROW : WIDE;
}
