import type { MarkChoice } from '../base/chart/marks.js';
import { html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ModuleController } from '../base/element/module-controller.js';
import type { SalesElement } from '../base/element/sales-element.js';
import { createNear, nameNear, registryOf, tagOf } from '../base/element/tag-names.js';
import { SourceChanges } from '../base/data/source-controller.js';
import { announceSource, notifySources, type DataSource } from '../base/data/source-registry.js';
import { ROW } from './model/pairs-plan.js';
import { cellOf, pairAt, type Pair } from './model/pair-picture.js';
import { drawnPair, renderMatrixTools, type DrawnPair, type PairScene } from './pair-tools.js';
import { spokenPair } from './model/pairs-texts.js';

/** An element that shows a pair. */
export type PairElement = HTMLElement &
  Pick<SalesElement, 'ready' | 'result' | 'toCSV' | 'exportedCards' | 'toSVG' | 'toPNG'> & {
    readonly updateComplete: Promise<boolean>;
  };

interface PairHost extends DataSource, ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** What a pair chart needs from its host. */
export interface PairHooks {
  /** Returns the function that registers the element of pair charts. `undefined` when the page did not set one. */
  readonly loader: () => ((tag: string) => Promise<unknown>) | undefined;
  /** Returns the input of pair charts; `undefined` without a matrix. */
  readonly scene: () => PairScene | undefined;
  /** Announces a pair and reports it with `sales-select`. */
  readonly report: (choice: MarkChoice) => void;
  /** Clears the selection made in a pair chart. */
  readonly clear: () => void;
  /** Moves the cursor to a cell of the matrix. */
  readonly goTo: (cell: number | undefined) => void;
}

/**
 * Shows the chart of a pair in place of the matrix. The chart is another element of the library and uses the host as its source.
 * The matrix stays hidden and still follows the filters.
 */
export class PairController implements ReactiveController {
  /** The open pair. */
  pair: Pair | undefined;

  readonly #host: PairHost;
  readonly #hooks: PairHooks;
  readonly #elements: ModuleController<unknown>;
  /** Reports source changes to the pair chart. */
  readonly #changes = new SourceChanges();
  /** True until the pair chart receives the focus. */
  #isNew = false;
  #element: PairElement | undefined;
  /** Height of the card when the pair was opened. It is the minimum height of the pair chart and prevents a layout shift. */
  #height = 0;

  constructor(host: PairHost, hooks: PairHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#elements = new ModuleController(host, async () => {
      await hooks.loader()?.('sales-distribution');
      if (!this.#isHere) this.pair = undefined;
    });
    host.addController(this);
  }

  /** The pair chart while it is on the page. */
  get element(): PairElement | undefined {
    return this.#element?.isConnected ? this.#element : undefined;
  }

  /** Resolves after the host and then the pair chart are ready. Errors are only reported to callers that wait. */
  ready(own: Promise<void>): Promise<void> {
    const both = this.#ready(own);
    both.catch(() => undefined);
    return both;
  }

  /** Reports the pair of a cell and opens its chart. Pairs do not filter. */
  choose(cell: number): void {
    const { context, options, shown } = this.#hooks.scene() ?? {};
    if (!context || !shown || cell >= shown.view.cells) return;
    const pair = pairAt(shown.view, cell, shown.variables);
    const announcement = spokenPair(shown.view, cell, context);
    this.#hooks.report({ announcement, field: options?.per ?? ROW, values: [pair.x, pair.y], where: '' });
    this.#open(pair);
  }

  /** Returns to the cell of the pair in the matrix, and clears the selection of the pair chart. */
  async back(): Promise<void> {
    const { pair } = this;
    if (!pair) return;
    this.#hooks.clear();
    await this.#close();
    const { shown } = this.#hooks.scene() ?? {};
    this.#host.renderRoot.querySelector<HTMLElement>('.chart')?.focus({ preventScroll: true });
    this.#hooks.goTo(shown && cellOf(shown.view, pair, shown.variables));
  }

  /** Module of the pair elements while a pair is open and the module is missing. */
  get dependency(): ModuleController<unknown> | undefined {
    return this.pair && !this.#isHere ? this.#elements : undefined;
  }

  hostConnected(): void {
    if (this.pair) announceSource(this.#host, true);
  }

  hostDisconnected(): void {
    if (this.pair) announceSource(this.#host, false);
  }

  hostUpdated(): void {
    const isNew = this.#changes.hasChanged(this.#host.connection);
    if (this.pair && isNew) notifySources();
    if (this.#isNew && this.element) void this.#enter(this.element);
  }

  /** Renders the tools above the matrix. Empty in other modes. */
  renderTools(): unknown {
    const scene = this.#hooks.scene();
    return scene ? renderMatrixTools(scene) : nothing;
  }

  /** Renders the card of the matrix, or the chart of the open pair in its place. */
  render(card: TemplateResult): TemplateResult {
    const scene = this.#hooks.scene();
    const drawn = scene && this.pair && drawnPair(scene, this.pair, () => void this.back());
    const element = drawn && this.#isHere ? this.#elementOf(drawn) : undefined;
    return html`<div class="matrix" ?hidden=${element !== undefined}>${card}</div>
      ${element ? html`<div class="opened" @keydown=${this.#onKeyDown}>${element}</div>` : nothing}`;
  }

  /** True when the pair elements are registered. */
  get #isHere(): boolean {
    return registryOf(this.#host).get(nameNear(this.#host, 'sales-distribution')) !== undefined;
  }

  async #ready(own: Promise<void>): Promise<void> {
    await own;
    await this.#host.updateComplete;
    await this.element?.updateComplete;
    await this.element?.ready;
  }

  /** Opens a pair and focuses the Back button. Does nothing without a function that registers the elements. */
  #open(pair: Pair): void {
    const host = this.#host;
    if (!this.#isHere && !this.#hooks.loader()) return;
    this.#height = host.renderRoot.querySelector<HTMLElement>('.card')?.offsetHeight ?? 0;
    this.pair = pair;
    this.#elements.retry();
    this.#isNew = true;
    announceSource(host, true);
    host.requestUpdate();
  }

  /** Shows the matrix and resolves when it is rendered. */
  async #close(): Promise<void> {
    const host = this.#host;
    this.pair = this.#element = undefined;
    host.requestUpdate();
    await host.updateComplete;
    this.#release();
  }

  async #enter(element: PairElement): Promise<void> {
    this.#isNew = false;
    await element.updateComplete;
    element.querySelector<HTMLElement>('.back')?.focus();
  }

  /** Stops being a source, unless another pair is open. */
  #release(): void {
    if (!this.pair) announceSource(this.#host, false);
  }

  #elementOf({ tag, attributes, tools }: DrawnPair): HTMLElement {
    if (!this.#element || tagOf(this.#element) !== tag) {
      this.#element = createNear(this.#host, tag) as PairElement;
      this.#element.className = 'pair';
    }
    const element = this.#element;
    for (const [name, value] of Object.entries({ ...attributes, height: String(this.#height) })) {
      if (value === '') element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    render(tools, element);
    return element;
  }

  /** Escape returns to the matrix, unless the key clears a selection or closes a menu in the chart. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isTaken = event.composedPath().some((part) => part instanceof HTMLElement && part.matches('select, :popover-open'));
    if (event.key !== 'Escape' || event.defaultPrevented || isTaken) return;
    event.preventDefault();
    void this.back();
  };
}
