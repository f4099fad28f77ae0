import { nothing, type CSSResult, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { unknownAttributes } from '../element/page-mistakes.js';
import type { ViewController, Widget } from '../element/view-controller.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { ExplanationFacts, TableView, WidgetContext } from '../element/widget.js';
import type { ExportedCard } from '../workbook/workbook.js';
import { renderProgress } from './card-message.js';
import { CardNotices, type FailedQuery, type Notice } from './card-notices.js';
import { renderTable } from './card-table.js';
import { renderCard, type ReaderNotes, type CardModel } from './card.js';
import type { MenuFacts } from '../menu/menu.js';
import { ModuleController } from '../element/module-controller.js';
import type { TableGrid } from './table-grid.js';
import { skipCard } from './skip-card.js';
import { TooltipController } from './tooltip.js';

/** An element with a card: the attributes of the card, and the method behind “Retry”. */
export interface CardHost extends ReactiveControllerHost, Pick<HTMLElement, 'addEventListener'> {
  readonly renderRoot: ParentNode;
  readonly heading: string;
  readonly headingLevel: number;
  readonly height: string;
  readonly view: string;
  readonly dashboardTile: boolean;
  /** True when an earlier card of a dashboard states the same. */
  readonly isRepeated: boolean;
  readonly readerNotes: ReaderNotes | undefined;
  refresh(): Promise<void>;
  adoptStyles(style: CSSResult, strength: 'weak' | 'strong'): void;
}

interface RenderedTable {
  readonly of: readonly unknown[];
  readonly table: TableView | undefined;
}

/** Renders the card of one widget in all of its states: heading, view, message, table, foot, menu, tooltip and live region. */
export class CardController<Attributes, View, Picture> implements ReactiveController {
  readonly tip: TooltipController;

  readonly #host: CardHost & MenuFacts['widget'];
  readonly #state: ViewController<Attributes, View, Picture>;
  readonly #widget: Widget<Attributes, View, Picture>;
  readonly #notices: CardNotices;
  /** The table view, which users sort. Loaded with the first one. */
  readonly #grid: ModuleController<TableGrid>;
  #spoken = '';
  /** True when the last render left the hidden table as it was. */
  #isPutOff = false;
  #isFlushing = false;
  /** The heading; `undefined` until a render needs it. */
  #caption: string | undefined;
  /** The last table, with the inputs that it was made from. */
  #table: RenderedTable | undefined;

  constructor(
    host: CardHost & MenuFacts['widget'],
    state: ViewController<Attributes, View, Picture>,
    widget: Widget<Attributes, View, Picture>,
  ) {
    this.#host = host;
    this.#state = state;
    this.#widget = widget;
    this.tip = new TooltipController(host);
    this.#grid = new ModuleController(host, async () => {
      const { TableGrid, tableGridStyles } = await import('./table-grid.js');
      host.adoptStyles(tableGridStyles, 'weak');
      return new TableGrid(
        () => host.requestUpdate(),
        (sentence) => this.announce(sentence),
      );
    });
    this.#notices = new CardNotices(host, state);
    host.addEventListener('keydown', skipCard);
    host.addController(this);
  }

  /** The heading, as last rendered. */
  get caption(): string {
    return (this.#caption ??= this.#marked(this.#host.heading || this.#defaultHeading));
  }

  /** Notices about the result: the reason why it is outdated, filters that apply or do not apply, rows that are not included. */
  get notices(): readonly Notice[] {
    return this.#notices.notices;
  }

  /** Shows and announces that a selection failed, next to the numbers; `undefined` removes the message. */
  readonly showFailedSelection = (failure: FailedQuery | undefined): void => {
    if (failure === this.#notices.failedSelection) return;
    this.#notices.failedSelection = failure;
    if (failure) this.announce(this.#state.messages.error(failure.problem).text);
    this.#host.requestUpdate();
  };

  announce(sentence: string): void {
    if (sentence === this.#spoken) return;
    this.#spoken = sentence;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#notices.clear();
  }

  /** Sets the minimum height; called after each render, when charts have been drawn. Returns what renders the hidden table while it is put off. */
  settle(): (() => void) | undefined {
    const card = this.#host.renderRoot.querySelector<HTMLElement>('.card');
    card?.style.setProperty('min-block-size', lengthOf(this.#host.height));
    this.#isFlushing = false;
    return this.#isPutOff ? this.#flush : undefined;
  }

  readonly #flush = (): void => {
    if (!this.#isPutOff) return;
    this.#isFlushing = true;
    this.#host.requestUpdate();
  };

  render(): TemplateResult {
    const { phase, problem } = this.#state;
    const { messages, isLoadingTexts, textLanguage: lang, direction: dir } = this.#state.language;
    this.#caption = undefined;
    const heading = isLoadingTexts ? this.#host.heading : this.caption;
    const busy = phase === 'loading' || (phase === 'stale' && !problem);
    const common = {
      messages,
      lang,
      dir,
      heading,
      level: this.#host.headingLevel,
      phase,
      busy,
      spoken: this.#spoken,
      asTable: this.#isTable,
      isLoadingTexts,
    };
    const onMenu = (event: Event): void => void this.#openMenu(event.currentTarget as HTMLElement, heading);
    const onExplain = ({ target }: Event): void => {
      if ((target as Element).closest('.read, [part=value]')) void this.#explain(heading);
    };
    const notes = this.#host.readerNotes?.render();
    const parts = this.#parts();
    const title = this.#titleOf(parts.sentence, lang);
    const card = { ...common, ...parts, title, ...this.#messages(), notes, tip: this.tip.render(), onMenu, onExplain };
    return this.#widget.body().renderFrame?.(card) ?? renderCard(card);
  }

  get #defaultHeading(): string {
    return this.#widget.model().heading(this.#state.shownAttributes, this.#state.messages, this.#state.shown);
  }

  /** Returns a heading that says whether the numbers are those of a scenario: exports, menus and assistive technology have it too. */
  #marked(heading: string): string {
    return this.#state.result?.facts.scenario ? this.#state.messages.scenario({ heading }) : heading;
  }

  get #isTable(): boolean {
    return this.#host.view === 'table';
  }

  get #hasFoot(): boolean {
    return this.#widget.body().hasFoot !== false;
  }

  /** Returns the sentence as the title, unless the page gives the card a heading, or a message is in place of what was found. */
  #titleOf(sentence: string | undefined, lang: string): unknown {
    const { phase } = this.#state;
    if (this.#host.heading || sentence === undefined || phase === 'empty' || phase === 'error') return undefined;
    const text = phase === 'loading' ? '' : sentence;
    return text || phase === 'loading' ? this.#widget.body().renderTitle?.(text, lang) : undefined;
  }

  #parts(): Pick<CardModel, 'sentence' | 'body' | 'table' | 'summary'> {
    const [model, body] = [this.#widget.model(), this.#widget.body()];
    const { shown, phase, shownAttributes: attributes } = this.#state;
    this.#isPutOff = false;
    if (!shown) {
      const sentence = this.#hasFoot ? '' : undefined;
      return { sentence, body: body.renderSkeleton(), table: undefined, summary: '' };
    }
    const isEmpty = phase === 'empty';
    const { isRepeated } = this.#host;
    const summary = isRepeated ? '' : model.summary(shown, attributes);
    const sentence = model.sentence && !isRepeated ? model.sentence(shown, attributes) : summary;
    return {
      sentence: this.#hasFoot ? (sentence ?? '') : undefined,
      body: isEmpty ? body.renderSkeleton() : body.render(shown.view, shown.context),
      table: isEmpty ? nothing : this.#renderTable(shown.view, shown.context),
      summary,
    };
  }

  #renderTable(view: View, { messages, locale }: WidgetContext): unknown {
    const isTable = this.#isTable;
    // Rendering the rows of a hidden table takes longer than the chart, so they follow when nothing else has to be painted.
    const { table: old } = this.#table ?? {};
    this.#isPutOff = !this.#isFlushing && !isTable && old !== undefined && this.#isOutdated(view);
    const table = this.#isPutOff ? old : this.#tableOf(view);
    if (!table) return nothing;
    if (isTable) this.#grid.request();
    const grid = isTable ? this.#grid.module : undefined;
    return grid ? grid.render(table, messages, locale) : renderTable(table, messages, locale, isTable);
  }

  /** Returns the table, cached while its inputs are unchanged: many rows take long to render. */
  #tableOf(view: View): TableView | undefined {
    const { shown, shownAttributes } = this.#state;
    if (this.#isOutdated(view)) {
      const table = this.#widget.model().table?.(shownAttributes, shown!, this.caption);
      this.#table = { of: this.#tableInputs(view), table: table && (this.#host.readerNotes?.inTable(table) ?? table) };
    }
    return this.#table?.table;
  }

  #isOutdated(view: View): boolean {
    const inputs = this.#tableInputs(view);
    return !this.#table?.of.every((part, k) => part === inputs[k]);
  }

  #tableInputs(view: View): readonly unknown[] {
    return [view, this.#widget.body().picture, this.caption, this.#host.readerNotes];
  }

  /** Renders message, progress and foot. They stay empty until their texts have loaded. */
  #messages(): Pick<CardModel, 'message' | 'progress' | 'foot'> {
    const foot = this.#hasFoot;
    if (this.#state.language.isLoadingTexts) return { message: undefined, progress: nothing, foot: foot ? nothing : undefined };
    const body = this.#widget.body();
    return {
      message: this.#notices.renderMessage(this.#state.phase === 'empty' ? (body.renderEmpty?.() ?? nothing) : undefined),
      progress: renderProgress(this.#state, body.progressText?.()),
      foot: foot ? this.#notices.renderFoot() : undefined,
    };
  }

  async #openMenu(button: HTMLElement, heading: string): Promise<void> {
    const { openMenu } = await import('../menu/menu.js');
    openMenu(this.#menuFacts(button, heading));
  }

  /** Explains the numbers of the sentence, unless the user selects text in it. */
  async #explain(heading: string): Promise<void> {
    const button = this.#host.renderRoot.querySelector<HTMLElement>('.dots');
    if (!button || getSelection()?.type === 'Range') return;
    const { openExplanation } = await import('../menu/menu.js');
    await openExplanation(this.#menuFacts(button, heading));
  }

  /** Returns what a workbook has of the card, with the rows to save; `undefined` before the first result. */
  exported(result: QueryResult): ExportedCard | undefined {
    const explanation = this.#explanation();
    return explanation && { element: this.#host, heading: this.caption, result, explanation, notes: this.#host.readerNotes };
  }

  /** Returns the input of “How is this calculated?”; `undefined` before the first result. */
  #explanation(): ExplanationFacts | undefined {
    const model = this.#widget.model();
    const { shown, shownAttributes: attributes, result, plan, connection } = this.#state;
    if (!shown || !result || !plan) return undefined;
    const ask = connection && ((question: QueryPlan) => connection.ask(question, new AbortController().signal));
    return {
      ...{ result, plan, ask, context: shown.context },
      own: model.explain?.(attributes, shown) ?? [],
      unknown: unknownAttributes(this.#host),
      claims: model.claims?.(shown, attributes),
    };
  }

  #menuFacts(button: HTMLElement, heading: string): MenuFacts {
    const [model, body] = [this.#widget.model(), this.#widget.body()];
    const { shown, shownAttributes: attributes, messages, data } = this.#state;
    const table = shown && model.table?.(attributes, shown, this.caption);
    const grid = this.#isTable ? this.#grid.module : undefined;
    const text = shown && {
      ...{ heading, summary: model.summary(shown, attributes), facts: body.facts?.() },
      table: table && grid ? grid.ordered(table, shown.context.locale) : table,
    };
    return {
      widget: this.#host,
      button,
      heading,
      messages,
      announce: (sentence) => this.announce(sentence),
      provider: data.provider,
      explanation: this.#explanation(),
      text,
      tactile: body.tactile,
      own: [...(body.menuItems?.() ?? []), ...(this.#host.readerNotes?.menuItems ?? [])],
    };
  }
}

/** Returns a length attribute as a CSS length. A number without a unit is in pixels. */
export function lengthOf(text: string): string {
  return /^[\d.]+$/.test(text) ? `${text}px` : text;
}
