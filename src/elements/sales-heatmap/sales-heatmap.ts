import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { heatmapAttributes } from './attributes.js';
import { property } from 'lit/decorators.js';
import type { ExportedCard } from '../base/workbook/workbook.js';
import type { QueryResult } from '../../query/result/result.js';
import { renderCard } from '../base/card/card.js';
import type { ChartTexts } from '../base/chart/chart-controller.js';
import { MarkChart } from '../base/chart/mark-chart.js';
import type { DataConnection } from '../base/data/data-connection.js';
import type { DataSource } from '../base/data/source-registry.js';
import type { ModuleController } from '../base/element/module-controller.js';
import { boxes } from '../base/chart/skeleton.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { stepStyles } from '../base/styles/color-scale.styles.js';
import { between, choiceOf, selectableRangeOf } from './model/choice.js';
import { keyOf } from './model/clause.js';
import { heatmapModel, type Heat, type HeatState } from './model/model.js';
import { toOptions } from './model/options.js';
import { pairNames, variablesOf } from './model/pairs-plan.js';
import { toPairsView } from './model/pairs.js';
import { heatTexts, spokenIn } from './model/summary.js';
import { memberHref, type HeatContext, type HeatView } from './model/view.js';
import { nameAt, tipRows, type HeatTexts } from './model/texts.js';
import { PairController } from './pair-controller.js';
import type { PairScene } from './pair-tools.js';
import { heatmapStyles } from './sales-heatmap.styles.js';
import { KeptMembers } from './stable-members.js';
import { isAlone, type MarkDescription } from '../base/chart/marks.js';
import type { Messages } from '../../messages/en.js';
import type { KeyHint } from '../base/chart/mark-description.js';
import { isSure, pairName, pairRows } from './model/pairs-texts.js';

type HeatChart = MarkChart<Heat, HeatView, HeatTexts>;

/**
 * Shows a measure by day or by two dimensions as colored cells, or the correlations between columns.
 *
 * @summary A measure as colored cells, or correlations
 * @slot tools - Controls between the heading and the chart.
 * @fires sales-select - Fires when the user selects or clears cells, or opens a pair. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-seq-1 - Color of the lowest values, up to `--sales-seq-7`. Each has an `-ink` color for the number.
 * @cssprop --sales-div-1 - Color of the most negative values. `--sales-div-4` is zero, `--sales-div-7` the most positive.
 */
export class SalesHeatmap extends SalesElement<HeatState, Heat, HeatView> implements DataSource {
  /** @internal Registers the element that draws pairs when the first pair is opened. */
  static loadTag: ((tag: string) => Promise<unknown>) | undefined;

