import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { viewsTexts } from '../../messages/compiled/en/views.js';
import type { Messages } from '../../messages/en.js';
import { isAbort, SalesError } from '../../util/error.js';
import type { Properties } from '../base/attributes/attribute.js';
import { clauseLabel } from '../base/card/clause-label.js';
import type { DataConnection } from '../base/data/data-connection.js';
import type { BrowserStore } from '../base/data/browser-store.js';
import { placePanel } from '../base/menu/panel.js';
import { renderProblem, ToolElement } from '../base/element/tool-element.js';
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
import { renderMenu, renderNameForm, type ViewAction } from './views/views-menu.js';

/** The menu of cards, which has the keys of this menu too. */
type MenuModule = typeof import('../base/menu/menu.js');

const VIEWS_TEXTS: Partial<Messages> = { views: viewsTexts };

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
export class SalesViews extends ToolElement {
  static override properties = viewsAttributes;
  static override styles = viewsStyles;

  /** The views: a list of `{ name, state, isDefault }`. When a page sets them, it also stores them, and the browser does not. */
  @property({ attribute: false }) views: readonly View[] | null | undefined;
  /** What the open panel asks for a name for; `undefined` while it shows the menu. */
  @property({ state: true, attribute: false }) protected form: 'save' | 'rename' | undefined;
  @property({ state: true, attribute: false }) protected typedName = '';

  protected override readonly ownTexts: Partial<Messages> = VIEWS_TEXTS;

  readonly #page = new PageState(this, () => this.requestUpdate());
  #menu: MenuModule | undefined;
  #store: BrowserStore<readonly View[]> | undefined;
  #list: readonly View[] = [];
  /** The view that was shown or saved last. */
  #shown = '';
  /** A view that was shown before the data was known. */
  #unchecked: View | undefined;
  #isOpen = false;
  /** True while the view that the page has opened with is compared with the data. */
  #isChecking = false;

  /** The state of what the page shows now, as a view has it. */
  get state(): string {
    return this.#page.state;
  }

  /** Follows the page as far as it can. @throws SalesError of `views` */
  protected override advance(changed: PropertyValues): void {
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

  protected override updated(): void {
    if (this.#isOpen) this.#place();
    super.updated();
  }

  protected override onPainted(): void {
    if (!this.#isChecking || this.#connection?.error) super.onPainted();
  }

  protected override renderContent(messages: Messages): TemplateResult {
    return html`${this.problem ? renderProblem(messages.error(this.problem)) : this.#renderControl(messages)}
    ${this.renderNote(messages.views.undo)}`;
  }

  get #group(): string {
    return this.group || 'default';
  }

  /** The data that filters are compared with: that of the source, or of a dashboard of the group. */
  get #connection(): DataConnection | undefined {
    return this.dataSource.connection ?? this.#page.dashboards.find(({ connection }) => connection)?.connection;
  }

  /** The view that the page shows, or from which the user has changed it. */
  get #current(): { readonly view: View; readonly isChanged: boolean } | undefined {
    const { state } = this;
    const isSame = (view: View): boolean => isSameState(view.state, state);
    const last = this.#list.find(({ name }) => name === this.#shown);
    const view = last && isSame(last) ? last : (this.#list.find(isSame) ?? last);
    return view && { view, isChanged: !isSame(view) };
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
      >
        <span part="heading">${heading}</span>
        ${current ? html`<b part="value"><bdi>${current.isChanged ? messages.views.isChanged({ name: current.view.name }) : current.view.name}</bdi></b>` : nothing}
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6.5 4 4 4-4" /></svg>
      </button>
      <div id="panel" part="menu" class="panel" popover @toggle=${this.#onToggle} @focusout=${closeBehind}>
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

  #named(text: (values: { name: string }) => string, name = this.#current?.view.name ?? ''): string {
    return text({ name: this.language.messages.quote({ name }) });
  }

  #act(action: ViewAction): void {
    const { view } = this.#current ?? {};
    const { views: texts } = this.language.messages;
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
    this.say([note, isLost ? this.language.messages.views.notStored : ''], onUndo);
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
    const { saved, renamed } = this.language.messages.views;
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
    const { views: texts } = this.language.messages;
    this.note = { text: missing ? this.#missingText(view, missing) : this.#named(texts.applied, view.name) };
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
    if (missing) this.note = { text: this.#missingText(view, missing) };
    this.#isChecking = false;
    this.requestUpdate();
  }

  #missingText({ name }: View, missing: string): string {
    const { language: locale, messages, settings } = this.language;
    const catalog = this.#connection?.catalog;
    const calendar = { ...catalog?.calendar, ...settings?.calendar };
    const filters = clauseLabel(missing, messages, { locale, calendar, catalog });
    return messages.views.missing({ name: messages.quote({ name }), filters });
  }

  async #copyLink(): Promise<void> {
    const { copyText } = await import('../base/menu/copy-text.js');
    const { link } = this.#page;
    const { copied, notCopied } = this.language.messages.views;
    // The link is shown first: without access to the clipboard, it is selected there.
    this.note = { text: notCopied, link };
    this.requestUpdate();
    await this.updateComplete;
    if (await copyText(link, this.renderRoot.querySelector<HTMLElement>('.link')!)) this.note = { text: copied };
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
    if (panel && button) placePanel(panel, button, 'start');
  }

  readonly #onToggle = async ({ newState }: ToggleEvent): Promise<void> => {
    this.#isOpen = newState === 'open';
    if (!this.#isOpen) this.form = undefined;
    else this.#menu ??= await import('../base/menu/menu.js');
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
