import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { languageLabel } from '../../src/compose/fields.js';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import { MAX_WIDTH, MIN_WIDTH, type View } from './composition.js';
import { directionOf, type Output, OUTPUT_HINTS, OUTPUTS, type PageCode } from './outputs.js';
import type { State } from './state.js';

/** What the preview and the code can do. */
export interface PageActions {
  readonly setView: (change: Partial<View>) => void;
  readonly setOutput: (output: Output) => void;
  readonly undo: () => void;
  readonly copy: (text: string) => void;
}

const THEMES = { auto: 'Theme of the system', light: 'Light', dark: 'Dark' } as const;
const WIDTH_STEP = 20;
/** The languages of the texts, without the one for tests. */
const SHOWN_LANGUAGES = ['en', ...Object.keys(LANGUAGES).filter((tag) => tag !== 'en-xa')];

const valueOf = ({ currentTarget }: Event): string => (currentTarget as HTMLInputElement).value;

/** Renders the preview: its settings, and the stage on which the widgets live. */
export function renderPreview(state: State, stage: HTMLElement, { setView, undo }: PageActions): TemplateResult {
  const { view, history, notice, files } = state;
  const { past, page } = history;
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="settings">
      <h2 id="preview-title">Preview</h2>
      <label
        >Width
        <input
          type="range"
          id="view-width"
          min=${MIN_WIDTH}
          max=${MAX_WIDTH}
          step=${WIDTH_STEP}
          .value=${live(String(view.width || MAX_WIDTH))}
          aria-valuetext=${view.width === 0 ? 'As wide as the window' : `${String(view.width)} pixels`}
          @input=${(event: Event) => {
            const width = Number(valueOf(event));
            setView({ width: width >= MAX_WIDTH ? 0 : width });
          }}
        /><output>${view.width === 0 ? 'Full' : `${String(view.width)} px`}</output></label
      >
      <label
        >Theme
        <select id="view-theme" @change=${(event: Event) => setView({ theme: valueOf(event) as View['theme'] })}>
          ${Object.entries(THEMES).map(([value, label]) => html`<option value=${value} .selected=${live(value === view.theme)}>${label}</option>`)}
        </select></label
      >
      <label
        >Language
        <select id="view-lang" @change=${(event: Event) => setView({ lang: valueOf(event) })}>
          ${SHOWN_LANGUAGES.map((tag) => html`<option value=${tag} lang=${tag} .selected=${live(tag === view.lang)}>${languageLabel(tag)}</option>`)}
        </select></label
      >
      <button type="button" id="undo" ?disabled=${past.length === 0} @click=${undo}>Undo</button>
    </div>
    <div role="alert">${notice ? html`<p class="problem">${notice}</p>` : nothing}</div>
    <div
      class="window"
      role="region"
      aria-label="Page"
      tabindex="0"
      lang=${view.lang}
      dir=${directionOf(view.lang)}
      data-theme=${view.theme}
    >
      ${files && page.cards.length === 0 ? html`<p class="muted" lang="en" dir="ltr">Pick a picture to add your first widget.</p>` : nothing}
      ${files ? nothing : html`<p class="muted" lang="en" dir="ltr">Your page appears here once you have chosen data.</p>`}
      ${stage}
    </div>
  </section>`;
}

/** Renders the code of the page in the chosen form. */
export function renderCode({ output, isCopied, history }: State, { code, css }: PageCode, actions: PageActions): TemplateResult {
  const isEmpty = history.page.cards.length === 0;
  return html`<section class="panel code" aria-labelledby="code-title">
    <h2 id="code-title">Copy</h2>
    <div class="forms">
      <fieldset class="choice">
        <legend>Form of the code</legend>
        ${OUTPUTS.map(
          (one) =>
            html`<label
              ><input
                type="radio"
                name="output"
                value=${one}
                .checked=${live(one === output)}
                @change=${() => actions.setOutput(one)}
              /><span>${LABELS[one] ?? one}</span></label
            >`,
        )}
      </fieldset>
      <button type="button" class="primary" id="copy" ?disabled=${isEmpty} @click=${() => actions.copy(code)}>
        ${isCopied ? 'Copied' : 'Copy code'}
      </button>
    </div>
    <p class="muted" role="status">
      ${isCopied ? 'The code is on the clipboard. ' : ''}${isEmpty ? 'The page has no widgets yet.' : OUTPUT_HINTS[output]}
    </p>
    ${isEmpty ? nothing : html`<pre tabindex="0" role="region" aria-label="Code" id="code" dir="ltr">${code}</pre>`}
    ${
      css && !isEmpty
        ? html`<p class="muted">Style sheet of the page, for widgets that share a row:</p>
            <pre tabindex="0" role="region" aria-label="Style sheet" id="css" dir="ltr">${css}</pre>`
        : nothing
    }
  </section>`;
}

const LABELS: Readonly<Partial<Record<Output, string>>> = { Divs: '<div>', Frames: '<iframe>' };
