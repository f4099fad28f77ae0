import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { addsUp, nameOf } from '../../catalog/measure-facts.js';
import type { Messages } from '../../messages/en.js';
import { forecastWords } from '../../messages/forecast-words.js';
import type { MarkPlot } from '../../plot/drawing.js';
import type { TimeDrawing } from '../../plot/time/picture.js';
import { isoDate } from '../../query/time/calendar-date.js';
import type { WrittenNote } from '../../query/time/day-notes.js';
import type { QueryResult } from '../../query/result.js';
import { ChildNotes } from '../base/chart/child-notes.js';
import type { ChartWords } from '../base/chart/chart-element.js';
import type { KeyHint, MarkTold } from '../base/chart/mark-told.js';
import { flag, text } from '../base/element/data-element.js';
import type { Choosable } from '../base/query/expect-controller.js';
import { MarkChartElement } from '../base/chart/mark-chart-element.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import { timeStyles } from '../base/styles/time.styles.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import { chosenIn, clauseOf } from './model/choice.js';
import { explanationOf } from './model/explain.js';
import { keyHints, renderCursor, renderTip } from './cursor.js';
import { readOptions } from './model/options.js';
import type { ForecastOptions } from './model/options.js';
import { emptyOf, toPlans } from './model/plans.js';
import { toResult } from './model/result.js';
import { forecastStyles } from './sales-forecast.styles.js';
import { toView } from './model/view.js';
import type { ForecastPicture, ForecastView, PictureWords } from './model/view.js';
import { daysName, pictureWords, sentenceOf, spokenPoint, summaryOf, toTable } from './model/words.js';

/** The texts that forecasts bring along. */
const WORDS: Partial<Messages> = { forecast: forecastWords };

/** What an answer is shown from. */
export interface Forecasted {
  readonly options: ForecastOptions;
  /** Undefined where there are no rows. */
  readonly view: ForecastView | undefined;
}

type ForecastDrawing = ReturnType<MarkPlot<ForecastPicture, PictureWords>['draw']> & TimeDrawing<ForecastPicture, PictureWords>;

/**
 * How a measure goes on, and how sure that is: the past as a line, the forecast joined to it, the intervals about it, and in words how near it was when it was tried on the past. Where it is
 * not worth showing, it says so and shows the past alone. A click or a drag over the past filters the other widgets by these periods.
 *
 * @summary A measure’s past, its forecast and how sure that is
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when periods are chosen or given up: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart legend - what colours and lines in the picture stand for
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent - the past, the forecast and its intervals
 * @cssprop --sales-series-2 - the what-if line
 * @cssprop --sales-color-previous - what would have been forecast
 */
export class SalesForecast extends MarkChartElement<Forecasted, ForecastPicture, PictureWords, ForecastDrawing> {
  static override styles: CSSResultGroup = [MarkChartElement.styles, timeStyles, forecastStyles];

  /** The measure that is forecast. */
  @property(text) measure = 'revenue';
  /** How many periods to come, 1 to 1,000. Default: a year of them, of days 90, of years five. */
  @property(text) horizon = '';
  /** `day`, `week`, `month`, `quarter` or `year`; `auto` is months where the data span two years, else days. */
  @property(text) granularity = 'auto';
  /** Chances in per cent with which a period lies within its interval, up to three of them. */
  @property(text) level = '80, 95';
  /** `auto` combines three models; `ets`, `theta`, `arima` or `snaive` is that one alone. */
  @property(text) model = 'auto';
  /** Draws what would have been forecast some periods ago beside what came. */
  @property(flag) backtest = false;
  /** Holidays and promotions with all their days, those to come too: `Black Friday: 2016-11-25, 2017-11-24; Easter: 2017-04-16`. Children do the same: `<li data-date="2017-11-24">Black Friday</li>`. */
  @property(text) events = '';
  /** A what-if line beside the forecast, each period of which is higher or lower by this: `+5%`, `-3%`. */
  @property(text) growth = '';
  /** What a period without rows is: `zero`, or `gap`, which is filled in. `auto` is zero for measures that add up over time. */
  @property(text) empty = 'auto';
  /** The events that stand in the tag as children with `data-date`; read anew when they change. */
  @property({ attribute: false }) notes: readonly WrittenNote[] = [];

  #given: { readonly main: QueryResult; readonly growth: number | undefined; readonly result: QueryResult } | undefined;

  constructor() {
    super();
    this.addController(new ChildNotes(this));
  }

