import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatNumber } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import { plotWords } from '../../messages/plot-words.js';
import type { MarkDrawing, Plot } from '../../plot/drawing.js';
import { chosenRows, clauseField, clauseOf, valuesOf, type Keys } from '../../query/key-clause.js';
import { valueOf } from '../../query/result.js';
import { SalesError } from '../../util/error.js';
import type { ChartWords } from '../base/chart/chart-element.js';
import { MarkChartElement } from '../base/chart/mark-chart-element.js';
import { renderFacts, type MarkTold } from '../base/chart/mark-told.js';
import { text } from '../base/element/data-element.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import { loadLibrary } from './load-library.js';
import { knownColumns, toData } from './model/data.js';
import { readOptions, toPlan, type PlotOptions } from './model/options.js';
import { parseSpecification, readSpecification, type Specification } from './model/specification.js';
import { toPicture, type PageFunction, type PictureWords, type PlotMark, type PlotPicture, type PlotView } from './model/view.js';
import { explain, factsOf, headingOf, nameOfRows, sentenceOf, spokenOf, toTable, type ReachedMark } from './model/words.js';
import type { PlotFunction } from './plot-function.js';
import { plotStyles } from './sales-plot.styles.js';
import { SpecificationController } from './specification-controller.js';

export type { PlotFunction, PlotInput } from './plot-function.js';

/** The texts that a chart of the page's own brings along. */
const WORDS: Partial<Messages> = { plot: plotWords };

/** Maximum number of rows by which a mark is recognized in another answer. */
const KEY_ROWS = 3;

type PlotDrawing = MarkDrawing<PlotPicture, PictureWords> & { readonly marks: readonly PlotMark[] };

/**
 * A chart that the library does not have, drawn by Observable Plot: from a JSON specification in a child `<script type="application/json">`, or by a
 * function that code sets as the property `plot`. A click on a mark with a `key` channel filters the other widgets.
 *
 * @summary A chart of the page's own, drawn by Observable Plot
 * @slot - the specification, in a `<script type="application/json">`
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when marks are selected or cleared: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the chart
 * @csspart legend - the legend of colors
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - the message shown for emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent-fill - marks without a color of their own
 * @cssprop --sales-series-1 - the first of several colors; up to `--sales-series-8`
 */
export class SalesPlot extends MarkChartElement<PlotView, PlotPicture, PictureWords, PlotDrawing> {
  static override styles: CSSResultGroup = [MarkChartElement.styles, plotStyles];

  /** Measures, separated by commas: `revenue, profit`. Default `revenue`. */
  @property(text) measure = 'revenue';
  /** Dimensions, separated by commas: `region, month(date)`. Default: none, which gives one row. */
  @property(text) by = '';
  /** `previous-year`, `previous-period`, or a range of days: adds the columns `revenue.previous`, `revenue.change`, `revenue.growth`. */
  @property(text) compare = '';
  /** Columns by which rows are sorted, `-` for descending: `-revenue`. Default: by the dimensions. */
  @property(text) order = '';
  /** Maximum number of rows, 1 to 5000. Default 5000. */
  @property(text) limit = '';

  /**
   * Draws the chart: a function `({ rows, result, Plot, d3, width, height, tokens }) => Plot.plot(…)`, or a specification as an object. Default: the
   * specification in the child script.
   */
  @property({ attribute: false }) plot: PlotFunction | object | undefined;

