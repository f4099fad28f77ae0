import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { SceneDrawing } from '../../plot/chart.js';
import type { TimeScene } from '../../plot/time/scene.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { textsAt, type WrittenNote } from '../../query/time/day-notes.js';
import { type Properties, valuesOf } from '../base/attributes/attribute.js';
import type { CardBody } from '../base/card/card.js';
import { MarkChart } from '../base/chart/mark-chart.js';
import { type MarkDescription, isAlone, type MarkSelection } from '../base/chart/marks.js';
import { ChildNotes, renderTimeCursor, TIME_SKELETON, timeKeyHints, type CursorDot } from '../base/chart/time-chart.js';
import { ToneController, type ToneTarget } from '../base/chart/tone-controller.js';
import type { Passage } from '../base/chart/tones.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { timeStyles } from '../base/styles/time.styles.js';
import { forecastAttributes } from './attributes.js';
import { type Forecasted, forecastModel } from './model/model.js';
import { toOptions, type ForecastOptions } from './model/options.js';
import { clauseOfRanges, indicesOf, selectableRangeIn, selectionIn, stretchesOf } from '../../catalog/time-selection.js';
import { daysName, detailsOf, intervalOf, nameAt, pictureTexts, spokenPoint } from './model/texts.js';
import {
  type ForecastContext,
  type ForecastPicture,
  type ForecastView,
  levelText,
  type PictureTexts,
  whatIfName,
} from './model/view.js';
import { forecastStyles } from './sales-forecast.styles.js';

function cursorDots(view: ForecastView, index: number): readonly CursorDot[] {
  return [
    { value: view.pastForecast?.[index], look: 'earlier' },
    { value: view.whatIf?.[index], look: 's2' },
    { value: view.isReliable ? view.forecast[index] : undefined, look: 's1' },
    { value: view.values[index], look: 's1' },
  ];
}

/** Describes a bin. `alone` is true when it is the only selected bin. */
function descriptionOf(
  view: ForecastView,
  index: number,
  { context, alone }: { readonly context: ForecastContext; readonly alone: boolean },
): MarkDescription {
  const { plot, time } = context.messages;
  const name = nameAt(view, index, context);
  const hint = alone ? plot.unclickHint : time.clickHint({ name });
  return {
    title: name,
    notes: textsAt(view.notes ?? [], index),
    rows: detailsOf(view, index, context),
    hint: index < view.past ? hint : '',
    spoken: spokenPoint(view, index, context),
  };
}

/** Returns what is heard of a forecast: the past with its forecast, both ends of the interval at the same time, and the what-if line. */
function passagesOf(view: ForecastView, context: ForecastContext): readonly Passage[] {
  const { from, to } = view.shown;
  const { forecast, list, time } = context.messages;
  const { values, isReliable, limits, whatIf, growth } = view;
  if (!isReliable) return [{ name: forecast.actual, from, voices: [[...values.slice(from, to + 1)]] }];
  const bins = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const start = Math.max(from, view.known);
  const interval = intervalOf(limits);
  return [
    {
      ...{ name: list({ items: [forecast.actual, time.forecast] }), from },
      voices: [bins.map((k) => (k < view.known ? values[k]! : view.forecast[k]!))],
    },
    ...(interval
      ? [
          {
            ...{ name: time.interval({ level: levelText(interval.level, context.locale) }), from: start },
            isSoft: true,
            voices: [interval.lower, interval.upper].map((limit) => [...limit.slice(start, to + 1)]),
          },
        ]
      : []),
    ...(whatIf && growth !== undefined
      ? [{ name: whatIfName(growth, context), from: start, voices: [[...whatIf.slice(start, to + 1)]] }]
      : []),
  ];
}

type ForecastDrawing = SceneDrawing<ForecastPicture, PictureTexts, TimeScene>;

/** What shows many forecasts in place of the chart. */
interface ManyParts {
  readonly model: typeof forecastModel;
  readonly table: CardBody<Forecasted, ForecastPicture>;
}

type ForecastChart = MarkChart<Forecasted, ForecastPicture, PictureTexts, ForecastDrawing>;

/**
 * Shows the past of a measure, its forecast with intervals, and the accuracy of earlier forecasts.
 *
 * @summary A forecast with intervals and a backtest
 * @fires sales-select - Fires when the user selects or clears periods of the past. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-color-accent - Color of the past and the forecast.
 * @cssprop --sales-series-2 - Color of the what-if line.
 * @cssprop --sales-color-previous - Color of the backtest.
 */
