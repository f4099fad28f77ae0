import type { MarkDescription } from '../base/chart/marks.js';
import { nothing } from 'lit';
import { valuesOf, type Properties } from '../base/attributes/attribute.js';
import { trendAttributes } from './attributes.js';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { SceneDrawing } from '../../plot/chart.js';
import type { TimeScene } from '../../plot/time/scene.js';
import type { WrittenNote } from '../../query/time/day-notes.js';
import { isoDate } from '../../query/time/calendar-date.js';
import type { SalesAlertDetail } from '../base/alert/alert-event.js';
import type { AlertSetting } from '../base/alert/alert.js';
import { ChartController } from '../base/chart/chart-controller.js';
import type { PointSeries } from '../base/chart/chart-points.js';
import { ChildNotes, renderTimeCursor, TIME_SKELETON, timeKeyHints } from '../base/chart/time-chart.js';
import { ToneController, type ToneTarget } from '../base/chart/tone-controller.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import type { WidgetModel } from '../base/element/widget.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { timeStyles } from '../base/styles/time.styles.js';
import { cursorDots, descriptionOf, lineSeries, passagesOf } from './cursor.js';
import { clauseOf, indicesOf, selectableRangeIn, type Selection } from '../../catalog/time-selection.js';
import { trendModel, type Trend } from './model/model.js';
import { toOptions, type TrendOptions } from './model/options.js';
import { toView } from './model/trend.js';
import type { TrendView, TrendTexts } from './model/view.js';
import { chosenName, wordsOf } from './model/texts.js';
import { trendStyles } from './sales-trend.styles.js';
import { GestureController, type GestureTarget } from './trend-gestures.js';

type TrendChart = ChartController<Trend, TrendView, TrendTexts, SceneDrawing<TrendView, TrendTexts, TimeScene>>;

/**
 * Shows one or more measures over time. Dragging across the chart filters the rest of the page by date.
 *
 * @summary Measures over time, with a brush that filters by date
 * @fires sales-select - Fires when the user selects or clears periods. Detail: `{ field, values, where }`.
 * @fires sales-alert - Fires when the data begins or ceases to meet the expression of `alert`. Detail: `{ isActive, expression, measure, value, threshold, period, text }`.
 * @csspart chart - The chart.
 * @csspart alert - The sentence of an alert, while the data meets the expression of `alert`.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-color-accent - Color of a single line and of the brush.
 * @cssprop --sales-series-1 - Color of the first series. The others follow up to `--sales-series-8`.
 * @cssprop --sales-color-previous - Color of the earlier period.
 */
