import { html, nothing, type TemplateResult, css } from 'lit';
import {
  checkData,
  type DataCheck,
  type AlternativeReading,
  type CheckedRole,
  type CheckedTable,
} from '../../../catalog/data-check.js';
import { checkTexts } from '../../../messages/compiled/en/check.js';
import { notesTexts } from '../../../messages/compiled/en/notes.js';
import { reasonsTexts } from '../../../messages/compiled/en/reasons.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult } from '../../../query/result/result.js';
import { textDirection, textLanguage, type PartialMessages } from '../messages/messages.js';
import type { DataConnection } from '../data/data-connection.js';
import { unitOfRole } from '../../../catalog/column-units.js';
import { formatRange } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { Role } from '../../../query/schema.js';
import { noteText } from '../data/data-texts.js';
import { reasonText } from '../data/reason-text.js';
import { parseRoles, rolesText } from '../../../catalog/attributes.js';
import { accentStyles } from '../styles/accent.styles.js';
import { panelDeclarations } from '../styles/panel.styles.js';

export const checkStyles = css`
  .check {
    ${panelDeclarations}
    gap: calc(var(--_space) * 5);
  }
  .check .heading {
    font-size: 1rem;
    font-weight: 600;
  }
  .check .scroll {
    overflow-x: auto;
  }
  .check :is(.scroll, button):focus-visible {
    outline: 2px solid var(--sales-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  .check table {
    inline-size: 100%;
    min-inline-size: 19rem;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .check :is(caption, .caption) {
    margin: 0;
    padding-block-end: var(--_space);
    font-weight: 600;
    text-align: start;
  }
  .check :is(th, td) {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .check thead th {
    border-block-start: 0;
    color: var(--_muted);
    overflow-wrap: normal;
    white-space: normal;
  }
  .check tbody th {
    min-inline-size: 6rem;
    font-weight: 500;
  }
  .check .n {
    text-align: end;
    white-space: nowrap;
  }
  .check .why {
    margin: 0;
    color: var(--_muted);
  }
  .check .other {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2);
  }
  .check button {
    padding: var(--_space) calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: 0.375rem;
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }
  .check code {
    color: var(--_muted);
    font-size: 0.75rem;
    user-select: all;
  }
  .check ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .check .short ul {
    columns: 18rem auto;
  }
  .check li {
    overflow-wrap: anywhere;
  }
  ${accentStyles}
`;

/** The English texts that the data check needs. */
export const CHECK_WORDS: PartialMessages & Pick<Messages, 'check'> = {
  check: checkTexts,
  notes: notesTexts,
  reasons: reasonsTexts,
};

/** Checks the data of an element, once per version of the data and currency. */
export class CheckController {
  /** The last check of the current data; `undefined` until it is done. */
  check: DataCheck | undefined;

