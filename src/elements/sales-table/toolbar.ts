import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import { placePanel } from '../base/menu/panel.js';
import { hasTools, type Step, type TableOptions, USUAL_ROWS, WHOLE } from './model/options.js';
import type { GridView } from './model/view.js';

/** State and actions of the toolbar. */
interface Tools {
  readonly view: GridView;
  readonly messages: Messages;
  readonly locale: string;
  readonly count: number;
  readonly search: string;
  /** Ids of the columns that the user chose. */
  readonly shown: ReadonlySet<string> | undefined;
  readonly onSearch: (text: string) => void;
  readonly onColumns: (shown: ReadonlySet<string>) => void;
  readonly onFold: (isOpen: boolean) => void;
}

/** Renders the search field, the number of rows and the column chooser. */
export function renderTools(tools: Tools): TemplateResult {
  const { view, messages, locale, count, search, onSearch, onFold } = tools;
  const show = (rows: number): string => formatNumber(rows, 'count', { locale });
  const found =
    count === view.count
      ? messages.table.rows({ n: count, shown: show(count) })
      : messages.table.found({ shown: show(count), of: show(view.count) });
  const hasTexts = view.by.some((name) => view.main.column(name)?.type === 'text');
  const hasSearch = hasTexts && (view.count > USUAL_ROWS || search !== '');
  const onInput = (event: Event): void => onSearch((event.target as HTMLInputElement).value);
  return html`<div class="tools">
    ${
      hasSearch
        ? html`<input
            type="search"
            aria-label=${messages.table.search}
            placeholder=${messages.table.search}
            .value=${search}
            @input=${onInput}
          />`
        : nothing
    }
    <span class="count"><bdi>${found}</bdi></span>
    ${
      view.grouping?.tree
        ? html`<button class="btn" type="button" @click=${() => onFold(true)}>${messages.table.expandAll}</button>
            <button class="btn" type="button" @click=${() => onFold(false)}>${messages.table.collapseAll}</button>`
        : nothing
    }
    ${view.columns.length > 2 ? renderChoice(tools) : nothing}
  </div>`;
}

function renderChoice({ view, messages, shown: chosen, onColumns }: Tools): TemplateResult {
  const columns = view.columns.slice(1);
  const shown = chosen ?? new Set(columns.filter(({ usual }) => usual).map(({ id }) => id));
  const onChange = (id: string, isOn: boolean): void => {
    const next = new Set(shown);
    if (isOn) next.add(id);
    else next.delete(id);
    onColumns(next);
  };
  return html`<button class="btn" type="button" popovertarget="columns" @click=${onOpen}>${messages.table.columns}</button>
    <div class="choice" id="columns" popover role="group" aria-label=${messages.table.columns}>
      ${columns.map(
        ({ id, name }) =>
          html`<label
            ><input
              type="checkbox"
              .checked=${shown.has(id)}
              @change=${(event: Event) => onChange(id, (event.target as HTMLInputElement).checked)}
            /><bdi>${name}</bdi></label
          >`,
      )}
    </div>`;
}

function onOpen(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  requestAnimationFrame(() => placePanel(button.nextElementSibling as HTMLElement, button));
}

/** Renders the drill path. Each step leads back to its level. */
export function renderPath(
  path: readonly Step[],
  root: string,
  messages: Messages,
  rise: (depth: number) => void,
): TemplateResult {
  const last = path.length - 1;
  return html`<div class="path" role="group" aria-label=${messages.table.path}>
    <button type="button" @click=${() => rise(0)}>${root}</button>
    ${path.map(
      ({ label }, index) =>
        html`<span class="sep" aria-hidden="true">&rsaquo;</span>${
            index === last
              ? html`<bdi aria-current="true">${label}</bdi>`
              : html`<button type="button" @click=${() => rise(index + 1)}><bdi>${label}</bdi></button>`
          }`,
    )}
  </div>`;
}

export function renderGridSkeleton(options: TableOptions): TemplateResult {
  const { limit = USUAL_ROWS, by } = options;
  const totals = options.limit === undefined || limit > WHOLE ? 0 : by.length > 1 ? 1 : 3;
  const rows = Math.min(limit, WHOLE) + 1 + totals;
  const bone = html`<span class="sk"></span>`;
  return html`${hasTools(options) ? html`<div class="tools"></div>` : nothing}
    <div class="box bones" aria-hidden="true">
      ${Array.from({ length: rows }, () => html`<div>${bone}${bone}${bone}</div>`)}
    </div>`;
}
