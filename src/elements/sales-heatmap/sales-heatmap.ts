import { html, nothing, svg } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nameOf } from '../../catalog/measure-facts.js';
import { heatmapWords } from '../../messages/heatmap-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import { isoDate } from '../../query/calendar-date.js';
import type { QueryResult } from '../../query/result.js';
import { renderSaid, type ChartWords, type MarkTold } from '../base/chart-element.js';
import { text } from '../base/data-element.js';
import type { Choosable } from '../base/expect-controller.js';
import { MarkChartElement } from '../base/mark-chart-element.js';
import type { Plans, Results } from '../base/query-controller.js';
import type { TableView, WidgetContext } from '../base/widget.js';
import { withBothTimes } from './answers-model.js';
import { clauseOf, isDays, keyOf, selectedOf, withoutLost } from './clause-model.js';
import { keyHints, renderTip } from './heatmap-cursor.js';
import { toView } from './heatmap-model.js';
import { between } from './moves-model.js';
import { readOptions, type HeatOptions } from './options-model.js';
import { toPairsView } from './pairs-model.js';
import { toPairsPlan, variablesOf } from './pairs-plan-model.js';
import { pairsSentence, pairsTable, pairsWords, spokenPair } from './pairs-words-model.js';
import { NARROW, toMorePlans, toPlans, WIDE, type Most } from './plans-model.js';
import { dayResult, gridResult, withColumns } from './result-model.js';
import { heatmapStyles } from './sales-heatmap.styles.js';
import { stepStyles } from '../base/steps.styles.js';
import { toTable } from './table-model.js';
import type { HeatView } from './view-model.js';
import { chosenName, nameAt, sentenceOf, spokenMark, wordsOf, type HeatWords } from './words-model.js';

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
 * correlations of each two columns, with how many rows they are of and whether chance explains them.
 *
 * @summary A measure by day or by two dimensions, or correlations, as colours
 * @fires sales-load - after each paint of a new answer: `{ rowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when cells are chosen or given up: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart menu - the menu and the panel “How is this computed?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-seq-1 - the lightest step, little; up to `--sales-seq-7`, and `--sales-seq-1-ink` … for the numbers in them
 * @cssprop --sales-div-1 - most below zero; `--sales-div-4` is zero, `--sales-div-7` most above it, each with its `-ink`
 */
export class SalesHeatmap extends MarkChartElement<Heat, HeatView, HeatWords> {
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
  /** Whose values are correlated: those of each `row` (default), or of a dimension: `order`, `customer`, `product`, `day(date)`. */
  @property(text) accessor per = '';
  /** How numbers are correlated: `pearson` (default), `spearman` by ranks, `kendall` by the order of pairs. */
  @property(text) accessor method = '';

  #given: { readonly main: QueryResult; readonly result: QueryResult } | undefined;

  /**
   * The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. A calendar has rows of
   * `date` and the measure; of members left over there are rows of `(other)`.
   */
  override get result(): QueryResult | undefined {
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
    const options = readOptions(this);
    if (options.mode === 'correlation') return toPairsPlan(options.pairs, catalog, where);
    return toPlans(options, isSmall(width), mostIn(width));
  }

  protected override toMorePlans(results: Results, { width, where }: WidgetContext): Plans {
    return toMorePlans(readOptions(this), results, mostIn(width), where);
  }

  protected override toView(results: Results, context: WidgetContext): Heat {
    return { options: readOptions(this), results, context };
  }

  protected override toPicture({ results, options, context }: Heat, held: HeatView | undefined): HeatView | undefined {
    const { width, catalog, words } = context;
    if (options.mode === 'correlation') {
      const { per } = options.pairs;
      const named = per === undefined ? words.heatmap.variable : words.measure;
      return toPairsView(results['main'], variablesOf(options.pairs, catalog).map(named));
    }
    return toView(results, options, context, { small: isSmall(width), most: mostIn(width), held });
  }

  protected override wordsOf(view: HeatView): HeatWords {
    const { context } = this.shown!;
    return view.pairs ? pairsWords(view, context, this.caption) : wordsOf(view, context, this.caption);
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
      this.#choosePair(view, marks[0], context);
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
    ${keyed ? renderSaid(spokenIn(view, mark, context), keyHints(context.words, !view.pairs)) : nothing}`;
  }

  /** Tells of a pair: no clause can filter by it. */
  #choosePair(view: HeatView, mark: number | undefined, context: WidgetContext): void {
    if (mark === undefined || mark >= view.cells) return;
    const { pairs } = readOptions(this);
    const variables = variablesOf(pairs, context.catalog);
    const { column, row } = view.spots[mark]!;
    const values = [variables[column]!, variables[row + 1]!];
    this.tellChoice(spokenPair(view, mark, context), { field: pairs.per ?? 'row', values, where: '' });
  }

  /** The attributes as they are meant; as if they were not there where they are bad, for `toPlans` tells of it. */
  get #options(): HeatOptions {
    try {
      return readOptions(this);
    } catch {
      // Told by the error that `toPlans` throws; until then the card has a heading.
      return readOptions({ mode: '', measure: '', x: '', y: '', compare: '' });
    }
  }
}

function spokenIn(view: HeatView, mark: number, context: WidgetContext): string {
  if (!view.pairs) return spokenMark(view, mark, context);
  return mark < view.cells ? spokenPair(view, mark, context) : nameAt(view, mark, context);
}

function isSmall(width: number): boolean {
  return width > 0 && width < SMALL_PX;
}

function mostIn(width: number): Most {
  return isSmall(width) ? NARROW : WIDE;
}
