import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderCurrencies } from '../../base/card/card-message.js';
import { unbroken } from '../../base/card/no-wrap.js';
import { focusEnd, menuButtonOf } from '../../base/card/skip-card.js';
import type { FilterController } from '../../base/query/filter-controller.js';
import { textDirection, type PartialMessages } from '../../base/messages/messages.js';
import type { Messages } from '../../../messages/en.js';
import type { SalesError } from '../../../util/error.js';
import type { Lead } from '../model/summary.js';
import type { PageLayout } from '../model/layout.js';
import type { Tile } from '../model/slot.js';
import type { PageName } from '../attributes.js';
import { CHIPS } from '../model/slots.js';
import { dashboardTexts } from '../../../messages/compiled/en/dashboard.js';

/** The dashboard's texts. */
export const PAGE_TEXTS: Partial<Messages> = { dashboard: dashboardTexts };

let pageWithCheck: PartialMessages | undefined;

/** Merges the dashboard's texts with those of the data check. All dashboards share one object, because texts are cached by it. */
export function withCheck(check: PartialMessages | undefined): PartialMessages {
  return check ? (pageWithCheck ??= { ...PAGE_TEXTS, ...check }) : PAGE_TEXTS;
}

/** Replaces a sentence in a text. */
const GAP = '\u0001';

/** Stands between the facts of the cover line. */
const SEPARATOR = ' · ';

/** Spans of the skeleton shown before the widgets are known, in columns of twelve. */
const SKELETON = [8, 4, 6, 6, 12];
const NUMBERS = [1, 2, 3, 4, 5, 6];

/** Period that the user can switch to. */
export interface RecentChoice {
  readonly label: string;
  /** True when the filters select the period. */
  readonly isOn: boolean;
  readonly onClick: () => void;
}

/** Page with the elements of its widgets. */
export interface PageModel {
  readonly name: PageName;
  readonly layout: PageLayout;
  readonly messages: Messages;
  /** Returns the element of a widget, or `nothing` where another page has it. */
  readonly elementOf: (tile: Tile) => unknown;
  /** Description of the active filters, for print. */
  readonly filtered: string;
  /** True when the filters that are collapsed on a phone are shown. */
  readonly isMore: boolean;
  readonly onMore: () => void;
  /** Newest year and month of the data. */
  readonly recent: readonly RecentChoice[];
  /** Description of the data source, and of rows without a value. */
  readonly source: string;
  readonly missing: readonly string[];
  /** What is doubtful about the amounts. */
  readonly doubts: readonly string[];
  /** Reason for a page without key figures and widgets. */
  readonly nothing: string;
  /** The periods that the key figures have, and compare. */
  readonly periods: string;
}

/** Panel of a page: a tab panel when there are several pages. */
export interface PanelModel {
  readonly name: PageName;
  readonly label: string;
  readonly isOpen: boolean;
  readonly isTab: boolean;
}

/** Renders a page in its panel, or a skeleton while its widgets are loading. A page that was never opened stays empty. */
export function renderPanel(page: PageModel | undefined, panel: PanelModel, isBusy: boolean): TemplateResult {
  return renderFrame(page ? renderPage(page) : panel.isOpen ? renderSkeleton() : nothing, panel, isBusy);
}

/** Renders the panel of a page around its content. */
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

/** Renders filters, key figures and widgets. The page author can replace each widget through its slot. */
function renderPage(page: PageModel): TemplateResult {
  const { name, layout, messages, elementOf, filtered } = page;
  const { filters, kpis, tiles, isPartial } = layout;
  const isEmpty = kpis.length + tiles.length === 0;
  const printed = [page.source, filtered ? messages.dashboard.filtered({ clauses: filtered }) : ''].filter(Boolean);
  const noFilters = isPartial ? html`<section class="filters"></section>` : nothing;
  return html`${filters.length > 0 ? renderFilters(page) : noFilters}
    <p class="written">${printed.map((text) => html`<bdi>${text}</bdi>${SEPARATOR}`)}<bdi class="printed"></bdi></p>
    ${kpis.length > 0 ? renderNumbers(page) : nothing}
    <section role="group" class="tiles" aria-label=${messages.dashboard.widgets}>
      ${isPartial ? renderRows() : nothing}${repeat(tiles, nameOf, (tile) => html`<slot name=${tile.name} class=${classOf(tile)}>${elementOf(tile)}</slot>`)}
      <slot name=${name}></slot>
    </section>
    ${page.source && !isEmpty ? renderLine([page.source, ...page.doubts, ...page.missing]) : nothing}
    ${isEmpty ? html`<p class="nothing">${page.nothing}</p>` : nothing}`;
}

/** Renders texts next to each other. */
function renderLine(texts: readonly string[]): TemplateResult {
  return html`<p class="source">${texts.map((text) => html`<bdi>${text}</bdi>`)}</p>`;
}