  /**
   * The answer that is painted: rows of the date and `value fitted said forecast`, limits for each level, and `what-if` where `growth` is set. It has the forecast also where that is not worth showing.
   * Undefined before the first and while an error is shown.
   */
  override get result(): QueryResult | undefined {
    const main = super.result;
    const growth = this.shown?.options.growth;
    if (!main) return undefined;
    if (this.#given?.main !== main || this.#given.growth !== growth)
      this.#given = { main, growth, result: toResult(main, growth) };
    return this.#given.result;
  }

  /** The clause that a choice sets is one on the date. */
  protected override get fields(): readonly string[] {
    return ['date'];
  }

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override get chartWords(): ChartWords {
    return this.words.forecast;
  }

  protected override get drawnFrom(): readonly unknown[] {
    return [this.filters.own];
  }

  protected override get choosable(): Choosable | undefined {
    const { view } = this.shown ?? {};
    if (!view) return undefined;
    const all = clauseOf(
      view.bins.map((_, index) => index),
      view,
    );
    return all === '' ? undefined : { brush: `${view.grain}(date)`, where: all };
  }

  protected override headingOf(words: Messages): string {
    const { forecast } = words;
    const grain =
      this.shown?.view?.grain ?? (/^(day|week|month|quarter|year)$/.test(this.granularity) ? this.granularity : undefined);
    return forecast.heading(
      words.measure(nameOf(this.measure || 'revenue')),
      grain === undefined ? undefined : forecast.unit(grain),
    );
  }

  protected override toPlans({ catalog }: WidgetContext): Plans {
    return toPlans(readOptions(this), catalog);
  }

  protected override toView(results: Results, context: WidgetContext): Forecasted {
    const options = readOptions(this);
    const { words, catalog } = context;
    const measure = {
      name: words.measure(nameOf(options.measure)),
      adds: addsUp(options.measure, 'time', catalog.define),
    };
    return { options, view: toView(results['main']!, measure, options, context) };
  }

  protected override toPicture({ view }: Forecasted): ForecastPicture | undefined {
    return view && { view, chosen: chosenIn(this.filters.own, view) };
  }

  protected override wordsOf(): PictureWords {
    return pictureWords(this.context!, this.caption);
  }

  protected override async loadPlot(): Promise<
    MarkPlot<ForecastPicture, PictureWords> & {
      readonly draw: (...given: Parameters<MarkPlot<ForecastPicture, PictureWords>['draw']>) => ForecastDrawing;
    }
  > {
    return { draw: (await import('./plot/forecast.js')).drawForecast };
  }

  protected override saysNothing({ view }: Forecasted): boolean {
    return view?.facts.worth.shown === false;
  }

  protected override isEmpty(results: Results): boolean {
    return results['main']?.rowCount === 0;
  }

  protected override sentence({ view }: Forecasted, context: WidgetContext): string | undefined {
    return view && sentenceOf(view, context);
  }

  protected override summary({ view }: Forecasted, context: WidgetContext): string {
    return view ? summaryOf(view, context) : '';
  }

  protected override tableOf({ view }: ForecastPicture, caption: string): TableView {
    return toTable(view, this.context!, caption);
  }

  protected override explain({ view, options }: Forecasted, context: WidgetContext): readonly Explanation[] {
    if (!view) return [];
    const empty = emptyOf(options, context.catalog.define);
    return explanationOf(view, { events: options.events, empty, isCombined: options.model === 'auto' }, context);
  }

  protected override renderBones(): TemplateResult {
    return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
      <path d="M0,14H100M0,38H100M0,62H100M0,86H100"></path>
      <path class="bone-band" d="M66,46L98,14V62Z"></path>
      <path class="bone-line" d="M2,70 18,64 34,67 50,55 66,46"></path>
    </svg>`;
  }

  protected override renderCursor(mark: number, keyed: boolean): unknown {
    const { view } = this.shown ?? {};
    const { drawing } = this.renderer;
    return view && drawing && renderCursor(view, drawing.geometry, { index: view.shown.from + mark, keyed });
  }

  protected override get keyHints(): readonly KeyHint[] {
    return keyHints(this.words);
  }

  protected override get count(): number {
    const { shown } = this.shown?.view ?? {};
    return shown ? shown.to - shown.from + 1 : 0;
  }

  protected override keyOf(mark: number): string | undefined {
    const { view } = this.shown ?? {};
    const day = view?.bins[view.shown.from + mark];
    return day === undefined || mark < 0 ? undefined : isoDate(day);
  }

  protected override get chosen(): readonly number[] {
    const { view, chosen = [] } = this.pictured ?? {};
    return view ? chosen.map((index) => index - view.shown.from).filter((mark) => mark >= 0 && mark < this.count) : [];
  }

  protected override choose(marks: readonly number[], moving: boolean): void {
    const { view } = this.shown ?? {};
    if (!view) return;
    const { forecast } = this.words;
    const indices = marks.map((mark) => mark + view.shown.from).filter((index) => index < view.past);
    if (marks.length > 0 && indices.length === 0) {
      if (!moving) this.announce(forecast.noFuture);
      return;
    }
    const where = clauseOf(indices, view);
    this.filters.set(where, moving ? 'moving' : undefined);
    this.requestUpdate();
    if (moving) return;
    const values = [...indices].sort((a, b) => a - b).map((index) => isoDate(view.bins[index]!));
    const said = where === '' ? forecast.cleared : forecast.chosen(daysName(view, indices, this.context!));
    this.tellChoice(said, { field: 'date', values, where });
  }

  protected override told(mark: number): MarkTold | undefined {
    const { context, chosen } = this;
    const { view } = this.shown ?? {};
    if (!view || !context) return undefined;
    const index = view.shown.from + mark;
    const alone = chosen.length === 1 && chosen[0] === mark;
    return { tip: renderTip(view, index, { context, alone }), spoken: spokenPoint(view, index, context) };
  }
}
