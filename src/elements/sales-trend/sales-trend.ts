import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nameOf } from '../../catalog/measure-facts.js';
import type { Messages } from '../../messages/en.js';
import { trendWords } from '../../messages/trend-words.js';
import type { Plot } from '../../plot/drawing.js';
import { slotsOf } from '../../plot/member-slots.js';
import type { TimeDrawing } from '../../plot/time/picture.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { splitList } from '../../query/list.js';
import type { QueryResult } from '../../query/result.js';
import { ChartElement, type ChartWords } from '../base/chart/chart-element.js';
import type { KeyHint, MarkTold } from '../base/chart/mark-told.js';
import { flag, text } from '../base/element/data-element.js';
import type { Choosable } from '../base/query/expect-controller.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import { timeStyles } from '../base/styles/time.styles.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import { choosableIn, clauseOf } from './model/bins.js';
import type { Selection } from './model/bins.js';
import { indicesOf } from './model/brush.js';
import { readOptions } from './model/options.js';
import type { WrittenNote } from '../../query/time/day-notes.js';
import type { TrendOptions } from './model/options.js';
import { toPlans, toSeriesPlans } from './model/plans.js';
import { toResult } from './model/result.js';
import { trendStyles } from './sales-trend.styles.js';
import { toTable } from './model/table.js';
import { keyHints, renderCursor, renderTip } from './cursor.js';
import { ChildNotes } from '../base/chart/child-notes.js';
import { GestureController } from './trend-gestures.js';
import type { GestureTarget } from './trend-gestures.js';
import { explainSeason } from './model/season.js';
import { drawnMembers, membersOf, toView } from './model/trend.js';
import type { TrendAnswers } from './model/lines.js';
import type { TrendContext, TrendView, TrendWords } from './model/view.js';
import { chosenName, sentenceOf, spokenPoint, wordsOf } from './model/words.js';

/** The texts that a trend brings along. */
const TREND_WORDS: Partial<Messages> = { trend: trendWords };

/** A switch that may also say from when on. */
const flagOrUnit = {
  fromAttribute: (value: string | null): boolean | string =>
    value === null || value === 'false' ? false : /^(|true|cumulative)$/.test(value) || value,
  toAttribute: (value: boolean | string): string | null => (value === false ? null : value === true ? '' : value),
};
/** A boolean attribute that is on unless it says `off`. */
const unlessOff = {
  fromAttribute: (value: string | null): boolean => value === null || !/^(off|false|none)$/.test(value),
  toAttribute: (value: boolean): string | null => (value ? null : 'off'),
};

/** An attribute whose bare name means `panel`. */
const bare = { fromAttribute: (value: string | null): string => (value === null ? 'off' : value || 'panel') };

/** What an answer is shown from; a gesture changes the picture without a new answer. */
export interface Trend {
  readonly answers: TrendAnswers & { readonly others?: QueryResult | undefined };
  readonly options: TrendOptions;
  readonly context: TrendContext;
  /** What is drawn of it while no gesture is under way. */
  readonly view: TrendView | undefined;
}

/**
 * One or more measures over time. A drag (or Shift with the arrow keys) brushes a period and filters the other widgets by it; the period is
 * then drawn large, with a strip of the whole time under it.
 *
 * @summary Measures over time, with a brush that filters by date
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when bins are chosen or given up: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart legend - what colours and lines in the picture stand for
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent - a single line, and the brush
 * @cssprop --sales-series-1 - the first of several lines; up to `--sales-series-8`
 * @cssprop --sales-color-previous - the line of the year before
 */
export class SalesTrend extends ChartElement<Trend, TrendView, TrendWords, TimeDrawing<TrendView, TrendWords>> {
  static override styles: CSSResultGroup = [ChartElement.styles, timeStyles, trendStyles];

