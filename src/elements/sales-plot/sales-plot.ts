import type { CSSResultGroup, ReactiveController, ReactiveControllerHost } from 'lit';
import { property } from 'lit/decorators.js';
import { formatNumber } from '../../format/number.js';
import type { MarkDrawing } from '../../plot/drawing.js';
import type { SalesError } from '../../util/error.js';
import type { Properties } from '../base/attributes/attribute.js';
import type { MarkDescription } from '../base/chart/marks.js';
import { announcedAs, MarkChart } from '../base/chart/mark-chart.js';
import { rowSelection } from '../base/chart/row-selection.js';
import { pointsSkeleton } from '../base/chart/skeleton.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { plotAttributes } from './attributes.js';
import { loadLibrary } from './load-library.js';
import { factsOf, nameOfRows, plotModel, type PlotState, type ReachedMark, spokenOf } from './model/model.js';
import { type PictureTexts, type PlotMark, type PlotPicture, type PlotView, toPicture } from './model/view.js';
import type { PlotFunction } from './plot-function.js';
import { plotStyles } from './sales-plot.styles.js';

/** Time in milliseconds that a chart waits for its specification or function before it reports that none is set. */
const PATIENCE_MS = 2000;

const SCRIPT = ':scope > script[type="application/json"]';

/** Reads the specification in an element’s child script, follows its changes, and reports when it is overdue. */
class SpecificationController implements ReactiveController {
  /** The text of the script; `undefined` without a script. */
  text: string | undefined;
  /** True when the specification is overdue. */
  isOverdue = false;

  readonly #host: HTMLElement;
  readonly #onChange: () => void;
  #observer: MutationObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement & ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => {
      if (this.#read()) this.#onChange();
    });
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#timer = setTimeout(() => {
      this.isOverdue = true;
      if (this.text === undefined) this.#onChange();
    }, PATIENCE_MS);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    this.isOverdue = false;
  }

  /** Reads the script again. Returns true when its text changed. */
  #read(): boolean {
    const before = this.text;
    this.text = this.#host.querySelector(SCRIPT)?.textContent ?? undefined;
    return this.text !== before;
  }
}

export type { PlotFunction, PlotInput } from './plot-function.js';

type PlotDrawing = MarkDrawing<PlotPicture, PictureTexts> & { readonly marks: readonly PlotMark[] };

type CustomChart = MarkChart<PlotView, PlotPicture, PictureTexts, PlotDrawing>;

/**
 * Shows a custom chart drawn by Observable Plot: from a JSON specification in a child `<script>`, or by a function in the property `plot`.
 *
 * @summary A custom chart, drawn by Observable Plot
 * @slot - The specification, in a `<script type="application/json">`.
 * @fires sales-select - Fires when the user selects or clears marks. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors and line styles.
 * @cssprop --sales-color-accent-fill - Color of marks without their own color.
 * @cssprop --sales-series-1 - Color of the first series. The others follow up to `--sales-series-8`.
 */
export class SalesPlot extends SalesElement<PlotState, PlotView, PlotPicture> {
  static override properties = plotAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, plotStyles];

  /** Draws the chart: a function that returns an element, or a specification as an object. Default: the specification in the child script. */
  @property({ attribute: false }) plot: PlotFunction | object | undefined;

  protected override readonly widgetModel = plotModel;
  protected override readonly body: CustomChart = new MarkChart(this, this.state, this.card, {
    load: async () => {
      const [library, { chartPlot }] = await Promise.all([loadLibrary(), import('./plot/chart.js')]);
      return chartPlot(library);
    },
    picture: (view) => this.#pictureOf(view),
    texts: (_picture, context, label) => ({ label, number: (value) => formatNumber(value, 'number', context) }),
    announced: () => announcedAs('point', this.state.messages),
    describe: (mark) => this.#describe(mark),
    skeleton: pointsSkeleton,
    error: () => this.#failure,
    selection: () => {
      const { data } = this.state.view ?? {};
      return (
        data &&
        rowSelection({
          ...{ keys: data, marks: this.#drawn },
          selected: () => this.body.picture?.selected ?? new Set(),
          namesOf: (rows) => [nameOfRows(data, rows, this.state.messages)],
        })
      );
    },
  });
  readonly #specification = new SpecificationController(this, () => {
    this.requestUpdate('plot', this.#specification);
  });
  /** Why the chart could not be drawn. */
  #failure: SalesError | undefined;

  protected override get modelAttributes(): PlotState {
    const { text: script, isOverdue } = this.#specification;
    return { ...this.valuesOf(plotAttributes), plot: this.plot, script, isOverdue };
  }

  #pictureOf(view: PlotView): PlotPicture | undefined {
    this.#failure = undefined;
    return toPicture(view, this.filters.own, (error) => {
      this.#failure = error;
      this.requestUpdate();
    });
  }

  #describe(index: number): MarkDescription | undefined {
    const { view, context } = this.state;
    const mark = this.#drawn[index];
    if (!view || !context || !mark) return undefined;
    const isOwn = this.body.chosen.includes(index);
    const click = mark.keys.length === 0 ? 'nothing' : isOwn ? 'clear' : 'filter';
    const reached: ReachedMark = { rows: mark.rows, index, count: this.#drawn.length, click };
    return { ...factsOf(view.data, reached, context), spoken: spokenOf(view.data, reached, context) };
  }

  get #drawn(): readonly PlotMark[] {
    return this.body.drawing?.marks ?? [];
  }
}

export interface SalesPlot extends Properties<typeof plotAttributes> {}
