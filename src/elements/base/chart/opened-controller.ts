import { html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isSharedSign } from '../../../query/currency-signs.js';
import { SourceChanges } from '../data/source-controller.js';
import { announceSource, notifySources, type DataSource } from '../data/source-registry.js';
import type { OpenedWidget } from '../define/widget-facts.js';
import { ModuleController } from '../element/module-controller.js';
import type { SalesElement } from '../element/sales-element.js';
import { createNear, nameNear, registryOf, tagOf } from '../element/tag-names.js';
import type { WidgetContext } from '../element/widget.js';
import type { MarkDescription } from './marks.js';

export type OpenedElement = HTMLElement &
  Pick<SalesElement, 'ready' | 'result' | 'toCSV' | 'exportedCards' | 'toSVG' | 'toPNG'> & {
    readonly updateComplete: Promise<boolean>;
  };

/** The element with the chart: the source of the opened widget. */
export interface OpenedHost extends DataSource, ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

export interface OpenedHooks {
  readonly context: () => WidgetContext | undefined;
  readonly marks: () => readonly { readonly opens?: OpenedWidget | undefined }[];
  readonly describe: (mark: number) => MarkDescription | undefined;
  /** Attributes that the opened widget shares with the chart. Its clause replaces that of the chart. */
  readonly common: () => Readonly<Record<'id' | 'group' | 'scope' | 'filter', string>>;
  readonly renderControls: () => unknown;
  readonly clear: () => void;
  readonly goTo: (mark: number | undefined) => void;
}

/**
 * Shows the widget that a mark opens in place of the chart. It uses the host as its source. The chart stays hidden and still follows the
 * filters.
 */
export class OpenedController implements ReactiveController {
  readonly #host: OpenedHost;
  readonly #hooks: OpenedHooks;
  /** Registers the tag of the opened widget where the host's class can load it. */
  readonly #module: ModuleController<unknown>;
  /** Reports source changes to the opened widget. */
  readonly #changes = new SourceChanges();
  /** What was opened last; `undefined` while the chart is shown. */
  #opened: OpenedWidget | undefined;
  /** True until the opened widget receives the focus. */
  #isNew = false;
  #element: OpenedElement | undefined;
  /** Height of the card when the widget was opened. It is the minimum height of the widget and prevents a layout shift. */
  #height = 0;

