import { html, nothing, render, type TemplateResult } from 'lit';
import type { Manifest } from '../../.storybook/controls.js';
import { SalesError } from '../../src/core.js';
import type { TagAttributes } from '../../src/describe/tags.js';
import { ANSWERED, withAnswer } from './answers.js';
import {
  changed,
  type Composition,
  hashOf,
  moved,
  NO_VIEW,
  type PlacedWidget,
  readHash,
  type View,
  withAttribute,
} from './composition.js';
import { fieldsOf, SHARED_NAMES, type TagDescription, tagsIn } from './fields.js';
import { type FormInput, renderForm } from './form.js';
import { type Chosen, membersOf, namesOf, openFiles, srcOf } from './open-files.js';
import { codeOf, LAYOUT, type PageCode } from './outputs.js';
import { Preview, sentences } from './preview.js';
import { factsOf, type Kind, nextProposal } from './proposals.js';
import { renderData } from './render-data.js';
import { renderCode, renderPreview } from './render-page.js';
import { kindOf, labelOf, renderArrange, renderPictures } from './render-widgets.js';
import type { Sample, State } from './state.js';

/** What a composer is made of. */
export interface ComposerOptions {
  readonly manifest: Manifest;
  /** Samples that can be used in place of a file. */
  readonly samples: readonly Sample[];
  /** Keeps the page in the fragment of the URL. */
  readonly keepsUrl: boolean;
}

/** Milliseconds for which the button says that it has copied. */
const COPIED_MS = 2000;
/** Maximum number of pages to go back to. */
const MAX_PAST = 50;
const EMPTY: Composition = { source: {}, widgets: [] };

