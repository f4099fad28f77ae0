import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetContext, TableView } from '../element/widget.js';
import type { Messages } from '../../../messages/en.js';
import { sentence } from './no-wrap.js';
import type { MenuItem } from '../menu/menu.js';
import type { Box } from '../../../plot/drawing.js';
import type { WrittenNote } from '../../../query/time/day-notes.js';

/** The contents of a card. Templates of the widget are rendered unchanged. */
export interface CardModel {
  readonly messages: Messages;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly heading: string;
  /** The sentence as the title of the card, because it states what was found; the heading then looks like the line below it. */
  readonly title?: unknown;
  /** Level of the heading, 1 to 6. */
  readonly level: number;
  /** True until the texts in the user's language have loaded. The card then has no texts and no menu. */
  readonly isLoadingTexts: boolean;
  readonly phase: 'loading' | 'ready' | 'stale' | 'empty' | 'error';
  /** True while newer data or results are pending; false after an error. */
  readonly busy: boolean;
  readonly sentence: string | undefined;
  /** Controls between heading and chart, in all states. */
  readonly tools?: unknown;
  /** The chart or its skeleton. Under a message it is invisible but keeps its place. */
  readonly body: unknown;
  readonly message: unknown;
  /** The table. In chart view it is hidden visually but available to assistive technology. */
  readonly table: unknown;
  readonly asTable: boolean;
  readonly notes?: unknown;
  readonly foot: unknown;
  /** The view in one sentence. Assistive technology gets it where the line under the heading is empty. */
  readonly summary: string;
  readonly spoken: string;
  readonly progress: unknown;
  readonly tip: unknown;
  readonly onMenu: (event: Event) => void;
  /** Explains a number that is clicked, in the sentence or large; a shortcut to the item of the menu. */
  readonly onExplain: (event: Event) => void;
}

/** Renders the content of a widget's card: a `ChartController`, or a few functions of the element. */
export interface CardBody<View, Picture = undefined> {
  /** The current drawing of the view. */
  readonly picture?: Picture | undefined;
  /** The name of the mark at the cursor, if any. */
  readonly pointed?: string | undefined;
  /** False when the card has neither a foot line nor a sentence under its heading. Default: true. */
  readonly hasFoot?: boolean;
  /** Renders the view. Parts with `class="mark"` fade while their numbers are outdated. */
  render(view: View, context: WidgetContext): unknown;
  /**
   * Renders gray shapes (`class="sk"`) in the size of the view. They are shown until data arrives. Under a message they stay invisible, which
   * keeps the size of the card.
   */
  renderSkeleton(): unknown;
  /** What a card that loads says about the value it shows, in place of how much has come. */
  progressText?(): string | undefined;
  /** Renders the content above the message of an empty card. */
  renderEmpty?(): unknown;
  /** Renders the sentence as the title of the card; empty while it loads. Default: the heading is the title, and the sentence the line below it. */
  renderTitle?(sentence: string, lang: string): unknown;
  /** Renders the frame around the parts of the card. Default: the standard card. */
  renderFrame?(card: CardModel): TemplateResult;
  /** Resolves when everything that an update started is painted, rejects with the error to show. */
  painted?(): Promise<void>;
  /** Calls `read` while the whole view is in the document as SVG, including parts out of view or on a canvas. */
  whole?<Read>(read: (root: ParentNode) => Read): Read;
  /** Returns the facts that a text about the card states. Default: the first rows of the table. */
  facts?(): readonly string[] | undefined;
  menuItems?(): readonly MenuItem[];
  /** Returns the chart as lines and braille, in an SVG of A4. `undefined` in cards that have none. */
  readonly tactile?: (() => Promise<string>) | undefined;
  /** Called after each paint of a new result. */
  onShown?(view: View, context: WidgetContext): void;
}

export interface NotedMark {
  readonly title: string;
  readonly notes?: readonly string[];
  readonly spoken: string;
}