  /** Measures, separated by commas: `revenue, profit`. Those of one unit share a scale, others have a panel of their own. Default `revenue`. */
  @property(text) measure = 'revenue';
  /** A dimension whose members are drawn as lines: `region`. Of more than five the four largest, and the others together. */
  @property(text) series = '';
  /** `auto` (the finest with at most about 100 points), `day`, `week`, `month`, `quarter` or `year`. */
  @property(text) granularity = 'auto';
  /** `line`, `area`, `bar` or `stacked`. */
  @property(text) chart = 'line';
  /** `previous-year`, `previous-period`, `same-weekday` (52 weeks earlier), or a range of days: `2015-01-01..2015-12-31`. Like is compared with like. */
  @property(text) compare = '';
  /** Draws the running total of the period shown, as the bare attribute, or `year`: of each year by itself; for measures whose values add up. */
  @property({ ...flag, converter: flagOrUnit }) cumulative: boolean | string = false;
  /** Draws the values without their season, those with it thin behind; for one measure without `series`. */
  @property(flag) adjusted = false;
  /** Marks values that season and trend do not let expect, with a chance of 5 % that even one is marked though none is unusual; for one measure without `series`. */
  @property(flag) anomalies = false;
  /** Draws the mean of each value and those before it: how many together, from 2 on. */
  @property(text) average = '';
  /** Whether a period can be brushed; `brush="off"` leaves just clicks. */
  @property({ ...flag, converter: unlessOff }) brush = true;
  /** What a period without rows shows: `gap`, or `zero`. */
  @property(text) empty = 'gap';
  /** Growth in per cent against `compare` (the year before, where none is given): `panel` under the values (as the bare attribute), `only` alone, or `off`. */
  @property({ ...text, converter: bare }) growth = 'off';
  /** What is told of some days: `2017-11-24: Black Friday; 2018-01..2018-02: Sale`. Children do the same: `<li data-date="2017-11-24">Black Friday</li>`. */
  @property(text) annotations = '';
  /** The notes that stand in the tag as children with `data-date`; read anew when they change. */
  @property({ attribute: false }) notes: readonly WrittenNote[] = [];

