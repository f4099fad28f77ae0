import { html, nothing, type TemplateResult } from 'lit';
import { fieldNames } from '../../../catalog/default-period.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { displayName } from '../../../format/member-name.js';
import { MISSING } from '../../../format/number.js';
import { COMPARE, membersClause, membersIn, readClauses } from '../../../query/where/where.js';
import { comparedField } from '../model/comparison.js';
import type { FilterView } from '../model/filter.js';
import { type FilterPanel, type PanelHost, renderActions } from './filter-panel.js';
import { Ends } from './period-panel.js';
import type { Catalog } from '../../../query/catalog.js';
import { comparisonClause, comparisonIn, withoutComparison, join, withoutFields } from '../../../query/where/clause-list.js';

export { panelStyles as styles } from './panel.styles.js';

interface Entry<Value> {
  readonly value: Value;
  readonly label: string;
}

/** Panel for the comparison of all cards: a named one, days, or two values of a field. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;
  readonly #ends: Ends;
  #field: string | undefined;
  /** What is selected so far: clauses need both values. */
  #pair: Partial<Pair> = {};

  constructor(host: PanelHost) {
    this.#host = host;
    this.#ends = new Ends(host);
  }

  toggled(): void {
    this.#take(undefined);
  }

  render(view: FilterView, context: WidgetContext): TemplateResult {
    const { messages } = context;
    return html`${this.#ends.renderPresets(view, messages)} ${this.#ends.render(view, messages)}
    ${this.#renderPair(view, context)} ${renderActions(this.#host, view.choice, messages)}`;
  }

  #renderPair({ answers }: FilterView, context: WidgetContext): unknown {
    const { catalog, messages, names, own } = context;
    const fields = comparableFields(catalog).map((value) => ({ value, label: messages.dimension({ name: value }) }));
    if (fields.length === 0) return nothing;
    const field = this.#field ?? comparedField(own);
    const clauses = Object.values(this.#host.clauses());
    const pair = { ...pairIn(clauses, field, catalog), ...this.#pair };
    const members = (answers['values']?.rows() ?? []).map((row): Entry<string | null> => {
      const value = row[field] === null || row[field] === undefined ? null : String(row[field]);
      return { value, label: value === null ? messages.blank : displayName(names, field, value) };
    });
    const select = (side: keyof Pair, label: string): TemplateResult =>
      this.#renderSelect(label, members, pair[side], (value) => this.#select(field, { ...pair, [side]: value }, context));
    return html`<div class="ends">
      ${this.#renderSelect(messages.compareValues, fields, field === '' ? undefined : field, (value) => this.#take(value))}
      ${
        members.length === 0
          ? nothing
          : html`${select('own', messages.dimension({ name: field }))} ${select('other', messages.dimension({ name: COMPARE }))}`
      }
    </div>`;
  }

  #renderSelect<Value>(
    label: string,
    entries: readonly Entry<Value>[],
    selected: Value | undefined,
    onSelect: (value: Value) => void,
  ): TemplateResult {
    const change = (event: Event): void => {
      const entry = entries[(event.target as HTMLSelectElement).selectedIndex - 1];
      if (entry) onSelect(entry.value);
    };
    return html`<label class="end"
      ><span>${label}</span
      ><select class="field" @change=${change}>
        <option ?selected=${selected === undefined} disabled>${MISSING}</option>
        ${entries.map((entry) => html`<option .selected=${entry.value === selected}>${entry.label}</option>`)}
      </select></label
    >`;
  }

  #take(field: string | undefined): void {
    this.#field = field;
    this.#pair = {};
    this.#host.compareField(field);
    this.#host.requestUpdate();
  }

  #select(field: string, pair: Pair, { catalog }: WidgetContext): void {
    this.#pair = pair;
    const { own, other } = pair;
    if (own !== undefined && other !== undefined && own !== other) {
      const { filters } = this.#host;
      const { source } = filters;
      // The first value is selected where the page selects values of the field.
      const maker = filters.makersOn(fieldNames(field, catalog))[0]?.source ?? source;
      const place = { maker, source, catalog };
      filters.assign(pairClauses(this.#host.clauses(), { field, own, other }, place));
      this.#pair = {};
    }
    this.#host.requestUpdate();
  }
}

const MAX_VALUES = 200;

const MAX_FIELDS = 12;

/** Returns the fields with values that users can compare: those of texts with few values, roles first. */
export function comparableFields({ roles, columns }: Catalog): readonly string[] {
  const isShort = columns.filter(({ type, distinct }) => type === 'text' && distinct > 1 && distinct <= MAX_VALUES);
  const roleOf = ({ table, name }: Catalog['columns'][number]): string | undefined =>
    roles.find(({ ref }) => ref.table === table && ref.column === name)?.role;
  const fields = isShort.map((column) => ({ role: roleOf(column), name: column.name }));
  const ofRoles = fields.flatMap(({ role }) => role ?? []);
  const others = fields.filter(({ role }) => role === undefined).map(({ name }) => name);
  return [...new Set([...ofRoles, ...others])].slice(0, MAX_FIELDS);
}

/** The two values of a field: `undefined` where none, or not a single one, is selected. */
interface Pair {
  readonly own: string | null | undefined;
  readonly other: string | null | undefined;
}

export function pairIn(clauses: readonly string[], field: string, catalog: Catalog): Pair {
  const onlyIn = (where: string): string | null | undefined => {
    const all = fieldNames(field, catalog).flatMap((name) => membersIn(readClauses(where), name) ?? []);
    return all.length === 1 ? all[0] : undefined;
  };
  return { own: onlyIn(join(clauses.map(withoutComparison).filter(Boolean))), other: onlyIn(comparisonIn(clauses) ?? '') };
}

/**
 * Returns the clauses by source that compare two values: `maker` selects the first, in place of all other clauses on its field, and `source`
 * compares with the second.
 */
export function pairClauses(
  clauses: Readonly<Record<string, string>>,
  { field, own, other }: { readonly field: string; readonly own: string | null; readonly other: string | null },
  { maker, source, catalog }: { readonly maker: string; readonly source: string; readonly catalog: Catalog },
): Readonly<Record<string, string>> {
  const names = fieldNames(field, catalog);
  const left = new Map(Object.entries(clauses).map(([from, where]) => [from, withoutFields(where, names)]));
  left.set(source, '');
  const add = (to: string, clause: string): void =>
    void left.set(to, join([left.get(to) ?? '', clause].filter((text) => text !== '')));
  add(maker, membersClause(field, [own]));
  add(source, comparisonClause(membersClause(field, [other])));
  return Object.fromEntries([...left].filter(([from, where]) => where !== (clauses[from] ?? '')));
}