export interface NotedChart {
  /** Index of the first mark, and the number of marks. */
  readonly reach: readonly [from: number, count: number];
  readonly titleOf: (mark: number) => string | undefined;
  /** Returns the point that the tooltip of a mark is next to, in px of the chart. */
  readonly spotOf: (mark: number) => Pick<Box, 'x' | 'y'> | undefined;
}

/** The notes of users on one card. `sales-notes` sets them; without that tag, a page loads none of their code. */
export interface ReaderNotes {
  /** The label of a column of notes. */
  readonly label: string;
  /** Notes on dates, which a chart over time draws like its annotations. */
  readonly dates: readonly WrittenNote[];
  readonly menuItems: readonly MenuItem[];
  /** Adds the notes on a member to the description of its mark. */
  describe<Mark extends NotedMark>(mark: Mark): Mark;
  /** Adds a column of notes to the data table. */
  inTable(table: TableView): TableView;
  /** Returns the notes of a row by the text of its first cell. */
  readonly textsOf: (label: string) => readonly string[];
  /** Renders a dot at each mark of a member with notes. */
  renderMarks(chart: NotedChart): unknown;
  /** Renders a dot with the notes of a row as text, by the text of its first cell. */
  renderDot(label: string): unknown;
  /** Renders the list of notes below the content of the card. */
  render(): unknown;
}

export function renderCard(card: CardModel): TemplateResult {
  const { messages, dir, heading, level, phase, busy, asTable } = card;
  const classes = `card ${phase}${card.message === undefined ? '' : ' has-message'}${asTable ? ' tabled' : ''}${card.title === undefined ? '' : ' titled'}`;
  return html`<section
      role="group"
      part="card"
      class=${classes}
      dir=${dir}
      lang=${card.lang}
      aria-busy=${busy ? 'true' : 'false'}
      aria-labelledby="heading"
      @click=${card.onExplain}
    >
      ${busy && phase === 'stale' ? html`<div class="thin-bar"></div>` : nothing}
      <header role="none" ?inert=${card.isLoadingTexts}>
        <h2 part="heading" id="heading" aria-level=${level}>${heading || html`<span class="sk"></span>`}</h2>
        ${renderMenuButton(messages.menu({ heading }), card.onMenu)}
        ${card.sentence === undefined ? nothing : html`<p class="read" id=${card.sentence ? 'summary' : nothing}>${card.title ?? sentence(card.sentence, card.lang)}${renderRest(card.sentence, card.summary)}</p>`}
      </header>
      ${card.tools ?? nothing}<slot name="tools"></slot>
      <div class="body">
        <div class="frame">${card.body}</div>
        ${card.progress}
        ${card.message === undefined ? nothing : html`<div part="status" class="msg" tabindex="-1">${card.message}</div>`}
        ${card.table}
      </div>
      ${card.notes} ${card.foot === undefined ? nothing : html`<div class="foot">${card.foot}</div>`}
      ${card.sentence === '' && card.summary ? html`<p class="vh" id="summary">${card.summary}</p>` : nothing}
      <div class="vh" role="status" aria-live="polite">${card.spoken}</div>
      <div part="menu" class="menu" popover></div>
      ${card.tip}
    </section>
    <slot class="inside"></slot>`;
}

/** Renders what the summary says beyond the visible sentence, for assistive technology. */
function renderRest(sentence: string, summary: string): unknown {
  const rest = sentence && summary.startsWith(sentence) ? summary.slice(sentence.length).trimEnd() : '';
  return /^[\s.。।]*$/.test(rest) ? nothing : html`<span class="vh">${rest}</span>`;
}

function renderMenuButton(label: string, onMenu: (event: Event) => void): TemplateResult {
  return html`<button class="dots" type="button" aria-label=${label} aria-haspopup="menu" aria-expanded="false" @click=${onMenu}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8h.01M8 8h.01M13 8h.01" /></svg>
  </button>`;
}
