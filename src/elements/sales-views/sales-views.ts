import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { viewsTexts } from '../../messages/compiled/en/views.js';
import type { Messages } from '../../messages/en.js';
import { isAbort, SalesError } from '../../util/error.js';
import type { Properties } from '../base/attributes/attribute.js';
import { clauseLabel } from '../base/card/clause-label.js';
import { SurroundingsController } from '../base/card/surroundings-controller.js';
import type { DataConnection } from '../base/data/data-connection.js';
import type { BrowserStore } from '../base/data/browser-store.js';
import { SourceController } from '../base/data/source-controller.js';
import { DataElement } from '../base/element/data-element.js';
import { markPhase, ReadySignal } from '../base/element/lifecycle-controller.js';
import { ErrorReporter, toSalesError } from '../base/element/report-error.js';
import { LanguageController } from '../base/messages/language-controller.js';
import { loadErrorTexts } from '../base/messages/messages.js';
import { viewsAttributes } from './attributes.js';
import {
  SalesViewsChangeEvent,
  isSameState,
  partsOf,
  readViews,
  stateOf,
  withDefault,
  withName,
  withoutView,
  withView,
  viewStore,
  type View,
} from './view.js';
import { knownPartOf, PageState } from './page-state.js';
import { viewsStyles } from './sales-views.styles.js';
import { renderMenu, renderNameForm, renderProblem, type ViewAction } from './views/views-menu.js';

const VIEWS_TEXTS: Partial<Messages> = { views: viewsTexts };

/** The menu of cards, whose keys and place this menu shares. */
type MenuModule = typeof import('../base/menu/menu.js');

/**
 * Saves what a page shows under a name: filters, period, and the open page of a dashboard. A view applies with one click, as a link, or when the page opens.
 *
 * @summary Saved views of a page
 * @fires sales-views-change - Fires when the user saves, renames or deletes a view, or changes which one is the default. Detail: `{ group, views }`.
 * @fires sales-error - Fires when `views` cannot be read. Detail: `{ code, message, hint, fix }`.
 * @csspart button - The button that opens the menu.
 * @csspart heading - The label of the button.
 * @csspart value - The name of the view that is shown.
 * @csspart menu - The menu with the views, or the form with a name.
 * @csspart note - The sentence about the last change.
 * @csspart status - The error in place of the button.
 */
export class SalesViews extends DataElement {
  static override properties = viewsAttributes;
  static override styles = viewsStyles;

  /** The views: a list of `{ name, state, isDefault }`. When a page sets them, it also stores them, and the browser does not. */
  @property({ attribute: false }) views: readonly View[] | null | undefined;
  /** What the open panel asks for a name for; `undefined` while it shows the menu. */
  @property({ state: true, attribute: false }) protected form: 'save' | 'rename' | undefined;
  @property({ state: true, attribute: false }) protected typedName = '';

  readonly #internals = this.attachInternals();
  protected readonly surroundings = new SurroundingsController(this, this.#internals);
  readonly #ready = new ReadySignal();
  readonly #reporter = new ErrorReporter(this);
  readonly #data = new SourceController(this, () => this.requestUpdate());
  readonly #page = new PageState(this, () => this.requestUpdate());
  readonly #language = new LanguageController(
    this,
    () => VIEWS_TEXTS,
    () => this.requestUpdate(),
  );
  #store: BrowserStore<readonly View[]> | undefined;
  #list: readonly View[] = [];
  /** The view that was shown or saved last. */
  #shown = '';
  /** A view that was shown before the data was known. */
  #unchecked: View | undefined;
  #note: { readonly text: string; readonly onUndo?: () => void; readonly link?: string } | undefined;
  #problem: SalesError | undefined;
  /** True while the texts of errors are loading. */
  #isWordless = false;
  #menu: MenuModule | undefined;
  #isOpen = false;
  /** True while the view that the page has opened with is compared with the data. */
  #isChecking = false;

  /** The promise of the menu. Resolves when it can be used, rejects with the error that is shown. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The state of what the page shows now, as a view has it. */
  get state(): string {
    return this.#page.state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override changed(): void {
    this.#ready.renew();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) return;
    try {
      this.#advance(changed);
      this.#problem = undefined;
    } catch (error) {
      const loading = loadErrorTexts();
      void loading?.then(() => this.requestUpdate());
      this.#isWordless = loading !== undefined;
      this.#problem = toSalesError(error);
    }
  }