  readonly #specification = new SpecificationController(this, () => {
    this.requestUpdate('plot', this.#specification);
  });
  /** The clause that a drag under way has set. */
  #dragged: string | undefined;
  /** Why the chart could not be drawn. */
  #failure: SalesError | undefined;

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override get chartWords(): ChartWords {
    return this.words.plot;
  }

  protected override get fields(): readonly string[] {
    const { data, source } = this.shown ?? {};
    if (!data || !source) return [];
    const keys = typeof source === 'function' ? data.by : source.marks.flatMap((mark) => mark.keys);
    return [...new Set(keys)].flatMap((key) => {
      const column = data.main.column(key);
      return column ? [clauseField(column)] : [];
    });
  }

  protected override headingOf(words: Messages): string {
    return headingOf(this.#options, words);
  }

  protected override toPlans(): Plans {
    return { main: toPlan(readOptions(this)) };
  }

  protected override toView({ main }: Results, context: WidgetContext): PlotView {
    const source = this.#sourceOf(main!);
    const computed = source === undefined || typeof source === 'function' ? [] : source.columns;
    const data = toData(main!, computed, context);
    return { data, source, sentence: sentenceOf(data, this.#options.limit, context) };
  }

  /** Rejects with the error of a chart that cannot be drawn. */
  protected override async drawn(): Promise<void> {
    await super.drawn();
    // Thrown until the card shows it.
    if (this.#failure && this.problem !== this.#failure) throw this.#failure;
  }

  protected override get drawnFrom(): readonly unknown[] {
    return [this.filters.own];
  }

  protected override toPicture(view: PlotView): PlotPicture | undefined {
    this.#failure = undefined;
    return toPicture(view, this.filters.own, (error) => {
      this.#failure = error;
      this.requestUpdate();
    });
  }

  protected override wordsOf(): PictureWords {
    const context = this.context!;
    return { label: this.caption, number: (value) => formatNumber(value, 'number', context) };
  }

  protected override async loadPlot(): Promise<Plot<PlotPicture, PictureWords, PlotDrawing>> {
    const [library, { chartPlot }] = await Promise.all([loadLibrary(), import('./plot/chart.js')]);
    return chartPlot(library);
  }

  protected override isEmpty(results: Results): boolean {
    return results['main']?.rowCount === 0;
  }

  protected override summary({ sentence }: PlotView): string {
    return sentence;
  }

  protected override tableOf({ data }: PlotPicture, caption: string): TableView {
    return toTable(data, caption);
  }

  protected override explain({ source, data }: PlotView, context: WidgetContext): readonly Explanation[] {
    return explain(typeof source === 'function' ? undefined : source, data, context);
  }

  protected override renderBones(): TemplateResult {
    const dots = [12, 20, 29, 36, 47, 58, 66, 79, 90].map((x, k) => `M${x},${80 - x * 0.55 - (k % 3) * 11}h4v6h-4z`).join('');
    return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none"><path d=${dots}></path></svg>`;
  }

  protected override get count(): number {
    return this.#marks.length;
  }

  protected override keyOf(mark: number): string | undefined {
    const { data } = this.shown ?? {};
    const { rows } = this.#marks[mark] ?? {};
    if (!data || !rows) return undefined;
    const columns = data.by.map((name) => data.main.column(name)!);
    return JSON.stringify([rows.length, rows.slice(0, KEY_ROWS).map((row) => columns.map((column) => valueOf(column, row)))]);
  }

  protected override get chosen(): readonly number[] {
    const { selected } = this.pictured ?? {};
    if (!selected || selected.size === 0) return [];
    return this.#marks.flatMap(({ rows }, mark) => (rows.every((row) => selected.has(row)) ? [mark] : []));
  }

  protected override choose(marks: readonly number[], moving: boolean): void {
    const { shown, context } = this;
    const chosen = marks.map((mark) => this.#marks[mark]!).filter(({ keys }) => keys.length > 0);
    if (!shown || !context || (marks.length > 0 && chosen.length === 0)) return;
    const { main, calendar } = shown.data;
    const keys: Keys = { main, by: chosen[0]?.keys ?? [], calendar };
    const asked = [...new Set(chosen.flatMap(({ rows }) => rows))];
    const clause = clauseOf(keys, asked);
    // All points of a line make the same clause: a click on any of them clears it. The end of a drag does not.
    const isAgain = clause === this.filters.own && clause !== this.#dragged;
    const where = isAgain && !moving ? '' : clause;
    this.#dragged = moving ? clause : undefined;
    this.filters.set(where, moving ? 'moving' : undefined);
    this.requestUpdate();
    if (moving) return;
    const rows = where === '' ? [] : chosenRows(keys, where);
    const { plot } = context.words;
    const [first = ''] = keys.by;
    this.tellChoice(rows.length === 0 ? plot.cleared : plot.chosen(nameOfRows(shown.data, rows, context.words)), {
      field: where === '' ? (this.fields[0] ?? '') : first,
      values: [...new Set(valuesOf(keys, rows))],
      where,
    });
  }

  protected override point(mark: number | undefined, by: 'pointer' | 'keyboard'): void {
    if (mark !== undefined && by === 'keyboard') this.renderer.reveal(this.renderer.drawing?.boxOf(mark));
    super.point(mark, by);
  }

  protected override told(index: number): MarkTold | undefined {
    const { shown, context } = this;
    const mark = this.#marks[index];
    if (!shown || !context || !mark) return undefined;
    const isOwn = this.chosen.length > 0 && this.chosen.includes(index);
    const click = mark.keys.length === 0 ? 'nothing' : isOwn ? 'clear' : 'filter';
    const reached: ReachedMark = { rows: mark.rows, index, count: this.#marks.length, click };
    return {
      tip: renderFacts(factsOf(shown.data, reached, context)),
      spoken: spokenOf(shown.data, reached, context),
    };
  }

  /** The marks that are drawn. */
  get #marks(): readonly PlotMark[] {
    return this.renderer.drawing?.marks ?? [];
  }

  /** @throws SalesError `bad-option` for a specification that is wrong, or when none has come */
  #sourceOf(main: NonNullable<Results['main']>): Specification | PageFunction | undefined {
    const { plot } = this;
    const { text: written, isOverdue } = this.#specification;
    if (typeof plot === 'function') return plot as PageFunction;
    if (plot !== undefined) return readSpecification(plot, knownColumns(main));
    if (written !== undefined) return readSpecification(parseSpecification(written), knownColumns(main));
    if (!isOverdue) return undefined;
    throw new SalesError('bad-option', 'plot: there is nothing to draw: no specification and no function', {
      hint: 'Add <script type="application/json"> with a specification to the tag, or set the property plot to a function.',
      params: { option: 'plot' },
    });
  }

  /** The attributes as they are meant; the defaults where they are bad, which the error of `toPlans` says. */
  get #options(): PlotOptions {
    try {
      return readOptions(this);
    } catch {
      // Told by the error that `toPlans` throws; until then the card has a heading.
      return readOptions({ measure: '', by: '', compare: '', order: '', limit: '' });
    }
  }
}
