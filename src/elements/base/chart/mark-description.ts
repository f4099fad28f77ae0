import { html, nothing, type TemplateResult, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { renderMember } from '../links/links-controller.js';
import type { KeyHint, TipRow } from '../element/widget.js';
import type { MarkDescription } from './marks.js';
import type { Messages } from '../../../messages/en.js';

/** Renders the tooltip of a mark: its name, notes, rows, and the effect of a click. */
export function renderTip({ title, href, notes = [], rows, hint, drillHint }: MarkDescription): TemplateResult {
  return html`<h3>${renderMember(title, href)}</h3>
    ${notes.map((note) => html`<div class="mark-note">${note}</div>`)}
    ${rows.length === 0 ? nothing : html`<dl>${rows.map(renderRow)}</dl>`}
    ${hint === '' ? nothing : html`<p>${hint}${drillHint === undefined ? nothing : html`<br />${drillHint}`}</p>`}`;
}

function renderRow(row: MarkDescription['rows'][number]): TemplateResult {
  const { term, text, slot, good, change }: TipRow = 'term' in row ? row : { term: row[0], text: row[1] };
  const tone = good === undefined ? '' : good ? 'good' : 'bad';
  const arrow = change?.arrow ? html`<span class="arrow ${change.direction}">${change.arrow}</span> ` : nothing;
  return html`<dt>${slot === undefined ? nothing : html`<i class="key s${slot}"></i>`}${term}</dt>
    <dd class=${tone}>${arrow}<bdi>${text}</bdi></dd>`;
}

/** Renders the description of the mark under the keyboard cursor, with key hints. Shown in place of the foot. */
export function renderAnnouncement(spoken: string, hints: readonly KeyHint[]): TemplateResult {
  return html`<div class="announced" aria-hidden="true">
    <span>${spoken}</span>
    <span class="keys"
      >${hints.map(([keys, does]) => html`<span>${keys.map((key) => html`<kbd>${key}</kbd>`)}${does}</span>`)}</span
    >
  </div>`;
}

/** Detail of the descriptions of points. */
const LEVELS = ['brief', 'normal', 'full'] as const;
export type Verbosity = (typeof LEVELS)[number];

/** Key of the reader's choice in the storage of the page. */
const KEY = 'sales-elements.verbosity';

/** The reader's choice while the page has no storage. */
let chosen: string | null = null;

/** Returns the detail of descriptions: the reader's choice, otherwise what the page sets. */
export function verbosityOf(attribute: Verbosity): Verbosity {
  const choice = stored();
  return LEVELS.find((level) => level === choice) ?? attribute;
}

/** Makes the level after a given one the choice of the reader, for all charts and later visits. Returns the level. */
export function chooseNext(level: Verbosity): Verbosity {
  const next = LEVELS[(LEVELS.indexOf(level) + 1) % LEVELS.length] ?? 'normal';
  chosen = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A page in a sandbox has no storage. The choice then ends with the page.
  }
  return next;
}

/** Returns the description of a point: name and value, or the whole description, or also the notes and the effect of Enter. */
export function textOf({ title, notes = [], rows, hint, spoken }: MarkDescription, level: Verbosity, messages: Messages): string {
  const [row] = rows;
  if (level === 'brief' && row) return messages.list({ items: [title, 'text' in row ? row.text : row[1]] });
  if (level !== 'full') return spoken;
  return [spoken, ...notes, hint].filter(Boolean).join(' ');
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return chosen;
  }
}

/** Callbacks that update the charts of the page. */
const charts = new Set<() => void>();
/** True when the user has reached a chart: assistive technology has read the keys. */
let isGiven = false;

/** Describes the keys of a chart with the first chart of the page that has the focus. All others have them behind “?”. */
export class KeyHelp implements ReactiveController {
  readonly #update: () => void;
  /** True while the chart with the description has the focus. */
  #isReading = false;

  constructor(host: ReactiveControllerHost) {
    this.#update = () => host.requestUpdate();
    host.addController(this);
  }

  /** True when the description of the chart includes its keys. */
  get isDescribed(): boolean {
    return this.#isReading || !isGiven;
  }

  hostConnected(): void {
    charts.add(this.#update);
  }

  hostDisconnected(): void {
    charts.delete(this.#update);
    this.#isReading = false;
  }

  onFocus(): void {
    if (isGiven) return;
    isGiven = this.#isReading = true;
    for (const update of charts) update();
  }

  onBlur(): void {
    if (this.#isReading) this.#update();
    this.#isReading = false;
  }
}