  protected override updated(): void {
    const isPending = this.#language.isPending || (this.#problem !== undefined && this.#isWordless);
    markPhase(this.#internals, this.#problem ? 'error' : isPending ? 'loading' : 'ready', this.#problem, false);
    if (this.#isOpen) this.#place();
    if (this.#problem && !isPending) {
      this.#reporter.report(this.#problem);
      this.#ready.reject(this.#problem);
    } else if (!isPending && !(this.#isChecking && !this.#connection?.error)) {
      this.#reporter.forget();
      this.#ready.resolve();
    }
  }

  protected override render(): TemplateResult {
    const { direction, messages, isLoadingTexts, textLanguage: lang } = this.#language;
    return html`<div class=${isLoadingTexts ? 'box mute' : 'box'} ?inert=${isLoadingTexts} dir=${direction} lang=${lang}>
      ${this.#problem ? renderProblem(messages.error(this.#problem)) : this.#renderControl(messages)}
      <p part="note" class="note" role="status">
        ${
          this.#note
            ? html`<bdi>${this.#note.text}</bdi>
                ${this.#note.link ? html`<bdi class="link" dir="ltr">${this.#note.link}</bdi>` : nothing}
                ${this.#note.onUndo ? html`<button type="button" @click=${this.#note.onUndo}>${messages.views.undo}</button>` : nothing}`
            : nothing
        }
      </p>
    </div>`;
  }

  get #group(): string {
    return this.group || 'default';
  }

  /** The data that filters are compared with: that of the source, or of a dashboard of the group. */
  get #connection(): DataConnection | undefined {
    return this.#data.connection ?? this.#page.dashboards.find(({ connection }) => connection)?.connection;
  }

  /** The view that the page shows, or from which the user has changed it. */
  get #current(): { readonly view: View; readonly isChanged: boolean } | undefined {
    const { state } = this;
    const isSame = (view: View): boolean => isSameState(view.state, state);
    const last = this.#list.find(({ name }) => name === this.#shown);
    const view = last && isSame(last) ? last : (this.#list.find(isSame) ?? last);
    return view && { view, isChanged: !isSame(view) };
  }

  /** Advances as far as the page allows. @throws SalesError of attributes or `views` */
  #advance(changed: PropertyValues): void {
    this.#data.resolve();
    this.#language.settle(this.#data.provider);
    if (this.attributeProblem) throw this.attributeProblem;
    if (!this.#store || changed.has('group')) this.#store = viewStore(location.pathname, this.#group);
    this.#list = readViews(this.views ?? this.#store.value);
    const initial = this.#list.find(({ isDefault }) => isDefault);
    if (this.#page.follow(this.#group, initial?.state) && initial) {
      this.#shown = initial.name;
      this.#unchecked = initial;
      this.#isChecking = this.#connection !== undefined && !this.#connection.error;
    }
    if (this.#unchecked && this.#connection?.catalog) void this.#checkOpened(this.#unchecked);
  }

  #renderControl(messages: Messages): TemplateResult {
    const { label } = messages.views;
    const current = this.#current;
    const heading = this.heading || label;
    return html`<button
        id="button"
        part="button"
        class="trigger"
        type="button"
        popovertarget="panel"
        aria-haspopup="menu"
        aria-expanded=${this.#isOpen ? 'true' : 'false'}
        @pointerenter=${this.#onNear}
        @focus=${this.#onNear}
      >
        <span part="heading">${heading}</span>
        ${current ? html`<b part="value"><bdi>${current.isChanged ? messages.views.isChanged({ name: current.view.name }) : current.view.name}</bdi></b>` : nothing}
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6.5 4 4 4-4" /></svg>
      </button>
      <div
        id="panel"
        part="menu"
        class=${this.#menu ? 'panel placed' : 'panel'}
        popover
        @toggle=${this.#onToggle}
        @focusout=${closeBehind}
      >
        ${this.#isOpen ? this.#renderPanel(heading, messages) : nothing}
      </div>`;
  }

  #renderPanel(heading: string, messages: Messages): TemplateResult {
    if (this.form)
      return renderNameForm({
        messages,
        heading: this.form === 'save' ? messages.views.save : this.#named(messages.views.rename),
        name: this.typedName,
        isTaken: this.#list.some(
          ({ name }) => name === this.typedName.trim() && !(this.form === 'rename' && name === this.#current?.view.name),
        ),
        onType: (name) => (this.typedName = name),
        onSave: () => this.#saveForm(),
        onCancel: () => this.#close(),
      });
    return renderMenu({
      ...{ messages, heading, views: this.#list, current: this.#current },
      onKey: (event) => this.#menu?.moveInMenu(event),
      onShow: (view) => void this.#show(view),
      onAct: (action) => this.#act(action),
    });
  }

  /** Returns a text with the name of the current view. */
  #named(text: (values: { name: string }) => string, name = this.#current?.view.name ?? ''): string {
    return text({ name: this.#language.messages.quote({ name }) });
  }

  #act(action: ViewAction): void {
    const { view } = this.#current ?? {};
    const { views: texts } = this.#language.messages;
    if (action === 'save') return void this.#openForm(action, '');
    if (action === 'rename') return void this.#openForm(action, view?.name ?? '');
    this.#close();
    if (action === 'copyLink') return void this.#copyLink();
    if (!view) return;
    const { name } = view;
    const before = this.#list;
    if (action === 'replace') this.#set(withView(before, name, this.state), this.#named(texts.saved));
    else if (action === 'setDefault') this.#set(withDefault(before, name), this.#named(texts.asDefault));
    else if (action === 'noDefault') this.#set(withDefault(before, undefined), texts.notDefault);
    else this.#set(withoutView(before, name), this.#named(texts.deleted), () => this.#set(before, ''));
  }

  /** Sets the views: the page stores those that it has set, otherwise the browser does. `note` says what happened. */
  #set(views: readonly View[], note: string, onUndo?: () => void): void {
    if (this.views) this.views = views;
    else this.#store!.store(views.length > 0 ? views : undefined);
    const isLost = !this.views && !this.#store!.isStored;
    const { messages } = this.#language;
    const text = messages.sentences({ items: [note, isLost ? messages.views.notStored : ''].filter(Boolean) });
    this.#note = text === '' ? undefined : { text, ...(onUndo && { onUndo }) };
    this.requestUpdate();
    this.dispatchEvent(new SalesViewsChangeEvent({ group: this.#group, views }));
  }

  #openForm(form: 'save' | 'rename', name: string): void {
    this.form = form;
    this.typedName = name;
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.select());
  }

  #saveForm(): void {
    const name = this.typedName.trim();
    const { view } = this.#current ?? {};
    if (name === '') return;
    const { saved, renamed } = this.#language.messages.views;
    const isRenaming = this.form === 'rename' && view !== undefined;
    this.#close();
    this.#shown = name;
    if (isRenaming) this.#set(withName(this.#list, view.name, name), this.#named(renamed, name));
    else this.#set(withView(this.#list, name, this.state), this.#named(saved, name));
  }

  /** Shows a view. The sentence below names filters that the data does not have; the others apply. */
  async #show(view: View): Promise<void> {
    this.#close();
    this.#shown = view.name;
    const missing = await this.#showKnown(view, 'pushState');
    const { views: texts } = this.#language.messages;
    this.#note = { text: missing ? this.#missingText(view, missing) : this.#named(texts.applied, view.name) };
    this.requestUpdate();
  }

  /** Shows what the data has of a view. Returns the clauses that it does not have. */
  async #showKnown(view: View, method: 'pushState' | 'replaceState'): Promise<string> {
    const parts = partsOf(view.state);
    const connection = this.#connection;
    const known = connection?.catalog && (await knownPartOf(parts.sales, connection, connection.catalog).catch(reportedByCards));
    if (this.#shown !== view.name) return '';
    if (method === 'pushState' || known?.missing)
      this.#page.show(known ? stateOf({ ...parts, sales: known.where }) : view.state, method);
    return known?.missing ?? '';
  }

  /** Leaves out what the data does not have of the view that the page has opened with. */
  async #checkOpened(view: View): Promise<void> {
    this.#unchecked = undefined;
    const missing = await this.#showKnown(view, 'replaceState');
    if (missing) this.#note = { text: this.#missingText(view, missing) };
    this.#isChecking = false;
    this.requestUpdate();
  }

  #missingText({ name }: View, missing: string): string {
    const { language: locale, messages, settings } = this.#language;
    const catalog = this.#connection?.catalog;
    const calendar = { ...catalog?.calendar, ...settings?.calendar };
    const filters = clauseLabel(missing, messages, { locale, calendar, catalog });
    return messages.views.missing({ name: messages.quote({ name }), filters });
  }

  async #copyLink(): Promise<void> {
    const { copyText } = await import('../base/menu/copy-text.js');
    const { link } = this.#page;
    const { copied, notCopied } = this.#language.messages.views;
    // The link is shown first: without access to the clipboard, it is selected there.
    this.#note = { text: notCopied, link };
    this.requestUpdate();
    await this.updateComplete;
    if (await copyText(link, this.renderRoot.querySelector<HTMLElement>('.link')!)) this.#note = { text: copied };
    this.requestUpdate();
  }

  #close(): void {
    this.#isOpen = false;
    this.form = undefined;
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('#panel')?.hidePopover();
  }

  #place(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('#panel');
    const button = this.renderRoot.querySelector<HTMLElement>('#button');
    if (panel && button) this.#menu?.place(panel, button, 'start');
  }

  /** Loads what the menu needs before it opens. */
  readonly #onNear = async (): Promise<void> => {
    this.#menu ??= await import('../base/menu/menu.js');
  };

  readonly #onToggle = async ({ newState }: ToggleEvent): Promise<void> => {
    this.#isOpen = newState === 'open';
    if (!this.#isOpen) this.form = undefined;
    await this.#onNear();
    this.requestUpdate();
    await this.updateComplete;
    if (this.#isOpen) this.renderRoot.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    // Chromium does not give the focus back inside a shadow root.
    else if (document.activeElement === document.body || document.activeElement === this)
      this.renderRoot.querySelector<HTMLElement>('#button')?.focus({ preventScroll: true });
  };
}

/** Closes a panel that Tab leaves: it would cover the element with the focus. */
function closeBehind({ currentTarget: panel, relatedTarget }: FocusEvent): void {
  if (panel instanceof HTMLElement && relatedTarget instanceof Node && !panel.contains(relatedTarget)) panel.hidePopover();
}

/** A view whose filters cannot be compared with the data applies as a whole. Cards show why the data does not answer. */
function reportedByCards(error: unknown): undefined {
  if (!(error instanceof SalesError) && !isAbort(error)) throw error;
}

export interface SalesViews extends Properties<typeof viewsAttributes> {}
