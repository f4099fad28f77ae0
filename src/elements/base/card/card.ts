import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import { unbroken } from './unbroken.js';

/** What a card shows. Templates of the widget come as they are. */
export interface CardModel {
  readonly words: Messages;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly heading: string;
  /** Whether the words in the reader's language are not here yet: there are none then, and no menu. */
  readonly isMute: boolean;
  readonly phase: 'loading' | 'ready' | 'stale' | 'empty' | 'error';
  /** Whether something newer is awaited; what could not be had is not. */
  readonly busy: boolean;
  readonly sentence: string | undefined;
  /** Controls between heading and picture, in all states. */
  readonly tools?: unknown;
  /** The picture, or its skeleton: kept in place, unseen, under a message. */
  readonly body: unknown;
  readonly message: unknown;
  /** The real table; in chart view it is hidden from sight. */
  readonly table: unknown;
  readonly asTable: boolean;
  readonly foot: unknown;
  readonly summary: string;
  readonly spoken: string;
  /** How far the loading is. */
  readonly progress: unknown;
  readonly tip: unknown;
  readonly onMenu: (event: Event) => void;
}

/** The card with all its parts, in any state. */
export function renderCard(card: CardModel): TemplateResult {
  const { words, dir, heading, phase, busy, asTable } = card;
  const classes = `card ${phase}${card.message === undefined ? '' : ' told'}${asTable ? ' tabled' : ''}`;
  return html`<section
      part="card"
      class=${classes}
      dir=${dir}
      lang=${card.locale}
      aria-busy=${busy ? 'true' : 'false'}
      aria-labelledby="heading"
      aria-describedby="summary"
    >
      ${busy && phase === 'stale' ? html`<div class="thin-bar"></div>` : nothing}
      <header ?inert=${card.isMute}>
        <h2 part="heading" id="heading">${heading || html`<span class="sk"></span>`}</h2>
        ${renderMenuButton(words.menu(heading), card.onMenu)}
        ${card.sentence === undefined ? nothing : html`<p class="read"><bdi>${unbroken(card.sentence)}</bdi></p>`}
      </header>
      ${card.tools ?? nothing}
      <div class="body">
        <div class="frame">${card.body}</div>
        ${card.progress}
        ${card.message === undefined ? nothing : html`<div part="status" class="msg" tabindex="-1">${card.message}</div>`}
        ${card.table}
      </div>
      ${card.foot === undefined ? nothing : html`<div class="foot">${card.foot}</div>`}
      <p class="vh" id="summary">${card.summary}</p>
      <div class="vh" role="status" aria-live="polite">${card.spoken}</div>
      <div part="menu" class="menu" popover></div>
      ${card.tip}
    </section>
    <slot class="inside"></slot>`;
}

function renderMenuButton(label: string, onMenu: (event: Event) => void): TemplateResult {
  return html`<button class="dots" type="button" aria-label=${label} aria-haspopup="menu" aria-expanded="false" @click=${onMenu}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8h.01M8 8h.01M13 8h.01" /></svg>
  </button>`;
}