  constructor(host: OpenedHost, hooks: OpenedHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#module = new ModuleController(host, async () => {
      await this.#loader?.(this.#opened?.tag ?? '');
      if (!this.#isHere) this.#opened = undefined;
    });
    host.addController(this);
  }

  /** The opened widget while it is on the page. */
  get element(): OpenedElement | undefined {
    return this.#element?.isConnected ? this.#element : undefined;
  }

  /** Resolves after the host and then the opened widget are ready. Errors are only reported to callers that wait. */
  ready(own: Promise<void>): Promise<void> {
    if (!this.#opened) return own;
    const both = this.#ready(own);
    both.catch(() => undefined);
    return both;
  }

  /** Opens a widget and focuses the button back. A tag that nobody registers stays closed. */
  open(opens: OpenedWidget): void {
    const host = this.#host;
    this.#opened = opens;
    if (!this.#isHere && !this.#loader) {
      this.#opened = undefined;
      return;
    }
    this.#height = host.renderRoot.querySelector<HTMLElement>('.card')?.offsetHeight ?? 0;
    this.#module.retry();
    this.#isNew = true;
    announceSource(host, true);
    host.requestUpdate();
  }

  /** Clears the selection made in the opened widget, for example when it gets other attributes. */
  reset(): void {
    if (this.#opened) this.#hooks.clear();
  }

  /** The module of the tag while it is missing. */
  get dependency(): ModuleController<unknown> | undefined {
    return this.#opened && !this.#isHere ? this.#module : undefined;
  }

  hostConnected(): void {
    if (this.#opened) announceSource(this.#host, true);
  }

  hostDisconnected(): void {
    if (this.#opened) announceSource(this.#host, false);
  }

  hostUpdated(): void {
    const isNew = this.#changes.hasChanged(this.#host.connection);
    if (this.#opened && isNew) notifySources();
    if (this.#isNew && this.element) void this.#enter(this.element);
  }

  /** Renders the opened widget; `undefined` while the chart is shown. */
  render(): TemplateResult | undefined {
    const mark = this.#mark;
    const opens = mark === undefined || !this.#isHere ? undefined : this.#hooks.marks()[mark]?.opens;
    return opens && html`<div class="opened" @keydown=${this.#onKeyDown}>${this.#elementOf(opens, mark!)}</div>`;
  }

  get #isOpen(): boolean {
    return this.#opened !== undefined;
  }

  get #loader(): ((tag: string) => Promise<unknown>) | undefined {
    return (this.#host.constructor as { readonly loadTag?: (tag: string) => Promise<unknown> }).loadTag;
  }

  /** The mark that opened the widget; `undefined` when the chart does not have the mark. */
  get #mark(): number | undefined {
    if (!this.#opened) return undefined;
    const key = String(this.#opened.values);
    const mark = this.#hooks.marks().findIndex(({ opens }) => String(opens?.values) === key);
    return mark < 0 ? undefined : mark;
  }

  get #isHere(): boolean {
    return registryOf(this.#host).get(nameNear(this.#host, this.#opened?.tag ?? '')) !== undefined;
  }

  async #ready(own: Promise<void>): Promise<void> {
    await own;
    await this.#host.updateComplete;
    await this.element?.updateComplete;
    await this.element?.ready;
  }

  async #enter(element: OpenedElement): Promise<void> {
    this.#isNew = false;
    await element.updateComplete;
    element.querySelector<HTMLElement>('.back')?.focus();
  }

  /** Closes the widget, clears its selection, and returns to its mark. */
  async #back(): Promise<void> {
    const mark = this.#mark;
    if (!this.#opened) return;
    this.#hooks.clear();
    const host = this.#host;
    this.#opened = this.#element = undefined;
    host.requestUpdate();
    await host.updateComplete;
    if (!this.#isOpen) announceSource(host, false);
    host.renderRoot.querySelector<HTMLElement>('.chart')?.focus({ preventScroll: true });
    this.#hooks.goTo(mark);
  }

  #elementOf(opens: OpenedWidget, mark: number): HTMLElement {
    if (!this.#element || (tagOf(this.#element) ?? this.#element.localName) !== opens.tag) {
      this.#element = createNear(this.#host, opens.tag) as OpenedElement;
      this.#element.className = 'inside-card';
    }
    const element = this.#element;
    const local = localAttributes(this.#hooks.context()!);
    const all = { ...this.#hooks.common(), ...local, ...opens.attributes, height: String(this.#height) };
    for (const [name, value] of Object.entries(all)) {
      if (value === '') element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    render(this.#renderTools(opens, mark), element);
    return element;
  }

  /** Renders the tools above the widget: the button back, the numbers of its mark, and the controls. */
  #renderTools({ back }: OpenedWidget, mark: number): TemplateResult {
    const { rows = [], spoken = '' } = this.#hooks.describe(mark) ?? {};
    const dir = this.#hooks.context()?.dir ?? nothing;
    return html`<div slot="tools" class="acts tools" dir=${dir} role="group" aria-label=${spoken}>
      <button class="btn link back" type="button" @click=${() => void this.#back()}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg>${back}
      </button>
      <span class="facts">${rows.map(renderFigure)}</span>
      ${this.#hooks.renderControls()}
    </div>`;
  }

  /** Escape returns to the chart, unless the key clears a selection or closes a menu in the widget. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isTaken = event.composedPath().some((part) => part instanceof HTMLElement && part.matches('select, :popover-open'));
    if (event.key !== 'Escape' || event.defaultPrevented || isTaken) return;
    event.preventDefault();
    void this.#back();
  };
}

function renderFigure(row: MarkDescription['rows'][number]): TemplateResult {
  const [term, text] = 'term' in row ? [row.term, row.text] : row;
  return html`<span
    ><bdi>${term}</bdi> <b><bdi>${text}</bdi></b></span
  >`;
}

function localAttributes({ locale, calendar, currency = '' }: WidgetContext): Readonly<Record<string, string>> {
  const { timeZone, weekStart, fiscalStart, holidays = '', workingWeek = '' } = calendar;
  const weeks = { 'week-start': String(weekStart), 'working-week': workingWeek };
  const times = { 'time-zone': timeZone, ...weeks, 'fiscal-start': String(fiscalStart), holidays };
  // A sign such as `$` is not a valid attribute. The widget detects it in the data.
  return { locale, currency: isSharedSign(currency) ? '' : currency, ...times };
}