export class SalesTrend extends SalesElement<TrendOptions, Trend, TrendView> {
  static override properties = trendAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, timeStyles, trendStyles];

  /** @internal The notes of children with `data-date`. */
  @property({ attribute: false }) notes: readonly WrittenNote[] = [];

  protected override readonly body: TrendChart = new ChartController(this, this.state, this.card, {
    load: async () => (await import('./plot/trend.js')).trendPlot,
    picture: (trend) => this.#pictureOf(trend),
    drawnFrom: () => [this.#gestures.frozen, this.#gestures.inStrip],
    texts: (picture, _context, caption) => wordsOf(picture, this.state.view!.context, caption),
    announced: () => ({
      role: this.state.messages.time.role,
      keys: `${this.state.messages.trend.keys} ${this.state.messages.tones.soundKey}`,
      hints: timeKeyHints(this.state.messages),
    }),
    gestures: () => this.#gestures,
    describe: (index) => this.#describe(index),
    series: () => this.#series,
    tactile: async (picture, caption) => (await import('./tactile.js')).tactileTrend(picture, this.state.view!.context, caption),
    menuItems: () => [{ label: this.state.messages.tones.play, act: () => this.#tones.toggle() }],
    selectableRange: () => (this.brush && this.body.picture ? selectableRangeIn(this.body.picture) : undefined),
    classes: () => ({ grip: this.#gestures.shape === 'grip', pan: this.#gestures.shape === 'pan' }),
    skeleton: () => TIME_SKELETON,
    renderCursor: (index, keyed) => this.#renderCursor(index, keyed),
    renderBelow: () => this.#alert.module?.render(this.alertStatus),
    onShown: () => this.#alert.module?.take(this.alertStatus),
  });
  /** The clause that the user last selected in this chart. A page may also set its period, or the user in a filter. */
  #chosen = '';
  readonly #gestures: GestureController = new GestureController(this, this.#target());

  readonly #alert = new ModuleController(this, async () => {
    const { CardAlert } = await import('../base/element/card-alert.js');
    const settingOf = (options: TrendOptions): AlertSetting => ({
      ...options,
      ...{ alert: options.alert!, measure: options.measures[0] },
    });
    return new CardAlert(this, this.state.states, this.card, { model: trendModel, settingOf });
  });

  readonly #tones = new ToneController(this, {
    passages: () => (this.body.picture ? passagesOf(this.body.picture) : []),
    follow: (index) => this.#gestures.follow(index),
    announce: (sentence) => this.card.announce(sentence),
    style: () => this.#toneStyle,
  });

  constructor() {
    super();
    this.addController(new ChildNotes(this));
  }

  /** What the data says about `alert`; `undefined` without that attribute, before the first result and while an error is shown. */
  get alertStatus(): SalesAlertDetail | undefined {
    return this.state.view?.alert;
  }

  protected override get widgetModel(): WidgetModel<TrendOptions, Trend, TrendView> {
    return (this.alert ? this.#alert.module?.model : undefined) ?? trendModel;
  }

  protected override get dependency(): ModuleController<unknown> | undefined {
    return this.alert ? this.#alert : undefined;
  }

  /** While a period is brushed, the bins shown stay in place. */
  protected override get modelAttributes(): TrendOptions {
    return this.refined(
      trendAttributes,
      (attributes) => toOptions(attributes, [...this.notes, ...(this.readerNotes?.dates ?? [])]),
      () => toOptions(valuesOf(trendAttributes)),
    );
  }

  #pictureOf({ answers, options, context, view }: Trend): TrendView | undefined {
    const { frozen, inStrip, isBrushing } = this.#gestures;
    return isBrushing ? toView(answers, options, { ...context, frozen, inStrip }) : view;
  }

  get #series(): readonly PointSeries[] | undefined {
    const { picture } = this.body;
    const { context } = this.state.view ?? {};
    return picture && context && lineSeries(picture, context);
  }

  get #toneStyle(): ReturnType<ToneTarget['style']> {
    const [line] = this.body.picture?.lines ?? [];
    const { context } = this.state.view ?? {};
    return line && context && { ...context, unit: line.unit };
  }

  #describe(index: number): MarkDescription | undefined {
    const { picture } = this.body;
    const { context } = this.state.view ?? {};
    return picture && context && descriptionOf(picture, index, context);
  }

  #renderCursor(index: number, keyed: boolean): unknown {
    const { picture, drawing } = this.body;
    if (!picture || !drawing) return nothing;
    return renderTimeCursor(drawing.scene.layout, { index, keyed }, cursorDots(picture, index));
  }

  #target(): GestureTarget {
    return {
      view: () => this.body.picture,
      latest: () => this.state.view,
      geometry: () => this.body.drawing?.scene.layout,
      rtl: () => this.state.context?.dir === 'rtl',
      brush: () => this.brush,
      isOwn: () => this.filters.own === this.#chosen,
      choose: (selection, moving) => {
        this.#choose(selection, moving);
      },
      keep: () => this.filters.set(this.filters.own),
      refuse: () => this.card.announce(this.state.messages.time.noFuture),
      point: (index, by) => {
        this.body.point(index, by);
      },
    };
  }

  #choose(selection: Selection | undefined, moving: boolean): void {
    const { picture: view } = this.body;
    const context = this.state.view?.context;
    if (!view || !context) {
      if (!moving) this.filters.set(this.filters.own);
      return;
    }
    const where = selection ? clauseOf(selection, view) : '';
    const { plot } = context.messages;
    const values = indicesOf(selection).map((index) => isoDate(view.bins[index] ?? 0));
    const announcement = selection ? plot.chosen({ names: chosenName({ ...view, selection }, context) }) : plot.cleared;
    this.#chosen = where;
    this.body.select({ announcement, field: 'date', values, where }, moving);
  }
}

export interface SalesTrend extends Properties<typeof trendAttributes> {}