/** Renders the key figures. A line above them states their periods once for all of them. */
function renderNumbers({ layout, messages, elementOf, periods }: PageModel): TemplateResult {
  const { numbers } = messages.dashboard;
  return html`<p class="periods"><b>${numbers}</b> <bdi>${periods}</bdi></p>
    <section role="group" class="kpis" aria-label=${numbers}>
      ${repeat(layout.kpis, nameOf, elementOf)}${layout.isPartial ? renderFigures(layout.kpis.length) : nothing}
    </section>`;
}

/** The key of a widget: one that comes or goes moves no other, which would lose the focus in it. */
const nameOf = ({ name }: Tile): string => name;

function classOf({ span, isLast, isTall, tag }: Tile): string {
  return [`of-${span}`, isLast ? 'list' : '', isTall ? 'tall' : '', tag].filter(Boolean).join(' ');
}

function renderRecent({ messages, recent }: PageModel): TemplateResult {
  return html`<div class="to-date" role="group" aria-label=${messages.dashboard.toDate}>
    ${recent.map(
      ({ label, isOn, onClick }) =>
        html`<button type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${onClick}>${label}</button>`,
    )}
  </div>`;
}

function renderFilters(page: PageModel): TemplateResult {
  const { layout, messages, elementOf, isMore, onMore } = page;
  const hasDate = layout.filters.some(({ name }) => name === 'date');
  const [first, ...more] = layout.filters.filter(({ name }) => name !== CHIPS).map(elementOf);
  const chips = layout.filters.filter(({ name }) => name === CHIPS).map(elementOf);
  const recent = hasDate ? renderRecent(page) : nothing;
  return html`<section role="group" class="filters" aria-label=${messages.dashboard.filters}>
    ${first}
    <button type="button" aria-expanded=${isMore ? 'true' : 'false'} @click=${onMore}>${messages.dashboard.moreFilters}</button>
    <div class=${isMore ? 'more open' : 'more'}>${recent} ${more} ${chips}</div>
  </section>`;
}

/** Renders a skeleton in the size of the expected filters and widgets. */
function renderSkeleton(): TemplateResult {
  return html`<section class="filters"></section>
    <p class="periods"></p>
    <section class="kpis">${renderFigures(0)}</section>
    <section class="tiles">${renderRows()}</section>`;
}

const renderFigures = (known: number): unknown => NUMBERS.slice(known).map(() => html`<div class="sk"></div>`);
const renderRows = (): unknown => SKELETON.map((span) => html`<div class=${`sk of-${span}`}></div>`);

/** Renders an error with its hint, a retry button, and a button per currency where amounts are in several. */
export function renderProblem(
  problem: SalesError,
  messages: Messages,
  filters: FilterController,
  onRetry: () => void,
): TemplateResult {
  const { text, hint } = messages.error(problem);
  return html`<div class="problem" role="alert">
    <b><bdi>${text}</bdi></b>
    ${hint ? html`<p><bdi>${hint}</bdi></p>` : nothing}
    <p><button type="button" @click=${onRetry}>${messages.retry}</button> ${renderCurrencies(problem, { messages, filters })}</p>
  </div>`;
}

/** Renders the first stops of a dashboard, which are visible while they have the focus: to its charts, and past it. */
export function renderSkips({ dashboard }: Messages, root: ParentNode): TemplateResult {
  const skip = (text: string, onClick: () => void): TemplateResult =>
    html`<button class="skip" type="button" @click=${onClick} @keydown=${onKey}>${text}</button>`;
  // As on a card, the key goes to the next card.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'PageDown' || !event.altKey) return;
    event.preventDefault();
    focusCharts(root);
  };
  return html`${skip(dashboard.toCharts, () => focusCharts(root))}${skip(dashboard.skip, () => focusEnd(root))}`;
}

/** Renders the headline with its number in the accent color, and below it the sentence that follows, in the direction of the texts. */
export function renderLead({ headline, value, more }: Lead, messages: Messages, locale: string): TemplateResult {
  const dir = textDirection(locale);
  const at = value ? headline.indexOf(value) : -1;
  const end = at + value.length;
  const number = at < 0 ? nothing : html`<em>${value}</em>`;
  const parts = at < 0 ? [headline, ''] : [headline.slice(0, at), headline.slice(end)];
  // Each sentence begins a line, and only screen readers and copies need the stop between them.
  const [stop, rest = ''] = messages.dashboard.then({ sentence: GAP }).split(GAP);
  // A short form such as “Mio.” at the end has its stop.
  const pause = headline.endsWith('.') ? stop?.replace('.', '') : stop;
  const sentence = more ? html`<span class="stop">${pause}</span>${unbroken(more + rest, dir)}` : nothing;
  return html`<bdi dir=${dir}><b>${unbroken(parts[0]!, dir)}${number}${unbroken(parts[1]!, dir)}</b>${sentence}</bdi>`;
}

/** Moves the focus to the first chart of a dashboard: to the menu button, which names the card. */
function focusCharts(root: ParentNode): void {
  const [first] = [...root.querySelectorAll('.tiles *')].flatMap((element) => menuButtonOf(element) ?? []);
  first?.focus();
}