export class SalesForecast extends SalesElement<ForecastOptions, Forecasted, ForecastPicture> {
  static override properties = forecastAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, timeStyles, forecastStyles];

  /** @internal The events of children with `data-date`. */
  @property({ attribute: false }) notes: readonly WrittenNote[] = [];

  readonly #chart: ForecastChart = new MarkChart(this, this.state, this.card, {
    load: async () => (await import('./plot/forecast.js')).forecastPlot,
    picture: ({ view }) => view && { view, chosen: indicesOf(selectionIn(this.filters.own, view)) },
    texts: (_picture, context, caption) => pictureTexts(context, caption),
    announced: () => ({
      role: this.state.messages.time.role,
      keys: `${this.state.messages.forecast.keys} ${this.state.messages.tones.soundKey}`,
      hints: timeKeyHints(this.state.messages),
    }),
    menuItems: () => [{ label: this.state.messages.tones.play, act: () => this.#tones.toggle() }],
    describe: (mark) => this.#describe(mark),
    selectableRange: () => {
      const { view } = this.state.view ?? {};
      return view && selectableRangeIn(view, view.past);
    },
    skeleton: () => TIME_SKELETON,
    renderCursor: (mark, keyed) => this.#renderCursor(mark, keyed),
    selection: () => this.#selection,
  });
  readonly #tones = new ToneController(this, {
    passages: () => this.#passages,
    follow: (index) => this.#chart.marks.goTo(index === undefined ? undefined : this.#markOf(index), 'keyboard'),
    announce: (sentence) => this.card.announce(sentence),
    style: () => this.#toneStyle,
  });
  /** The table of `by`, which other pages do not load. */
  readonly #many = new ModuleController(this, async (): Promise<ManyParts> => {
    const { ManyTable, manyModel, manyStyles, SortableGrid, tableGridStyles } = await import('./many-table.js');
    this.adoptStyles(manyStyles, 'weak');
    this.adoptStyles(tableGridStyles, 'weak');
    const working = (): string => this.state.messages.forecasts.working;
    const grid = new SortableGrid(
      () => this.requestUpdate(),
      (text) => this.card.announce(text),
    );
    return { model: manyModel, table: new ManyTable(grid, working) };
  });

  constructor() {
    super();
    this.addController(new ChildNotes(this));
  }

  protected override get widgetModel(): typeof forecastModel {
    return this.#manyParts?.model ?? forecastModel;
  }

  protected override get body(): CardBody<Forecasted, ForecastPicture> {
    return this.#manyParts?.table ?? this.#chart;
  }

  protected override get dependency(): ModuleController<unknown> | undefined {
    return this.by === '' ? undefined : this.#many;
  }

  /** The model and table of `by`; `undefined` without it, and until they have loaded. */
  get #manyParts(): ManyParts | undefined {
    return this.by === '' ? undefined : this.#many.module;
  }

  protected override get modelAttributes(): ForecastOptions {
    return this.refined(
      forecastAttributes,
      (attributes) => toOptions(attributes, this.notes),
      () => toOptions(valuesOf(forecastAttributes)),
    );
  }

  get #passages(): readonly Passage[] {
    const { context } = this.state;
    const { view } = this.state.view ?? {};
    return view && context ? passagesOf(view, context) : [];
  }

  #markOf(index: number): number {
    return index - (this.state.view?.view?.shown.from ?? 0);
  }

  get #toneStyle(): ReturnType<ToneTarget['style']> {
    const { context } = this.state;
    const { view } = this.state.view ?? {};
    return view && context && { ...context, unit: view.unit };
  }

  /** The bins shown as marks: those of the past select their days. */
  get #selection(): MarkSelection | undefined {
    const { context } = this.state;
    const { view } = this.state.view ?? {};
    if (!view || !context) return undefined;
    const { from, to } = view.shown;
    const count = to - from + 1;
    const { time } = context.messages;
    return {
      count,
      keyOf: (mark) => (mark < 0 || mark >= count ? undefined : isoDate(view.bins[from + mark]!)),
      chosenBy: () =>
        (this.#chart.picture?.chosen ?? []).map((index) => index - from).filter((mark) => mark >= 0 && mark < count),
      refusalOf: () => time.noFuture,
      clauseOf(marks) {
        const indices = marks.map((mark) => mark + from).filter((index) => index < view.past);
        if (marks.length > 0 && indices.length === 0) return undefined;
        // Periods to come have no rows.
        const where = clauseOfRanges(stretchesOf({ kind: 'bins', indices }, { from: 0, to: view.past - 1 }), view);
        const values = [...indices].sort((a, b) => a - b).map((index) => isoDate(view.bins[index]!));
        return { field: 'date', values, where, names: where === '' ? [] : [daysName(view, indices, context)] };
      },
    };
  }

  #describe(mark: number): MarkDescription | undefined {
    const { context } = this.state;
    const { view } = this.state.view ?? {};
    if (!view || !context) return undefined;
    const index = view.shown.from + mark;
    return descriptionOf(view, index, { context, alone: isAlone(this.#chart.chosen, mark) });
  }

  #renderCursor(mark: number, keyed: boolean): unknown {
    const { view } = this.state.view ?? {};
    const { drawing } = this.#chart;
    if (!view || !drawing) return undefined;
    const index = view.shown.from + mark;
    return renderTimeCursor(drawing.scene.layout, { index, keyed }, cursorDots(view, index));
  }
}

export interface SalesForecast extends Properties<typeof forecastAttributes> {}
