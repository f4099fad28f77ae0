import { html, nothing, render, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import { copyTable } from './copy-table.js';
import { toSalesError } from '../element/to-sales-error.js';
import { linesOf } from './menu-info.js';
import type { ExplanationFacts } from '../element/widget.js';

/** What the menu can do with a widget. */
export interface MenuFacts {
  readonly widget: HTMLElement & { view: string; toCSV(): Promise<string>; toSVG(): Promise<string>; toPNG(): Promise<Blob> };
  readonly button: HTMLElement;
  readonly heading: string;
  readonly words: Messages;
  /** Undefined while there are no data. */
  readonly explanation: ExplanationFacts | undefined;
}

interface Item {
  readonly label: string;
  readonly act: () => void | Promise<void>;
}

/** Opens the menu of a widget beside its button; closes by itself on Escape, a click elsewhere, or a choice. */
export function openMenu(facts: MenuFacts): void {
  const { widget, button } = facts;
  const panel = widget.shadowRoot?.querySelector<HTMLElement>('.menu');
  if (!panel) return;
  if (panel.matches(':popover-open')) return void panel.hidePopover();
  const { words } = facts;
  render(renderMenu(itemsOf(facts, words, panel), panel, facts.heading), panel);
  panel.ontoggle = (event) => button.setAttribute('aria-expanded', String(event.newState === 'open'));
  panel.showPopover();
  place(panel, button);
  panel.querySelector('button')?.focus();
}

function itemsOf({ widget, button, heading, explanation }: MenuFacts, words: Messages, panel: HTMLElement): Item[] {
  if (!explanation) return [];
  const table = widget.view === 'table';
  const file = heading.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  return [
    { label: table ? words.viewChart : words.viewTable, act: () => void (widget.view = table ? 'chart' : 'table') },
    { label: words.copy, act: async () => copy(await widget.toCSV(), { panel, button, words }) },
    { label: words.csv, act: async () => save(`${file}.csv`, new Blob(['\ufeff', await widget.toCSV()], { type: 'text/csv' })) },
    { label: words.png, act: async () => save(`${file}.png`, await widget.toPNG()) },
    { label: words.svg, act: async () => save(`${file}.svg`, new Blob([await widget.toSVG()], { type: 'image/svg+xml' })) },
    { label: words.explain, act: () => explain(panel, button, explanation) },
  ];
}

function renderMenu(items: readonly Item[], panel: HTMLElement, label: string): TemplateResult {
  const choose = async ({ act }: Item): Promise<void> => {
    panel.hidePopover();
    try {
      await act();
    } catch (error) {
      render(html`<p class="info" role="alert">${toSalesError(error).message}</p>`, panel);
      panel.showPopover();
    }
  };
  return html`<div class="items" role="menu" aria-label=${label} @keydown=${onKey}>
    ${items.map((item) => html`<button type="button" role="menuitem" tabindex="-1" @click=${() => void choose(item)}>${item.label}</button>`)}
  </div>`;
}

function onKey(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll('button')];
  const at = items.indexOf(event.target as HTMLButtonElement);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  };
  const next = steps[event.key];
  if (event.key === 'Tab') (menu.parentElement as HTMLElement).hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items[next % items.length]?.focus();
}

/** Copies, and says so where the menu was. */
async function copy(
  csv: string,
  { panel, button, words }: { readonly panel: HTMLElement; readonly button: HTMLElement; readonly words: Messages },
): Promise<void> {
  await copyTable(csv);
  render(html`<p class="info" role="status">${words.copied}</p>`, panel);
  panel.showPopover();
  place(panel, button);
}

function explain(panel: HTMLElement, button: HTMLElement, facts: ExplanationFacts): void {
  const { words } = facts.context;
  const lines = linesOf(facts);
  render(
    html`<div class="info" role="dialog" aria-label=${words.explain} tabindex="0">
      <h3>${words.explain}</h3>
      <dl>
        ${lines.map(
          ({ term, text }, i) =>
            html`${term === lines[i - 1]?.term ? nothing : html`<dt>${term}</dt>`}
              <dd>${text}</dd>`,
        )}
      </dl>
    </div>`,
    panel,
  );
  panel.showPopover();
  place(panel, button);
  panel.querySelector<HTMLElement>('.info')?.focus();
}

/** Under the button, its end at the button's end, inside the viewport. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { clientWidth, clientHeight } = document.documentElement;
  const start = getComputedStyle(button).direction === 'rtl' ? at.left : at.right - width;
  const below = at.bottom + 4 + height <= clientHeight ? at.bottom + 4 : at.top - 4 - height;
  panel.style.setProperty('left', `${Math.max(8, Math.min(clientWidth - width - 8, start))}px`);
  panel.style.setProperty('top', `${Math.max(8, below)}px`);
}

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