  protected override readonly gestures: GestureController = new GestureController(this, this.#target());
  #given: { readonly main: QueryResult; readonly result: QueryResult } | undefined;

  constructor() {
    super();
    this.addController(new ChildNotes(this));
  }

  /**
   * The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. The time key is
   * named after its unit, `month(date)`; with a series of many members those left over are rows of `(other)`.
   */
  override get result(): QueryResult | undefined {
    const main = super.result;
    if (!main) return undefined;
    if (this.#given?.main !== main) this.#given = { main, result: toResult(main, this.shown?.answers.others) };
    return this.#given.result;
  }

  /** The clause that the brush sets is one on the date. */
  protected override get fields(): readonly string[] {
    return ['date'];
  }

  protected override isBrush(): boolean {
    return this.brush;
  }

  protected override get ownWords(): Partial<Messages> {
    return TREND_WORDS;
  }

  protected override get chartWords(): ChartWords {
    return this.words.trend;
  }

  protected override get drawnFrom(): readonly unknown[] {
    return [this.gestures.frozen, this.gestures.inStrip];
  }

  protected override get choosable(): Choosable | undefined {
    const { pictured } = this;
    return this.brush && pictured ? choosableIn(pictured) : undefined;
  }

  protected override get chartClasses(): Readonly<Record<string, boolean>> {
    const { shape } = this.gestures;
    return { grip: shape === 'grip', pan: shape === 'pan' };
  }

  protected override headingOf(words: Messages): string {
    const listed = splitList(this.measure);
    const names = (listed.length > 0 ? listed : ['revenue']).map((measure) => words.measure(nameOf(measure)));
    const grain =
      this.pictured?.grain ?? (/^(day|week|month|quarter|year)$/.test(this.granularity) ? this.granularity : undefined);
    const together = words.trend.together(names);
    const { yearToDate, cumulative, growing } = words.trend;
    const summed = this.cumulative === 'year' ? yearToDate(together) : this.cumulative ? cumulative(together) : together;
    const measures = this.growth === 'only' ? growing(together) : summed;
    const series = this.series ? words.dimension(this.series) : undefined;
    if (grain === undefined) return measures;
    const unit = words.trend.unit(grain);
    const mean = Number(this.average) > 1 ? words.trend.average(Number(this.average), unit) : undefined;
    const average = this.adjusted ? words.trend.adjusted : mean;
    return words.trend.heading(measures, unit, series, average);
  }

  protected override toPlans(): Plans {
    return toPlans(readOptions(this));
  }

  protected override toMorePlans(results: Results, context: WidgetContext): Plans {
    return toSeriesPlans(readOptions(this), membersOf(results['members']), context.where);
  }

  protected override toView(results: Results, around: WidgetContext): Trend {
    const options = readOptions(this);
    const slots = options.series === undefined ? undefined : slotsOf(options.series, drawnMembers(results['members']));
    const context: TrendContext = { ...around, define: around.catalog.define, slots };
    const view = toView(results, options, context);
    this.gestures.follow(view);
    return { answers: results, options, context, view };
  }

  protected override toPicture({ answers, options, context, view }: Trend): TrendView | undefined {
    const { frozen, inStrip, isBrushing } = this.gestures;
    return isBrushing ? toView(answers, options, { ...context, frozen, inStrip }) : view;
  }

  protected override wordsOf(view: TrendView): TrendWords {
    return wordsOf(view, this.shown!.context, this.caption);
  }

  protected override async loadPlot(): Promise<Plot<TrendView, TrendWords, TimeDrawing<TrendView, TrendWords>>> {
    return { draw: (await import('./plot/trend.js')).drawTrend };
  }

  protected override isEmpty(results: Results): boolean {
    return (results['main'] ?? results['members'])?.rowCount === 0;
  }

  protected override summary({ context }: Trend): string {
    return this.pictured ? sentenceOf(this.pictured, context) : '';
  }

  protected override explain({ answers, context }: Trend): readonly Explanation[] {
    return explainSeason(answers, context);
  }

  protected override tableOf(view: TrendView, caption: string): TableView {
    return toTable(view, this.shown!.context, caption);
  }

  protected override told(index: number): MarkTold | undefined {
    const { pictured: view, shown } = this;
    return view && shown && { tip: renderTip(view, index, shown.context), spoken: spokenPoint(view, index, shown.context) };
  }

  protected override renderBones(): TemplateResult {
    return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
      <path d="M0,14H100M0,38H100M0,62H100M0,86H100"></path>
      <path class="bone-line" d="M2,70 18,64 34,67 50,55 66,46 82,30 97,38"></path>
    </svg>`;
  }

  protected override renderCursor(index: number, keyed: boolean): unknown {
    const { pictured: view, renderer } = this;
    if (!view || !renderer.drawing) return nothing;
    return renderCursor(view, renderer.drawing.geometry, { index, keyed });
  }

  protected override get keyHints(): readonly KeyHint[] {
    return keyHints(this.words);
  }

  /** What pointer and keyboard act on, as it is when they do. */
  #target(): GestureTarget {
    return {
      view: () => this.pictured,
      geometry: () => this.renderer.drawing?.geometry,
      rtl: () => this.context?.dir === 'rtl',
      brush: () => this.brush,
      choose: (selection, moving) => {
        this.#choose(selection, moving);
      },
      keep: () => this.filters.set(this.filters.own),
      point: (index, by) => {
        this.point(index, by);
      },
    };
  }

  /** Takes a choice to the filter group; what is done is told by `sales-select` and in words. */
  #choose(selection: Selection | undefined, moving: boolean): void {
    const { pictured: view } = this;
    const context = this.shown?.context;
    if (!view || !context) {
      if (!moving) this.filters.set(this.filters.own);
      return;
    }
    const where = selection ? clauseOf(selection, view.bins, view.grain) : '';
    this.filters.set(where, moving ? 'moving' : undefined);
    if (moving) return;
    const { trend } = context.words;
    const values = indicesOf(selection).map((index) => isoDate(view.bins[index] ?? 0));
    const said = selection ? trend.chosen(chosenName({ ...view, selection }, context)) : trend.cleared;
    this.tellChoice(said, { field: 'date', values, where });
  }
}