  static override properties = heatmapAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, stepStyles, heatmapStyles];

  /** The level that the reader chose in place of `per`. */
  @property({ state: true, attribute: false }) protected level: string | undefined;

  /** @internal True: the data belongs to the chart of the open pair only. */
  readonly isInner = true;

  protected override readonly widgetModel = heatmapModel;
  protected override readonly body: HeatChart = new MarkChart(this, this.state, this.card, {
    load: async () => (await import('./plot/heatmap.js')).heatmapPlot,
    picture: (heat, previous) => this.#pictureOf(heat, previous),
    texts: heatTexts,
    announced: () => this.#announced,
    describe: (mark) => {
      const { picture } = this.body;
      const { context } = this.state;
      return picture && context && descriptionOf(picture, mark, context);
    },
    keyHints: () => keyHints(this.state.messages, this.body.picture?.pairs !== undefined),
    // Of a calendar, its days can be selected.
    selectableRange: () => this.body.picture && selectableRangeOf(this.body.picture),
    cursorClass: (mark) => (this.body.picture?.spots[mark]?.kind === 'cell' ? '' : 'head'),
    skeleton: () => [boxes(98, (k) => [(k % 14) * 7 + 1.5, Math.floor(k / 14) * 14 + 1.5, 6.2, 12.4])],
    renderFrame: (card) => {
      // Next to an error, levels help only the user who has selected another one.
      const isFailed = this.state.phase === 'error' && this.level === undefined;
      const own = card.isLoadingTexts || isFailed ? nothing : this.#pair.renderTools();
      return this.#pair.render(renderCard({ ...card, tools: html`${own}<slot name="tools"></slot>` }));
    },
    count: () => this.body.picture?.cells ?? 0,
    keyOf: (mark) => {
      const spot = this.body.picture?.spots[mark];
      return spot && keyOf(spot);
    },
    between: (one, other) => (this.body.picture ? between(this.body.picture, one, other) : []),
    choose: (marks, moving) => this.#choose(marks, moving),
  });
  readonly #pair = new PairController(this, {
    loader: () => (this.constructor as typeof SalesHeatmap).loadTag,
    scene: () => this.#scene,
    report: (choice) => this.body.reportSelection(choice),
    clear: () => this.#clear(),
    goTo: (cell) => this.body.marks.goTo(cell, 'keyboard'),
  });
  readonly #members = new KeptMembers();

  /**
   * The current result, a new object after each `sales-load`. `undefined` before the first result and while an error is shown. A calendar has one
   * row per day, and remaining values are rows of `(other)`.
   */
  override get result(): QueryResult | undefined {
    return this.#pair.element ? this.#pair.element.result : super.result;
  }

  /** The data, undefined while there are none. */
  get connection(): DataConnection | undefined {
    return this.state.connection;
  }

  /** The promise of the current state, including an open pair. Resolves when that state is painted. */
  override get ready(): Promise<void> {
    return this.#pair.pair ? this.#pair.ready(super.ready) : super.ready;
  }

  override async toCSV(): Promise<string> {
    return this.#pair.element?.toCSV() ?? super.toCSV();
  }

  override async exportedCards(): Promise<readonly ExportedCard[]> {
    return this.#pair.element ? this.#pair.element.exportedCards() : super.exportedCards();
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

  protected override get dependency(): ModuleController<unknown> | undefined {
    return this.#pair.dependency;
  }

  /** The attributes, at the level that the user selected. */
  protected override get modelAttributes(): HeatState {
    const keptMembers: HeatState['keptMembers'] = (most) =>
      this.#members.during(this.filters.moving, this.state.view?.results, most);
    const options = this.refined(heatmapAttributes, (attributes) =>
      toOptions({ ...attributes, per: this.level ?? attributes.per }),
    );
    return { ...options, keptMembers };
  }

  #pictureOf({ results, options, context }: Heat, previous: HeatView | undefined): HeatView | undefined {
    if (options.mode === 'correlation') return toPairsView(results['main'], pairNames(options.pairs, context));
    return this.#members.toView({ results, options, context }, previous);
  }

  get #announced(): ChartTexts {
    const { heatmap } = this.state.messages;
    return this.body.picture?.pairs ? { ...heatmap, keys: heatmap.pairKeys } : heatmap;
  }

  /** Applies a selection to the filter group, and announces it. */
  #choose(marks: readonly number[], moving: boolean): void {
    const { picture: view } = this.body;
    const { context } = this.state;
    if (!view || !context) return;
    if (view.pairs) {
      if (!moving && marks.length === 1) this.#pair.choose(marks[0]!);
      return;
    }
    const choice = choiceOf(view, marks, context);
    if (choice) this.body.select(choice, moving);
  }

  /** What levels and charts of pairs depend on; `undefined` in other modes, and before there is data. */
  get #scene(): PairScene | undefined {
    const { group, scope, filter, body } = this;
    const { context, view: heat } = this.state;
    const { mode, pairs } = this.modelAttributes;
    if (!context || mode !== 'correlation') return undefined;
    const { picture } = body;
    return {
      context,
      options: pairs,
      given: this.per.trim(),
      shown: heat && picture?.pairs && { view: picture, variables: variablesOf(heat.options.pairs, context.catalog) },
      common: { id: this.filters.source, group, scope, filter },
      onLevel: this.#onLevel,
    };
  }

  readonly #onLevel = (level: string): void => {
    this.level = level;
    if (this.#pair.pair) this.#clear();
  };

  /** Clears the selection in a pair’s chart. */
  #clear(): void {
    if (this.filters.own !== '') this.filters.set('');
  }
}

export interface SalesHeatmap extends Properties<typeof heatmapAttributes> {}

/** Describes a mark: its name, value, comparison, and the action of a click; `undefined` when a smaller chart no longer has the mark. */
function descriptionOf(view: HeatView, mark: number, context: HeatContext): MarkDescription | undefined {
  const spot = view.spots[mark];
  if (!spot) return undefined;
  const { heatmap } = context.messages;
  const isCell = mark < view.cells;
  const isPair = isCell && view.pairs !== undefined;
  const alone = isAlone(view.chosen, mark);
  const hint = alone ? heatmap.unclickHint : heatmap.clickHint({ isRange: view.kind === 'days' });
  const { a, b } = spot;
  return {
    // A header is of one member, a cell of two.
    href: isCell ? undefined : a.length > 0 ? memberHref(a, view.first, context) : memberHref(b, view.second, context),
    title: isPair ? pairName(view, mark, context) : nameAt(view, mark, context),
    rows: isPair ? pairRows(view, mark, context) : isCell ? tipRows(view, mark, context) : [],
    hint: view.pairs ? pairHint(view, mark, context) : hint,
    spoken: spokenIn(view, mark, context),
  };
}

/** Describes the significance of a pair, and the action of a click. */
function pairHint({ pairs, cells }: HeatView, mark: number, { messages }: HeatContext): string {
  const { heatmap } = messages;
  if (mark >= cells) return '';
  return `${isSure(pairs!.adjusted[mark]!) ? heatmap.noCause : heatmap.mayWellBeChance} ${heatmap.openHint}`;
}

/** Returns the keyboard help for cells, or for pairs, which open. */
function keyHints({ heatmap }: Messages, isPairs: boolean): readonly KeyHint[] {
  const moves: KeyHint = [['←', '↑', '→', '↓'], heatmap.keyMove];
  if (isPairs) return [moves, [['Enter'], heatmap.keyOpen]];
  return [moves, [['Enter'], heatmap.keySelect], [['Shift', '→'], heatmap.keyRange], [['Esc'], heatmap.keyLeave]];
}
