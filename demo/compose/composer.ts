import { html, nothing, render, type TemplateResult } from 'lit';
import type { Manifest } from '../../.storybook/controls.js';
import { composeStyles } from '../../src/compose/compose.styles.js';
import {
  type Card,
  type CardWidth,
  type Command,
  committed,
  historyOf,
  neighborOf,
  nextId,
  type Composition,
  undone,
  withAttribute,
  withoutFailed,
} from '../../src/compose/composition.js';
import { fieldsOf, isShared } from '../../src/compose/fields.js';
import { type FormInput, renderForm } from '../../src/compose/form.js';
import { fieldTexts, labelOf } from '../../src/compose/labels.js';
import { LAYOUT } from '../../src/compose/page-code.js';
import { factsOf, type Kind, membersOf, nextProposal } from '../../src/compose/proposals.js';
import { SalesError } from '../../src/core.js';
import type { TagAttributes } from '../../src/describe/tags.js';
import { en } from '../../src/messages/en.js';
import { ANSWERED, withAnswer } from './answers.js';
import { hashOf, NO_VIEW, readHash, type View } from './composition.js';
import { type Chosen, namesOf, onMapOf, openFiles, srcOf } from './open-files.js';
import { codeOf, type PageCode } from './outputs.js';
import { Preview, sentences } from './preview.js';
import { renderData } from './render-data.js';
import { renderCode, renderPreview } from './render-page.js';
import { renderArrange, renderPictures } from './render-widgets.js';
import { SCHEMAS } from './schemas.js';
import type { Sample, State } from './state.js';
import { type TagDescription, tagsIn } from './tag-hints.js';

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
const EMPTY: Composition = { source: {}, cards: [] };
/** The attributes that the URL of a page may set. */
const KNOWN = new Map([...SCHEMAS].map(([tag, schema]) => [tag, new Set(Object.values(schema).map((one) => one.attribute))]));
const TEXTS = fieldTexts(en);

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
  #chosen: Chosen | undefined;
  /** Number of the files that are wanted: files that arrive later than newer ones are dropped. */
  #turn = 0;
  #state: State = {
    files: undefined,
    facts: undefined,
    loading: '',
    fileProblem: '',
    notice: '',
    history: historyOf(EMPTY),
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
    document.adoptedStyleSheets.push(layout, composeStyles.styleSheet!);
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
    const { view } = this.#state;
    if (location.hash.slice(1) === hashOf(this.#page, view)) return;
    const read = readHash(location.hash, KNOWN);
    // A card that is not the same has another id, and with it another element.
    const first = nextId(this.#page);
    const cards = read.composition.cards.map((card) => ({ ...card, id: first + card.id }));
    this.#unproven.clear();
    this.#set({
      view: read.view,
      history: historyOf({ ...read.composition, cards }),
      problems: new Map(),
      selected: cards[0]?.id,
    });
    const { src } = read.composition.source;
    if (src && src !== this.#state.files?.src && this.#options.samples.some((sample) => sample.src === src))
      void this.#choose(src);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#render();
  }

  get #page(): Composition {
    return this.#state.history.page;
  }

  /** Changes the page, and keeps the one before. */
  #compose(command: Command, more: Partial<State> = {}): void {
    this.#set({ history: committed(this.#state.history, command), notice: '', ...more });
  }

  /** Opens data. Answers about other files do not apply to it. */
  async #choose(chosen: Chosen, source = this.#sourceFor(srcOf(chosen))): Promise<void> {
    const turn = ++this.#turn;
    this.#set({ loading: namesOf(chosen).join(', '), fileProblem: '' });
    try {
      const files = await openFiles(chosen, source);
      const facts = await factsOf(files.dataset, files.description, onMapOf(files.dataset.catalog));
      if (turn !== this.#turn) return;
      this.#chosen = chosen;
      this.#members.clear();
      const own = { ...source, src: files.src, period: source.period ?? 'auto' };
      const { history } = this.#state;
      const page = { ...history.page, source: own };
      this.#set({ files, facts, loading: '', history: { ...history, page }, notice: '', problems: new Map() });
    } catch (error) {
      if (turn === this.#turn) this.#set({ loading: '', fileProblem: `${namesOf(chosen).join(', ')}: ${textOf(error)}` });
    }
  }

  #sourceFor(src: string): TagAttributes {
    const { source } = this.#page;
    return source.src === src ? source : withoutAnswers(source);
  }

  #add(kind: Kind): void {
    const { facts, history } = this.#state;
    const { past, page, future } = history;
    const attributes = facts && nextProposal(kind, facts, page.cards);
    if (!attributes) return;
    const id = nextId(page, ...past, ...future);
    this.#unproven.set(id, undefined);
    this.#compose({ type: 'add', card: { id, tag: kind.tag, attributes, width: kind.width } }, { selected: id });
    void this.#prove(id);
  }

  #change(id: number, name: string, value: string | undefined): void {
    if (!this.#unproven.has(id)) this.#unproven.set(id, this.#cardOf(id)?.attributes);
    this.#compose({ type: 'change', id, name, value });
    void this.#prove(id);
  }

  #cardOf(id: number | undefined): Card | undefined {
    return this.#page.cards.find((card) => card.id === id);
  }

  /** Keeps the last change of a widget, unless it has shown an error by then. */
  async #prove(id: number): Promise<void> {
    const attributes = this.#cardOf(id)?.attributes;
    await this.#preview.settled(id);
    if (this.#cardOf(id)?.attributes === attributes) this.#unproven.delete(id);
  }

  #move(id: number, by: 1 | -1): void {
    const to = neighborOf(this.#page.cards, id, by)?.id;
    if (to !== undefined) this.#compose({ type: 'move', id, to });
    this.#root.querySelector<HTMLElement>(`#widget-${String(id)}`)?.focus();
  }

  #remove(id: number): void {
    const { cards } = this.#page;
    const next = (neighborOf(cards, id, 1) ?? neighborOf(cards, id, -1))?.id;
    this.#compose({ type: 'remove', id }, { selected: next });
    this.#root.querySelector<HTMLElement>(next === undefined ? '.kind:enabled' : `#widget-${String(next)}`)?.focus();
  }

  #select(id: number): void {
    if (id !== this.#state.selected) this.#set({ selected: id });
  }

  /** A change that does not run is undone: what is copied always runs. */
  #onError(id: number, message: string): void {
    const { history, problems } = this.#state;
    const card = this.#cardOf(id);
    if (!card) return;
    if (!this.#unproven.has(id)) {
      this.#set({ problems: new Map([...problems, [id, message]]) });
      return;
    }
    const before = this.#unproven.get(id);
    this.#unproven.delete(id);
    const notice = `${labelOf(card, en)}: ${message} The change was undone.`;
    this.#set({ history: withoutFailed(history, card.attributes, before), notice });
  }

  #onLoad(id: number): void {
    if (!this.#state.problems.has(id)) return;
    this.#set({ problems: new Map([...this.#state.problems].filter(([other]) => other !== id)) });
  }

  #undo(): void {
    this.#unproven.clear();
    this.#set({ history: undone(this.#state.history), notice: '', problems: new Map() });
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
    const found = await membersOf(files.dataset, by);
    this.#members.set(by, found);
    this.#render();
    return found;
  }

  /** The widgets that run. */
  #runningPage(): Composition {
    const { problems } = this.#state;
    return { ...this.#page, cards: this.#page.cards.filter(({ id }) => !problems.has(id)) };
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
    const { view, files } = state;
    const { source } = this.#page;
    if (files) this.#preview.show(this.#page, files);
    this.#stage.style.inlineSize = view.width === 0 ? '' : `${String(view.width)}px`;
    for (const cell of this.#stage.children)
      cell.classList.toggle('selected', cell instanceof HTMLElement && cell.dataset.id === String(state.selected));
    const widgets = {
      add: (kind: Kind) => this.#add(kind),
      select: (id: number) => this.#select(id),
      move: (id: number, by: 1 | -1) => this.#move(id, by),
      resize: (id: number, width: CardWidth) => this.#compose({ type: 'resize', id, width }),
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
      answer: (answer: Parameters<typeof withAnswer>[1]) => void this.#answer(withAnswer(source, answer)),
      askAgain: () => void this.#answer(withoutAnswers(source)),
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

  async #answer(source: TagAttributes): Promise<void> {
    if (this.#chosen !== undefined) await this.#choose(this.#chosen, source);
  }

  #writeUrl(): void {
    const hash = hashOf(this.#page, this.#state.view);
    if (location.hash.slice(1) !== hash) history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  }

  /** The form of the selected widget, and that of the page. */
  #renderChange(): TemplateResult | typeof nothing {
    const { selected, facts } = this.#state;
    const card = this.#cardOf(selected);
    if (!facts) return nothing;
    return html`<section class="panel change" aria-labelledby="change-title">
      <h2 id="change-title">${card ? `Change: ${labelOf(card, en)}` : 'Change'}</h2>
      ${card ? this.#renderWidgetForm(card) : nothing}
      <details>
        <summary>Settings of the page</summary>
        ${this.#form('page', 'sales-source', this.#page.source, { onChange: (name, value) => this.#compose({ type: 'change', name, value }) })}
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
    const schema = SCHEMAS.get(tag);
    if (!facts || !schema) return nothing;
    const fields = fieldsOf(tag, schema, { facts, texts: TEXTS }).filter(({ name }) => input.shows?.(name) ?? true);
    const loadMembers = (by: string): Promise<readonly string[]> => this.#loadMembers(by);
    const members = (by: string): readonly string[] | undefined => {
      if (!this.#members.has(by)) void loadMembers(by);
      return this.#members.get(by);
    };
    const hints = this.#tags.get(tag)?.hints;
    return renderForm({ id, fields, attributes, texts: TEXTS, hints, membersOf: members, loadMembers, onChange: input.onChange });
  }

  #renderWidgetForm({ id, tag, attributes }: Card): TemplateResult {
    const onChange = (name: string, value: string | undefined): void => this.#change(id, name, value);
    const form = (ofAll: boolean): unknown =>
      this.#form(`field-${String(id)}`, tag, attributes, { onChange, shows: (name) => isShared(name) === ofAll });
    return html`<p class="muted">${this.#tags.get(tag)?.summary}</p>
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
