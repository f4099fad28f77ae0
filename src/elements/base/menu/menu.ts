import { html, nothing, render, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import { copyText } from './copy-text.js';
import { toSalesError } from '../element/report-error.js';
import { loadErrorTexts } from '../messages/messages.js';
import { formatRange } from '../../../format/date.js';
import type { QueryResult } from '../../../query/result/result.js';
import { clauseText } from '../card/clause-label.js';
import { sourceText } from '../data/data-texts.js';
import type { Explanation, ExplanationFacts, TableView, WidgetContext } from '../element/widget.js';
import type { EmbeddedElement } from './embed-code.js';
import { embedTexts, renderEmbed } from './menu-embed.js';
import { canOpenWindow, openWindow } from './open-window.js';
import { placePanel } from './panel.js';
import { accountLines, explanationLines, infoTexts } from './menu-info.js';

export interface MenuFacts {
  readonly widget: HTMLElement & {
    view: string;
    toCSV(): Promise<string>;
    toXLSX(): Promise<Blob>;
    toSVG(): Promise<string>;
    toPNG(): Promise<Blob>;
  };
  readonly button: HTMLElement;
  readonly heading: string;
  readonly messages: Messages;
  /** Announces a sentence through the live region of the card. */
  readonly announce: (sentence: string) => void;
  /** The element that provides the data; `undefined` when the widget has its own. */
  readonly provider: EmbeddedElement | undefined;
  /** The data of “How is this calculated?”; `undefined` before the first result. */
  readonly explanation: ExplanationFacts | undefined;
  /** The input of “Read this chart”; `undefined` before the first result. */
  readonly text: TextFacts | undefined;
  /** Returns the chart as lines and braille; `undefined` in cards that have none. */
  readonly tactile: (() => Promise<string>) | undefined;
  readonly own: readonly MenuItem[];
}

export interface MenuItem {
  readonly label: string;
  readonly act: () => void | Promise<void>;
}

/** Opens the menu of a widget at its button, or closes an open menu. Escape, a click elsewhere or a selected item also close it. */
export function openMenu(facts: MenuFacts): void {
  const { widget, button } = facts;
  const panel = widget.shadowRoot?.querySelector<HTMLElement>('.menu');
  if (!panel?.isConnected) return;
  if (panel.matches(':popover-open')) return void panel.hidePopover();
  const { messages } = facts;
  render(renderMenu(itemsOf(facts, messages, panel), panel, facts.heading, messages), panel);
  let hadFocus = false;
  const isFocused = (): boolean => panel.matches(':focus-within');
  panel.onbeforetoggle = () => {
    // A handler that returned false would keep the menu closed.
    hadFocus = isFocused();
  };
  panel.ontoggle = ({ newState }) => {
    button.setAttribute('aria-expanded', String(newState === 'open'));
    // Inside nested shadow roots Chromium does not give the focus back. It stays where the user has put it in the meantime.
    const { activeElement, body } = panel.ownerDocument;
    const isLost = isFocused() || activeElement === body;
    if (newState === 'closed' && hadFocus && isLost) button.focus({ preventScroll: true });
  };
  panel.showPopover();
  placePanel(panel, button);
  panel.querySelector('button')?.focus();
}

export async function openExplanation({ widget, button, explanation }: MenuFacts): Promise<void> {
  const panel = widget.shadowRoot?.querySelector<HTMLElement>('.menu');
  if (panel?.isConnected && explanation) await explain(panel, button, explanation);
}

function itemsOf(
  { widget, button, heading, announce, provider, explanation, text, tactile, own }: MenuFacts,
  messages: Messages,
  panel: HTMLElement,
): MenuItem[] {
  if (!explanation || !text) return [];
  const { table: shown } = text;
  const table = widget.view === 'table';
  const texts = embedTexts(messages);
  const save = (kind: string, content: Blob): void => {
    const file = saveFile(`${heading}.${kind}`, content);
    announce(messages.saved({ file }));
  };
  const show = (view: string): void => {
    widget.view = view;
    announce(messages.shownAs({ view }));
  };
  const svg = (content: string): Blob => new Blob([content], { type: 'image/svg+xml' });
  const copyShown = async (rows: TableView): Promise<void> => {
    await copy(rows, { panel, button, messages });
    announce(messages.copied);
  };
  return [
    { label: table ? messages.viewChart : messages.viewTable, act: () => show(table ? 'chart' : 'table') },
    ...(shown ? [{ label: messages.copy, act: async () => copyShown(shown) }] : []),
    { label: messages.csv, act: async () => save('csv', new Blob(['\ufeff', await widget.toCSV()], { type: 'text/csv' })) },
    { label: messages.xlsx, act: async () => save('xlsx', await widget.toXLSX()) },
    { label: messages.png, act: async () => save('png', await widget.toPNG()) },
    { label: messages.svg, act: async () => save('svg', svg(await widget.toSVG())) },
    ...(tactile ? [{ label: messages.tactile, act: async () => save('tactile.svg', svg(await tactile())) }] : []),
    {
      label: messages.readChart,
      act: () => showChartText(panel, button, chartText(text, explanation.result, explanation.context), messages),
    },
    ...own,
    ...(canOpenWindow() ? [{ label: messages.openWindow, act: async () => openWindow(widget, heading) }] : []),
    {
      label: texts.title,
      act: () => open(panel, button, renderEmbed(widget, { provider, heading, texts, messages })),
    },
    { label: messages.explain, act: () => explain(panel, button, explanation) },
  ];
}

function renderMenu(items: readonly MenuItem[], panel: HTMLElement, label: string, messages: Messages): TemplateResult {
  const choose = async ({ act }: MenuItem): Promise<void> => {
    panel.hidePopover();
    try {
      await act();
    } catch (error) {
      await loadErrorTexts();
      render(html`<p class="info" role="alert">${messages.error(toSalesError(error)).text}</p>`, panel);
      panel.showPopover();
    }
  };
  return html`<div class="items" role="menu" aria-label=${label} @keydown=${moveInMenu}>
    ${items.map((item) => html`<button type="button" role="menuitem" tabindex="-1" @click=${() => void choose(item)}>${item.label}</button>`)}
  </div>`;
}

/** Moves the focus between the items of a menu by arrow keys, Home and End. Tab closes the popover around it. */
export function moveInMenu(event: KeyboardEvent): void {
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

/** Copies the table of the card, and confirms that in place of the menu. */
async function copy(
  table: TableView,
  { panel, button, messages }: { readonly panel: HTMLElement; readonly button: HTMLElement; readonly messages: Messages },
): Promise<void> {
  await copyTable(table);
  render(html`<p class="info">${messages.copied}</p>`, panel);
  panel.showPopover();
  placePanel(panel, button);
}

/** Shows the text about a chart, to be copied or spoken. The dialog has the focus, and a screen reader reads it. */
function showChartText(panel: HTMLElement, button: HTMLElement, text: string, messages: Messages): void {
  const speak = (): void => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = panel.closest('[lang]')?.getAttribute('lang') ?? '';
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
  const copy = async (): Promise<void> => {
    const [shown, status] = ['#read-text', '[role=status]'].map((part) => panel.querySelector<HTMLElement>(part)!);
    if (await copyText(text, shown!)) render(html`<p class="info" role="status">${messages.copied}</p>`, panel);
    else status!.textContent = messages.notCopied;
  };
  open(
    panel,
    button,
    html`<div class="info" role="dialog" aria-label=${messages.readChart} aria-describedby="read-text" tabindex="0">
      <h3>${messages.readChart}</h3>
      <p id="read-text">${text}</p>
      <span class="acts"
        ><button class="btn" type="button" @click=${() => void copy()}>${messages.copyText}</button>${
          'speechSynthesis' in globalThis
            ? html`<button class="btn" type="button" @click=${speak}>${messages.speak}</button>`
            : nothing
        }</span
      >
      <p role="status"></p>
    </div>`,
  );
}

/** Shows a dialog in place of the menu. The dialog has the focus. */
function open(panel: HTMLElement, button: HTMLElement, dialog: TemplateResult): void {
  render(dialog, panel);
  panel.showPopover();
  placePanel(panel, button);
  panel.querySelector<HTMLElement>('.info')?.focus();
}

/** Explains numbers. The account of the revenue follows when it is known. */
async function explain(panel: HTMLElement, button: HTMLElement, facts: ExplanationFacts): Promise<void> {
  const { messages } = facts.context;
  const lines = await explanationLines(facts);
  open(panel, button, renderExplanation(lines, messages));
  if (!facts.result.measures.some(({ expression }) => expression === 'revenue')) return;
  const account = await accountLines(facts);
  if (account.length === 0 || !panel.matches(':popover-open') || !panel.querySelector('.info')) return;
  const columns = lines.findIndex(({ term }) => term === infoTexts(messages).info.roles);
  render(renderExplanation(lines.toSpliced(columns < 0 ? lines.length : columns, 0, ...account), messages), panel);
  placePanel(panel, button);
}

function renderExplanation(lines: readonly Explanation[], { explain: title }: Messages): TemplateResult {
  return html`<div class="info" role="dialog" aria-label=${title} tabindex="0">
    <h3>${title}</h3>
    <dl>
      ${lines.map(
        ({ term, text }, i) =>
          html`${term === lines[i - 1]?.term ? nothing : html`<dt>${term}</dt>`}
            <dd>${text}</dd>`,
      )}
    </dl>
  </div>`;
}

/**
 * Copies a table to the clipboard with the texts on screen: as HTML for documents and as plain text for spreadsheets. Texts that a spreadsheet would run as
 * formulas get an apostrophe, and numbers a hyphen for the minus sign, which spreadsheets do not know.
 */
async function copyTable({ columns, rows }: TableView): Promise<void> {
  const cell = (text: string, c: number): string => (columns[c]?.numeric ? text.replace('−', '-') : guarded(text));
  const lines = [columns.map(({ label }) => guarded(label)), ...rows.map((row) => row.map(cell))];
  const plain = lines.map((line) => line.map((text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  const forms = {
    'text/plain': blob(plain, 'text/plain'),
    'text/html': blob(new XMLSerializer().serializeToString(tableOf(lines)), 'text/html'),
  };
  await navigator.clipboard.write([new ClipboardItem(forms)]);
}

function guarded(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function tableOf(lines: readonly (readonly string[])[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const [at, line] of lines.entries()) {
    const row = table.insertRow();
    for (const text of line) row.appendChild(document.createElement(at === 0 ? 'th' : 'td')).textContent = text;
  }
  return table;
}

/** Maximum number of rows that a text about a chart names. The table and the CSV file have all of them. */
const MAX_ROWS = 5;

/** What a card shows, as the input of a text about it. */
interface TextFacts {
  readonly heading: string;
  readonly summary: string;
  /** Facts that the widget states itself; `undefined` to name the first rows of the table. */
  readonly facts: readonly string[] | undefined;
  readonly table: TableView | undefined;
}

/** Returns the facts of a card as a paragraph: heading, summary, values, period, filters and source. */
function chartText({ heading, summary, facts, table }: TextFacts, result: QueryResult, context: WidgetContext): string {
  const { messages, catalog, locale } = context;
  const { period, skipped } = result.facts;
  const filters = [context.where, ...context.filters].filter((where) => where !== '' && !skipped.includes(where));
  const sentences = [
    heading,
    summary,
    ...(facts ?? rowTexts(table)),
    period ? formatRange(period, context) : '',
    ...filters.map((where) => clauseText(where, context)),
    sourceText(catalog, messages, locale),
  ];
  return sentences.filter(Boolean).map(ended).join(' ');
}

function rowTexts(table: TableView | undefined): readonly string[] {
  const { columns = [], rows = [] } = table ?? {};
  return rows.slice(0, MAX_ROWS).map(([name = '', ...cells]) => {
    const values = cells.flatMap((cell, k) => (cell === '' ? [] : [`${columns[k + 1]?.label ?? ''} ${cell}`]));
    return values.length === 0 ? name : `${name}: ${values.join(', ')}`;
  });
}

function ended(text: string): string {
  return /[.!?。।؟]$/.test(text) ? text : `${text}.`;
}

/** Saves a file, and returns its name: that given, with spaces in place of the characters that no file name has. */
export function saveFile(name: string, content: Blob): string {
  const file = name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  return file;
}
