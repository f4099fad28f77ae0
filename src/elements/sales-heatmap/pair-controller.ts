import { html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ModuleController } from '../base/element/module-controller.js';
import type { SalesElement } from '../base/element/sales-element.js';
import { SourceChanges } from '../base/data/source-controller.js';
import { announceSource, notifySources, type DataSource } from '../base/data/source-registry.js';
import { ROW } from './model/levels.js';
import { cellOf, pairAt, type Pair } from './model/pair-picture.js';
import { drawnPair, renderMatrixTools, type DrawnPair, type PairScene } from './pair-tools.js';
import { spokenPair } from './model/pairs-words.js';

/** An element that draws a pair. */
export type PairElement = HTMLElement &
  Pick<SalesElement, 'ready' | 'result' | 'toCSV' | 'toSVG' | 'toPNG'> & { readonly updateComplete: Promise<boolean> };

interface PairHost extends DataSource, ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** What the picture of a pair needs of its host. */
export interface PairHooks {
  /** What registers the elements that draw pairs; undefined where nobody said how. */
  readonly loader: () => (() => Promise<unknown>) | undefined;
  /** What pictures of pairs depend on; undefined where there is no matrix. */
  readonly scene: () => PairScene | undefined;
  /** Tells of a pair, in words and as `sales-select` does. */
  readonly tell: (
    said: string,
    choice: { readonly field: string; readonly values: readonly string[]; readonly where: string },
  ) => void;
  /** Gives up what was chosen in a picture. */
  readonly clear: () => void;
  /** Puts the cursor onto a cell of the matrix. */
  readonly goTo: (cell: number | undefined) => void;
}

/**
 * The picture of one pair in the place of the matrix: another element of the library, whose card is then the only one that is seen. It asks the data of the host,
 * which is its source as long as a pair is open; the matrix stays as it is, unseen, and follows the filters.
 */
export class PairController implements ReactiveController {
  /** The pair that is open. */
  pair: Pair | undefined;

  readonly #host: PairHost;
  readonly #hooks: PairHooks;
  readonly #elements: ModuleController<unknown>;
  /** What the picture was told of the data. */
  readonly #changes = new SourceChanges();
  /** Whether the picture has not had the focus yet. */
  #isNew = false;
  #element: PairElement | undefined;
  /** The height of the card when the pair was opened: the picture gets no less, so that nothing jumps. */
  #height = 0;

  constructor(host: PairHost, hooks: PairHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#elements = new ModuleController(host, async () => {
      await hooks.loader()?.();
      if (!isHere()) this.pair = undefined;
    });
    host.addController(this);
  }

  /** The picture, while it is on the page. */
  get element(): PairElement | undefined {
    return this.#element?.isConnected ? this.#element : undefined;
  }

  /** `ready` of the host, then that of the picture, which learns of new data from it. What fails is no error where nobody waits for it. */
  ready(own: Promise<void>): Promise<void> {
    const both = this.#ready(own);
    both.catch(() => undefined);
    return both;
  }

  /** Tells of the pair of a cell, which no clause can filter by, and opens its picture. */
  choose(cell: number): void {
    const { context, options, shown } = this.#hooks.scene() ?? {};
    if (!context || !shown || cell >= shown.view.cells) return;
    const pair = pairAt(shown.view, cell, shown.variables);
    const choice = { field: options?.per ?? ROW, values: [pair.x, pair.y], where: '' };
    this.#hooks.tell(spokenPair(shown.view, cell, context), choice);
    this.#open(pair);
  }

  /** Goes back to the matrix, to the cell of the pair. What was chosen in its picture is given up with it. */
  async back(): Promise<void> {
    const { pair } = this;
    if (!pair) return;
    this.#hooks.clear();
    await this.#close();
    const { shown } = this.#hooks.scene() ?? {};
    this.#host.renderRoot.querySelector<HTMLElement>('.chart')?.focus({ preventScroll: true });
    this.#hooks.goTo(shown && cellOf(shown.view, pair, shown.variables));
  }

  /** The module of the elements that draw pairs, while a pair is open and it is missing. */
  get dependency(): ModuleController<unknown> | undefined {
    return this.pair && !isHere() ? this.#elements : undefined;
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

  /** What stands over the matrix; nothing in other modes. */
  renderTools(): unknown {
    const scene = this.#hooks.scene();
    return scene ? renderMatrixTools(scene) : nothing;
  }

  /** The card of the matrix, or in its place the picture of a pair. */
  render(card: TemplateResult): TemplateResult {
    const scene = this.#hooks.scene();
    const drawn = scene && this.pair && drawnPair(scene, this.pair, () => void this.back());
    const element = drawn && isHere() ? this.#elementOf(drawn) : undefined;
    return html`<div class="matrix" ?hidden=${element !== undefined}>${card}</div>
      ${element ? html`<div class="opened" @keydown=${this.#onKeyDown}>${element}</div>` : nothing}`;
  }

  async #ready(own: Promise<void>): Promise<void> {
    await own;
    await this.#host.updateComplete;
    await this.element?.updateComplete;
    await this.element?.ready;
  }

  /** Opens a pair in place of the matrix; the focus goes to the way back. Nothing where nobody said how pictures are registered. */
  #open(pair: Pair): void {
    const host = this.#host;
    if (!isHere() && !this.#hooks.loader()) return;
    this.#height = host.renderRoot.querySelector<HTMLElement>('.card')?.offsetHeight ?? 0;
    this.pair = pair;
    this.#elements.retry();
    this.#isNew = true;
    announceSource(host, true);
    host.requestUpdate();
  }

  /** Shows the matrix again. Resolves when it is there. */
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

  /** Gives up being a source, unless another pair is open by now. */
  #release(): void {
    if (!this.pair) announceSource(this.#host, false);
  }

  #elementOf({ tag, attributes, tools }: DrawnPair): HTMLElement {
    if (this.#element?.localName !== tag) {
      this.#element = document.createElement(tag);
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

  /** Escape leads back where nothing inside takes it: a choice that it clears, a menu that it closes. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isTaken = event.composedPath().some((part) => part instanceof HTMLElement && part.matches('select, :popover-open'));
    if (event.key !== 'Escape' || event.defaultPrevented || isTaken) return;
    event.preventDefault();
    void this.back();
  };
}

/** Whether the elements of pictures are registered. */
function isHere(): boolean {
  return customElements.get('sales-distribution') !== undefined;
}