/** Composes a page by clicking: data, widgets, their attributes and order. Its code can be copied. */
export class Composer {
  readonly #root: HTMLElement;
  readonly #options: ComposerOptions;
  readonly #tags: ReadonlyMap<string, TagDescription>;
  readonly #stage = document.createElement('div');
  readonly #preview: Preview;
  /** Attributes before a change that has not been shown yet, by widget; `undefined` for a new widget. */
  readonly #unproven = new Map<number, TagAttributes | undefined>();
  readonly #members = new Map<string, readonly string[] | undefined>();
  #lastId = 0;
  #chosen: Chosen | undefined;
  /** Number of the files that are wanted: files that arrive later than newer ones are dropped. */
  #turn = 0;
  #state: State = {
    files: undefined,
    facts: undefined,
    loading: '',
    fileProblem: '',
    notice: '',
    composition: EMPTY,
    past: [],
    problems: new Map(),
    view: NO_VIEW,
    selected: undefined,
    output: 'Page',
    isCopied: false,
  };

  constructor(root: HTMLElement, options: ComposerOptions) {
    this.#root = root;
    this.#options = options;
    this.#tags = tagsIn(options.manifest);
    this.#stage.className = 'sales-page';
    const layout = new CSSStyleSheet();
    layout.replaceSync(LAYOUT);
    document.adoptedStyleSheets.push(layout);
    this.#preview = new Preview(this.#stage, {
      onError: (id, message) => this.#onError(id, message),
      onLoad: (id) => this.#onLoad(id),
      onSelect: (id) => this.#select(id),
    });
    root.classList.add('composer');
    root.addEventListener('dragover', (event) => {
      event.preventDefault();
      root.classList.add('over');
    });
    root.addEventListener('dragleave', () => root.classList.remove('over'));
    root.addEventListener('drop', (event) => {
      event.preventDefault();
      root.classList.remove('over');
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void this.#choose(files);
    });
    if (options.keepsUrl) {
      this.#readUrl();
      addEventListener('hashchange', () => this.#readUrl());
    }
    this.#render();
  }

  #readUrl(): void {
    const { composition, view } = this.#state;
    if (location.hash.slice(1) === hashOf(composition, view)) return;
    const known = new Map([...this.#tags].map(([tag, { attributes }]) => [tag, new Set(attributes.map(({ name }) => name))]));
    const read = readHash(location.hash, known);
    const widgets = read.composition.widgets.map((widget) => ({ ...widget, id: ++this.#lastId }));
    this.#unproven.clear();
    this.#set({
      ...read,
      composition: { ...read.composition, widgets },
      past: [],
      problems: new Map(),
      selected: widgets[0]?.id,
    });
    const { src } = read.composition.source;
    if (src && src !== this.#state.files?.src && this.#options.samples.some((sample) => sample.src === src))
      void this.#choose(src);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#render();
  }

  /** Changes the page, and keeps the one before. */
  #compose(change: Partial<Composition>, more: Partial<State> = {}): void {
    const { composition, past } = this.#state;
    this.#set({ composition: { ...composition, ...change }, past: [...past, composition].slice(-MAX_PAST), notice: '', ...more });
  }

  /** Opens data. Answers about other files do not apply to it. */
  async #choose(chosen: Chosen, source = this.#sourceFor(srcOf(chosen))): Promise<void> {
    const turn = ++this.#turn;
    this.#set({ loading: namesOf(chosen).join(', '), fileProblem: '' });
    try {
      const files = await openFiles(chosen, source);
      const facts = await factsOf(files);
      if (turn !== this.#turn) return;
      this.#chosen = chosen;
      this.#members.clear();
      const own = { ...source, src: files.src, period: source.period ?? 'auto' };
      const composition = { ...this.#state.composition, source: own };
      this.#set({ files, facts, loading: '', composition, notice: '', problems: new Map() });
    } catch (error) {
      if (turn === this.#turn) this.#set({ loading: '', fileProblem: `${namesOf(chosen).join(', ')}: ${textOf(error)}` });
    }
  }

  #sourceFor(src: string): TagAttributes {
    const { source } = this.#state.composition;
    return source.src === src ? source : withoutAnswers(source);
  }

  #add(kind: Kind): void {
    const { facts, composition } = this.#state;
    const attributes = facts && nextProposal(kind, facts, composition.widgets);
    if (!attributes) return;
    const id = ++this.#lastId;
    this.#unproven.set(id, undefined);
    const widget = { id, tag: kind.tag, attributes, isHalf: kind.isHalf ?? false };
    this.#compose({ widgets: [...composition.widgets, widget] }, { selected: id });
    void this.#prove(id);
  }

  #change(id: number, name: string, value: string | undefined): void {
    const { widgets } = this.#state.composition;
    const widget = widgets.find((one) => one.id === id);
    if (!widget) return;
    if (!this.#unproven.has(id)) this.#unproven.set(id, widget.attributes);
    this.#compose({ widgets: changed(widgets, id, { attributes: withAttribute(widget.attributes, name, value) }) });
    void this.#prove(id);
  }

  /** Keeps the last change of a widget, unless it has shown an error by then. */
  async #prove(id: number): Promise<void> {
    const { composition } = this.#state;
    await this.#preview.settled(id);
    const attributesIn = (page: Composition): unknown => page.widgets.find((widget) => widget.id === id)?.attributes;
    if (attributesIn(this.#state.composition) === attributesIn(composition)) this.#unproven.delete(id);
  }

  #changeSource(name: string, value: string | undefined): void {
    this.#compose({ source: withAttribute(this.#state.composition.source, name, value) });
  }

  #move(id: number, by: 1 | -1): void {
    this.#compose({ widgets: moved(this.#state.composition.widgets, id, by) });
    this.#root.querySelector<HTMLElement>(`#widget-${String(id)}`)?.focus();
  }

  #remove(id: number): void {
    const { widgets } = this.#state.composition;
    const at = widgets.findIndex((widget) => widget.id === id);
    const left = widgets.filter((widget) => widget.id !== id);
    const next = left[Math.min(at, left.length - 1)]?.id;
    this.#compose({ widgets: left }, { selected: next });
    this.#root.querySelector<HTMLElement>(next === undefined ? '.kind:enabled' : `#widget-${String(next)}`)?.focus();
  }

  #select(id: number): void {
    if (id !== this.#state.selected) this.#set({ selected: id });
  }

  /** A change that does not run is undone: what is copied always runs. */
  #onError(id: number, message: string): void {
    const { composition, facts, problems } = this.#state;
    const widget = composition.widgets.find((one) => one.id === id);
    if (!widget) return;
    if (!this.#unproven.has(id)) {
      this.#set({ problems: new Map([...problems, [id, message]]) });
      return;
    }
    const before = this.#unproven.get(id);
    this.#unproven.delete(id);
    const { widgets } = composition;
    const restored = before ? changed(widgets, id, { attributes: before }) : widgets.filter((one) => one.id !== id);
    const notice = `${labelOf(widget, facts)}: ${message} The change was undone.`;
    this.#set({ composition: { ...composition, widgets: restored }, notice });
  }

  #onLoad(id: number): void {
    if (!this.#state.problems.has(id)) return;
    this.#set({ problems: new Map([...this.#state.problems].filter(([other]) => other !== id)) });
  }

  #undo(): void {
    const { past } = this.#state;
    const composition = past.at(-1);
    if (!composition) return;
    this.#unproven.clear();
    this.#set({ composition, past: past.slice(0, -1), notice: '', problems: new Map() });
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without the permission, the user copies the selected code.
      const code = this.#root.querySelector('#code');
      if (code) getSelection()?.selectAllChildren(code);
      this.#set({ notice: 'The browser does not allow copying. The code is selected: press Ctrl+C.' });
      return;
    }
    this.#set({ isCopied: true });
    setTimeout(() => this.#set({ isCopied: false }), COPIED_MS);
  }

  async #loadMembers(by: string): Promise<readonly string[]> {
    const { files } = this.#state;
    const known = this.#members.get(by);
    if (known || !files) return known ?? [];
    this.#members.set(by, undefined);
    const found = await membersOf(files, by);
    this.#members.set(by, found);
    this.#render();
    return found;
  }

  /** The widgets that run. */
  #runningPage(): Composition {
    const { composition, problems } = this.#state;
    return { ...composition, widgets: composition.widgets.filter(({ id }) => !problems.has(id)) };
  }

  #code(): PageCode {
    const { files, view, output } = this.#state;
    return codeOf(output, this.#runningPage(), {
      title: files?.names.join(', ') ?? '',
      lang: view.lang,
      theme: view.theme,
      heightOf: (id) => this.#preview.heightOf(id),
    });
  }

  #render(): void {
    const state = this.#state;
    const { view, composition, files } = state;
    if (files) this.#preview.show(composition, files);
    this.#stage.style.inlineSize = view.width === 0 ? '' : `${String(view.width)}px`;
    for (const cell of this.#stage.children)
      cell.classList.toggle('selected', cell instanceof HTMLElement && cell.dataset.id === String(state.selected));
    const widgets = {
      add: (kind: Kind) => this.#add(kind),
      select: (id: number) => this.#select(id),
      move: (id: number, by: 1 | -1) => this.#move(id, by),
      toggleHalf: (id: number) => this.#toggleHalf(id),
      remove: (id: number) => this.#remove(id),
    };
    const page = {
      setView: (change: Partial<View>) => this.#set({ view: { ...view, ...change } }),
      setOutput: (output: State['output']) => this.#set({ output, isCopied: false }),
      undo: () => this.#undo(),
      copy: (text: string) => void this.#copy(text),
    };
    const data = {
      choose: (chosen: Chosen) => void this.#choose(chosen),
      answer: (answer: Parameters<typeof withAnswer>[1]) => void this.#answer(withAnswer(composition.source, answer)),
      askAgain: () => void this.#answer(withoutAnswers(composition.source)),
    };
    render(
      html`${renderData(state, this.#options.samples, data)}
        <div class="work">
          ${renderPictures(state, widgets)}
          <div class="center">${renderPreview(state, this.#stage, page)} ${renderCode(state, this.#code(), page)}</div>
          <div class="side">${renderArrange(state, widgets)} ${this.#renderChange()}</div>
        </div>`,
      this.#root,
    );
    if (this.#options.keepsUrl) this.#writeUrl();
  }

  #toggleHalf(id: number): void {
    const { widgets } = this.#state.composition;
    const widget = widgets.find((one) => one.id === id);
    if (widget) this.#compose({ widgets: changed(widgets, id, { isHalf: !widget.isHalf }) });
  }

  async #answer(source: TagAttributes): Promise<void> {
    if (this.#chosen !== undefined) await this.#choose(this.#chosen, source);
  }

  #writeUrl(): void {
    const { composition, view } = this.#state;
    const hash = hashOf(composition, view);
    if (location.hash.slice(1) !== hash) history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  }

  /** The form of the selected widget, and that of the page. */
  #renderChange(): TemplateResult | typeof nothing {
    const { composition, selected, facts } = this.#state;
    const widget = composition.widgets.find(({ id }) => id === selected);
    if (!facts) return nothing;
    return html`<section class="panel change" aria-labelledby="change-title">
      <h2 id="change-title">${widget ? `Change: ${labelOf(widget, facts)}` : 'Change'}</h2>
      ${widget ? this.#renderWidgetForm(widget) : nothing}
      <details>
        <summary>Settings of the page</summary>
        ${this.#form('page', 'sales-source', composition.source, { onChange: (name, value) => this.#changeSource(name, value) })}
      </details>
    </section>`;
  }

  #form(
    id: string,
    tag: string,
    attributes: TagAttributes,
    input: Pick<FormInput, 'onChange'> & { readonly shows?: (name: string) => boolean },
  ): unknown {
    const { facts } = this.#state;
    const description = this.#tags.get(tag);
    if (!facts || !description) return nothing;
    const fields = fieldsOf(tag, description, facts).filter(({ name }) => input.shows?.(name) ?? true);
    const loadMembers = (by: string): Promise<readonly string[]> => this.#loadMembers(by);
    const membersOf = (by: string): readonly string[] | undefined => {
      if (!this.#members.has(by)) void loadMembers(by);
      return this.#members.get(by);
    };
    return renderForm({ id, fields, attributes, membersOf, loadMembers, onChange: input.onChange });
  }

  #renderWidgetForm(widget: PlacedWidget): TemplateResult {
    const { id, tag, attributes } = widget;
    const onChange = (name: string, value: string | undefined): void => this.#change(id, name, value);
    const form = (isShared: boolean): unknown =>
      this.#form(`field-${String(id)}`, tag, attributes, { onChange, shows: (name) => SHARED_NAMES.has(name) === isShared });
    return html`<p class="muted">${this.#tags.get(tag)?.summary ?? kindOf(widget)?.label}</p>
      ${form(false)}
      <details>
        <summary>More settings</summary>
        ${form(true)}
      </details>`;
  }
}

const withoutAnswers = (source: TagAttributes): TagAttributes =>
  ANSWERED.reduce<TagAttributes>((left, name) => withAttribute(left, name, undefined), source);

/** An error as sentences: what happened, and one step. */
const textOf = (error: unknown): string =>
  error instanceof SalesError ? sentences(error.message, error.hint) : sentences(String(error));
