import { nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../../../messages/en.js';
import { badOption } from '../../../util/error.js';
import { AskingElement } from './asking-element.js';
import { CardNotices, noticesOf, type Notice } from '../card/card-notices.js';
import { renderTable } from '../card/card-table.js';
import { renderCard, type CardModel } from '../card/card.js';
import { cardPartsStyles } from '../styles/card-parts.styles.js';
import { cardStyles } from '../styles/card.styles.js';
import { text } from './data-element.js';
import { TipController } from '../card/tip.js';
import { unknownAttributes } from './unknown-attributes.js';
import type { Explanation, TableView, WidgetContext } from './widget.js';

/**
 * What every widget has in common: where its data come from, the filter group, the card with its states, the table, the menu, the
 * exports and the promises. A widget adds what it asks and how it shows the answer; it never fetches, filters or words an error itself.
 *
 * To write one (`View` is what its model makes of an answer):
 * - `toPlans(context)`: the questions, by names of its own; the one called `main` (else the first) becomes `result`. Call the pure
 *   its `toPlan`. `where`, `filters` and `calendar` are filled in where a plan leaves them out. Throw a `SalesError` for a bad attribute.
 * - `toView(results, context)`: the answers, by the same names, as what is shown; pure. Called again when an attribute, the locale or the
 *   width changes; while new answers are awaited the old view stays.
 * - `renderBody(view, context)`: the picture; marks have `class="mark"`, which fades while they are old. `renderSkeleton()`: grey shapes
 *   (`class="sk"`) of the same size, shown until data come and kept in place, unseen, under a message, so that the card has one size in all
 *   states (its least height is `--_min` on `.card`).
 * - `table(view, context)`: the same numbers as rows of text; the same object where nothing changed, for many rows take long to render. `summary(view, context)`: one sentence, spoken and kept in `aria`.
 * - `headingOf(words)`: the heading where the page gives none.
 *
 * May be overridden: `ownWords` (texts of its own, from `messages/x-words.ts`), `dependency` (the module that it queries with, loaded on demand), `toMorePlans` (questions that follow from the first
 * answers), `sentence` (the muted line under the heading), `foot` (false: no foot line), `fields` (on which its own clause speaks; an address
 * gives them back), `isEmpty`, `renderEmpty`, `drawn` (resolves when a late picture is painted), `explain` (lines of the info panel), `onShown`,
 * `renderFrame`. At hand: `context`, `notices`, `shown` (the view), `words`, `filters` (`set(where, 'moving')`, `clear()`, `own`), `size.width`, `tip`,
 * `announce(text)`. Attributes of its own are decorated with `@property`, inner state with `@state`: a change of the first makes `ready` anew.
 *
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart menu - the menu and the panel “How is this computed?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of loading, emptiness and errors
 * @csspart tooltip - the tooltip
 */
export abstract class SalesElement<View = unknown> extends AskingElement<View> {
  static override styles: CSSResultGroup = [cardPartsStyles, cardStyles];

  /** The heading of the card. Default: what is shown. */
  @property(text) heading = '';
  /** The least height of the card: pixels, or a length such as `20rem`. */
  @property(text) height = '';
  /** `chart`, or `table` for the same numbers as a table. */
  @property(text) view = 'chart';

  /** The tooltip. */
  protected readonly tip = new TipController(this);

  readonly #notices = new CardNotices(() => this.requestUpdate());
  #spoken = '';
  /** The table that is in the card. */
  #table: TableView | undefined;

  /** The card as an SVG text. */
  async toSVG(): Promise<string> {
    await this.ready;
    return (await import('../card/picture.js')).toSvg(this.renderRoot);
  }

  /** The card as a PNG image, in the pixels of the screen. */
  async toPNG(): Promise<Blob> {
    await this.ready;
    return (await import('../card/picture.js')).toPng(this.renderRoot);
  }

  protected abstract renderBody(view: View, context: WidgetContext): unknown;
  protected abstract renderSkeleton(): unknown;
  protected abstract table(view: View, context: WidgetContext): TableView | undefined;
  protected abstract summary(view: View, context: WidgetContext): string;
  protected abstract headingOf(words: Messages): string;

  /** Whether the card has a foot line for source, newest date and filters, and room for a sentence in its head. */
  protected readonly foot: boolean = true;

  /** The muted line under the heading. */
  protected sentence(_view: View, _context: WidgetContext): string | undefined {
    return undefined;
  }

  /** What stands above the message of an empty card. */
  protected renderEmpty(): unknown {
    return nothing;
  }

  /** Lines of “How is this computed?” that only the widget knows. */
  protected explain(_view: View, _context: WidgetContext): readonly Explanation[] {
    return [];
  }

  /** What is to be said of the answer besides its numbers: why it is old, filters that do not apply, rows left out. */
  protected get notices(): readonly Notice[] {
    const { result, context, problem } = this;
    return result && context ? noticesOf(result, context, problem, this.dashboardTile) : [];
  }

  /** Speaks a sentence through the live region. */
  protected announce(sentence: string): void {
    if (sentence === this.#spoken) return;
    this.#spoken = sentence;
    this.requestUpdate();
  }

  /** Takes in styles that came after the first paint; they yield to those of the widget. */
  protected adopt({ styleSheet }: CSSResult): void {
    const root = this.renderRoot;
    if (root instanceof ShadowRoot && styleSheet) root.adoptedStyleSheets = [styleSheet, ...root.adoptedStyleSheets];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#notices.clear();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    card?.style.setProperty('min-block-size', lengthOf(this.height));
  }

  /** @throws SalesError `bad-option` for an attribute whose word or length is not known */
  protected override checkWords(): void {
    super.checkWords();
    const { height } = this;
    if (height && !CSS.supports('min-block-size', lengthOf(height)))
      throw badOption('height', height, 'pixels such as 320, or a length such as 20rem');
  }

  protected override render(): TemplateResult {
    return this.renderFrame(this.#card());
  }

  /** What stands around the parts: the card. A control such as a filter has a frame of its own. */
  protected renderFrame(card: CardModel): TemplateResult {
    return renderCard(card);
  }

  #card(): CardModel {
    const { words, phase, isMute, language: locale, dirOfText: dir } = this;
    const heading = this.heading || (isMute ? '' : this.headingOf(words));
    const busy = phase === 'loading' || (phase === 'stale' && !this.problem);
    const common = { words, locale, dir, heading, phase, busy, spoken: this.#spoken, asTable: this.view === 'table', isMute };
    const onMenu = (event: Event): void => void this.#openMenu(event.currentTarget as HTMLElement, heading);
    return {
      ...common,
      ...this.#parts(),
      ...this.#state(),
      tip: this.tip.render(),
      onMenu,
    };
  }

  #parts(): Pick<CardModel, 'sentence' | 'body' | 'table' | 'summary'> {
    const { shown: view, context } = this;
    // Where there is no table, none is put off.
    this.postponed = false;
    if (view === undefined || !context) {
      return {
        sentence: this.foot ? '' : undefined,
        body: this.renderSkeleton(),
        table: undefined,
        summary: '',
      };
    }
    const empty = this.phase === 'empty';
    return {
      sentence: this.sentence(view, context) ?? (this.foot ? '' : undefined),
      body: empty ? this.renderSkeleton() : this.renderBody(view, context),
      table: empty ? nothing : this.#renderTable(view, context),
      summary: this.summary(view, context),
    };
  }

  #renderTable(view: View, context: WidgetContext): unknown {
    const asTable = this.view === 'table';
    // Nobody reads a hidden table while it changes with every frame, and its rows take longer than the picture.
    this.postponed = this.filters.moving && !this.calm && !asTable && this.#table !== undefined;
    const table = (this.#table = this.postponed ? this.#table : this.table(view, context));
    if (!table) return nothing;
    const { words, locale } = context;
    return renderTable(table, words, locale, asTable);
  }

  /** The notices of the card: message, progress and foot. Until the words for them are here, the card has none. */
  #state(): Pick<CardModel, 'message' | 'progress' | 'foot'> {
    const { phase, problem, result, context, words, language, progress, connection, plan, filters, foot } = this;
    if (this.isMute) return { message: undefined, progress: nothing, foot: foot ? nothing : undefined };
    const blank = phase === 'empty' ? this.renderEmpty() : undefined;
    const retry = (): void => void this.refresh();
    const unknown = unknownAttributes(this);
    const about = { phase, problem, result, context, words, language, progress, connection, plan, filters, foot };
    return this.#notices.render({ ...about, blank, unknown, retry });
  }

  async #openMenu(button: HTMLElement, heading: string): Promise<void> {
    const { openMenu } = await import('../card/menu.js');
    const { shown: view, context, result, plan, words } = this;
    const known = view !== undefined && context && result && plan;
    const explanation = known
      ? { result, context, plan, own: this.explain(view, context), unknown: unknownAttributes(this) }
      : undefined;
    openMenu({ widget: this, button, heading, words, explanation });
  }
}

/** A length as a page writes it: a number alone is one of pixels. */
function lengthOf(text: string): string {
  return /^[\d.]+$/.test(text) ? `${text}px` : text;
}
