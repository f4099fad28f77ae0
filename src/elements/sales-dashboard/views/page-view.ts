import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { SalesError } from '../../../util/error.js';
import type { Lead } from '../model/lead.js';
import type { PageLayout } from '../model/layout.js';
import type { Tile } from '../model/place.js';
import type { PageName } from '../model/place.js';
import { CHIPS } from '../model/places.js';

/** What stands for widgets before it is known which there are: their columns of twelve. */
const SKELETON = [8, 4, 6, 6, 12];
const NUMBERS = [1, 2, 3, 4, 5, 6];

/** A period to switch to. */
export interface RecentChoice {
  readonly label: string;
  /** Whether the filters select it. */
  readonly isOn: boolean;
  readonly onClick: () => void;
}

/** A page with the elements of its widgets. */
export interface PageModel {
  readonly name: PageName;
  readonly layout: PageLayout;
  readonly words: Messages;
  readonly elementOf: (tile: Tile) => HTMLElement;
  /** What is filtered, in words, for paper. */
  readonly filtered: string;
  /** Whether the filters that have no room on a phone are shown. */
  readonly isMore: boolean;
  readonly onMore: () => void;
  /** The newest year and month of the data. */
  readonly recent: readonly RecentChoice[];
  /** Whether a narrow page shows all of its widgets. */
  readonly isWhole: boolean;
  readonly onWhole: () => void;
  /** Where the data comes from. */
  readonly source: string;
}

/** Where a page stands: in a tab's panel where there are several. */
export interface PanelModel {
  readonly name: PageName;
  readonly label: string;
  readonly isOpen: boolean;
  readonly isTab: boolean;
}

/** A page in its panel, grey shapes until it is known what it shows. A page that was never open has asked nothing and shows nothing. */
export function renderPanel(page: PageModel | undefined, panel: PanelModel): TemplateResult {
  const { isOpen } = panel;
  return renderFrame(page ? renderPage(page) : isOpen ? renderSkeleton() : nothing, panel, isOpen && !page);
}

/** The panel of a page around its content. */
export function renderFrame(content: unknown, { name, label, isOpen, isTab }: PanelModel, isBusy = false): TemplateResult {
  return html`<div
    id=${`page-${name}`}
    role=${isTab ? 'tabpanel' : 'group'}
    aria-label=${label}
    ?hidden=${!isOpen}
    aria-busy=${isBusy ? 'true' : 'false'}
  >
    ${content}
  </div>`;
}

/** Filters, numbers, and the widgets below them, each of which an element of the page's author may take the place of. */
function renderPage(page: PageModel): TemplateResult {
  const { name, layout, words, elementOf, filtered } = page;
  const { filters, kpis, tiles } = layout;
  const isEmpty = kpis.length + tiles.length === 0;
  return html`${filters.length > 0 ? renderFilters(page) : nothing}
    ${filtered ? html`<p class="written">${words.dashboard.filtered(filtered)}</p>` : nothing}
    ${kpis.length > 0 ? html`<section class="kpis" aria-label=${words.dashboard.numbers}>${kpis.map(elementOf)}</section>` : nothing}
    <section class="tiles" aria-label=${words.dashboard.widgets}>
      ${tiles.map((tile) => html`<slot name=${tile.name} class=${`of-${tile.span}`}>${elementOf(tile)}</slot>`)}
      <slot name=${name}></slot>
    </section>
    ${layout.left > 0 || page.isWhole ? renderWhole(page) : nothing}
    ${page.source && !isEmpty ? html`<p class="source"><bdi>${page.source}</bdi></p>` : nothing}
    ${isEmpty ? html`<p class="nothing">${words.dashboard.nothing}</p>` : nothing}`;
}

function renderWhole({ layout, words, isWhole, onWhole }: PageModel): TemplateResult {
  return html`<button class="whole" type="button" aria-expanded=${isWhole ? 'true' : 'false'} @click=${onWhole}>
    ${isWhole ? words.dashboard.fewerWidgets : words.dashboard.moreWidgets(layout.left)}
  </button>`;
}

function renderRecent({ words, recent }: PageModel): TemplateResult {
  return html`<div class="to-date" role="group" aria-label=${words.dashboard.toDate}>
    ${recent.map(
      ({ label, isOn, onClick }) =>
        html`<button type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${onClick}>${label}</button>`,
    )}
  </div>`;
}

function renderFilters(page: PageModel): TemplateResult {
  const { layout, words, elementOf, isMore, onMore } = page;
  const hasDate = layout.filters.some(({ name }) => name === 'date');
  const [first, ...more] = layout.filters.filter(({ name }) => name !== CHIPS).map(elementOf);
  const chips = layout.filters.filter(({ name }) => name === CHIPS).map(elementOf);
  const others = html`<button type="button" aria-expanded=${isMore ? 'true' : 'false'} @click=${onMore}>
      ${words.dashboard.moreFilters}
    </button>
    <div class=${isMore ? 'more open' : 'more'}>${more}</div>`;
  return html`<section class="filters" aria-label=${words.dashboard.filters}>
    ${first} ${hasDate ? renderRecent(page) : nothing} ${more.length > 0 ? others : nothing} ${chips}
  </section>`;
}

/** Grey shapes of the size of what will come. */
function renderSkeleton(): TemplateResult {
  return html`<section class="kpis">${NUMBERS.map(() => html`<div class="sk"></div>`)}</section>
    <section class="tiles">${SKELETON.map((span) => html`<div class=${`sk of-${span}`}></div>`)}</section>`;
}

/** Why there is nothing to be seen, and what to do. */
export function renderProblem(problem: SalesError, words: Messages, onRetry: () => void): TemplateResult {
  const { text, hint } = words.error(problem);
  return html`<div class="problem" role="alert">
    <b><bdi>${text}</bdi></b>
    ${hint ? html`<p><bdi>${hint}</bdi></p>` : nothing}
    <p><button type="button" @click=${onRetry}>${words.retry}</button></p>
  </div>`;
}

/** The headline, and what follows it. */
export function renderLead({ headline, more }: Lead): TemplateResult {
  return html`<bdi><b>${headline}</b>${more ? `. ${more}` : ''}</bdi>`;
}
