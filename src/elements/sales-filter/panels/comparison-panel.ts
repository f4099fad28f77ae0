import { html, nothing, type TemplateResult } from 'lit';
import { fieldNames } from '../../../catalog/default-period.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { displayName } from '../../../format/member-name.js';
import { MISSING } from '../../../format/number.js';
import { COMPARE } from '../../../query/where/where.js';
import { comparableFields, type Pair, pairClauses, pairIn } from '../model/compared-values.js';
import { comparedField } from '../model/comparison.js';
import type { FilterView } from '../model/filter.js';
import { type FilterPanel, type PanelHost, renderActions } from './filter-panel.js';
import { Ends } from './period-panel.js';

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