  readonly #onChange: () => void;
  #checked: Catalog | undefined;
  #currency: string | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Starts a check if the data, or the currency that amounts are converted to, is new. */
  update(connection: DataConnection | undefined, currency: string | undefined): void {
    const catalog = connection?.catalog;
    if (catalog === this.#checked && currency === this.#currency) return;
    this.#checked = catalog;
    this.#currency = currency;
    this.check = undefined;
    if (connection && catalog) void this.#run(connection, catalog, currency);
  }

  async #run(connection: DataConnection, catalog: Catalog, currency: string | undefined): Promise<void> {
    const { signal } = new AbortController();
    const ask = async (plan: QueryPlan): Promise<QueryResult> =>
      new QueryResult(await connection.ask({ ...plan, ...(currency && { currency }) }, signal));
    const check = await checkData(catalog, ask);
    if (catalog !== this.#checked || currency !== this.#currency) return;
    this.check = check;
    this.#onChange();
  }
}

export interface CheckModel {
  /** `undefined` until the check is done. */
  readonly check: DataCheck | undefined;
  readonly messages: Messages;
  readonly locale: string;
  /** The currency of the amounts, as ISO 4217 code, if known. */
  readonly currency: string | undefined;
  /** The currency that an attribute asks for, which amounts are converted to if the data has exchange rates. */
  readonly convertTo: string | undefined;
  readonly level: number;
  /** The current value of the attribute `roles`. */
  readonly roles: string;
  /** Called with the new attribute `roles` when the user selects another reading. */
  readonly onSwitch: (roles: string) => void;
}

const DAY_MS = 86_400_000;

/** Renders the data check: tables, joins, roles with alternatives, unused tables and columns, notes. */
export function renderCheck(model: CheckModel): TemplateResult {
  const { check, messages, level } = model;
  const { title, loading } = messages.check;
  return html`<section
    role="group"
    class="check"
    dir=${textDirection(model.locale)}
    lang=${textLanguage(model.locale)}
    aria-label=${title}
    aria-busy=${check ? 'false' : 'true'}
  >
    ${level > 0 ? html`<div class="heading" role="heading" aria-level=${level}>${title}</div>` : nothing}
    ${check ? renderParts(check, model) : html`<p class="why">${loading}</p>`}
  </section>`;
}

function renderParts(check: DataCheck, model: CheckModel): TemplateResult {
  const { messages, locale } = model;
  const own = messages.check;
  const count = (n: number): string => formatNumber(n, 'count', { locale });
  const notes = check.warnings.map((note) => noteText(note, model));
  return html`${renderTable(
    { caption: own.roles, heads: [own.role, own.column, own.total], numeric: own.total },
    check.roles.map((role) => renderRole(role, model)),
  )}
  ${renderTable(
    { caption: own.tables, heads: [own.table, own.rows, own.period], numeric: own.rows },
    check.tables.map(
      (table) =>
        html`<tr>
          <th scope="row"><bdi>${table.name}</bdi></th>
          <td class="n">${count(table.rows)}</td>
          <td>${periodOf(table, locale)}</td>
        </tr>`,
    ),
  )}
  ${
    check.joins.length === 0
      ? nothing
      : renderTable(
          { caption: own.joins, heads: [own.from, own.to, own.unmatched], numeric: own.unmatched },
          check.joins.map(
            (join) =>
              html`<tr>
                <th scope="row"><bdi>${join.from}</bdi></th>
                <td>
                  <bdi>${join.to}</bdi>
                  <p class="why">${reasonText(join.reasons, model)}</p>
                </td>
                <td class="n">${count(join.missing + join.unmatched)}</td>
              </tr>`,
          ),
        )
  }
  ${renderList(own.unusedTables, check.unusedTables, true)} ${renderList(own.unusedColumns, check.unusedColumns, true)}
  ${renderList(own.notes, notes, false)}`;
}

interface Heads {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The heading of the column with numbers. */
  readonly numeric: string;
}

function renderTable({ caption, heads, numeric }: Heads, rows: readonly TemplateResult[]): TemplateResult {
  return html`<div class="scroll" role="group" aria-label=${caption} tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col" class=${numeric === head ? 'n' : ''}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function renderRole(checked: CheckedRole, model: CheckModel): TemplateResult {
  const { messages } = model;
  const { role, column, total, alternatives } = checked;
  return html`<tr>
    <th scope="row">${messages.dimension({ name: role })}</th>
    <td>
      <bdi>${column ?? messages.check.calculated}</bdi>
      <p class="why">${reasonText(checked.reasons, model)}</p>
      ${alternatives.map((one) => renderAlternative(one, checked, model))}
    </td>
    <td class="n">${total === undefined ? '' : totalText(total, role, model)}</td>
  </tr>`;
}

function renderAlternative(
  { reading, total, roles }: AlternativeReading,
  { role }: CheckedRole,
  model: CheckModel,
): TemplateResult {
  const { messages, onSwitch } = model;
  const own = messages.check;
  const text = changedRoles(model.roles, roles);
  const quote = text.includes('"') ? "'" : '"';
  return html`<div class="other">
    <span
      ><bdi
        >${total === undefined ? own.other({ reading }) : own.would({ total: totalText(total, role, model), reading })}</bdi
      ></span
    >
    <button type="button" @click=${() => onSwitch(text)}>${own.use({ reading })}</button>
    <code dir="ltr">roles=${quote}${text}${quote}</code>
  </div>`;
}

/** Renders a list below a title. Short items, such as names, are set in several columns. */
function renderList(title: string, items: readonly string[], isShort: boolean): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<div class=${isShort ? 'list short' : 'list'}>
    <p class="caption">${title}</p>
    <ul>
      ${items.map((item) => html`<li><bdi>${item}</bdi></li>`)}
    </ul>
  </div>`;
}

function totalText(total: number, role: Role, { locale, currency }: CheckModel): string {
  return formatNumber(total, unitOfRole(role) === 'money' ? 'money' : 'count', { locale, currency });
}

function periodOf({ from, to }: CheckedTable, locale: string): string {
  const dayOf = (text: string): number => Date.parse(text) / DAY_MS;
  return from === undefined || to === undefined
    ? ''
    : formatRange({ from: dayOf(from), to: dayOf(to) }, { locale, calendar: {} });
}

/** Returns the attribute `roles` with other columns for some roles. @throws SalesError `bad-option` if the text cannot be read */
export function changedRoles(before: string, change: Readonly<Partial<Record<Role, string>>>): string {
  return rolesText({ ...parseRoles(before), ...change });
}
