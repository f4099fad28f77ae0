import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TagAttributes } from '../describe/tags.js';
import { splitList } from '../query/names.js';
import { membersClause, membersIn, readClauses } from '../query/where/where.js';
import type { Choice, Control, Field } from './fields.js';
import type { FieldTexts } from './labels.js';

/** What a form shows and changes. */
export interface FormInput {
  /** Prefix of the ids in the form. */
  readonly id: string;
  readonly fields: readonly Field[];
  readonly attributes: TagAttributes;
  readonly texts: FieldTexts;
  /** Descriptions of fields by name. Default: none. */
  readonly hints?: Readonly<Record<string, string>> | undefined;
  /** Returns the values of a dimension; `undefined` while they load, after which the form is rendered again. */
  readonly membersOf: (by: string) => readonly string[] | undefined;
  readonly loadMembers: (by: string) => Promise<readonly string[]>;
  /** Called with an attribute and its new text; `undefined` removes the attribute. */
  readonly onChange: (name: string, value: string | undefined) => void;
}

interface FieldInput {
  readonly field: Field;
  readonly id: string;
  readonly hint: string;
  /** `undefined` without the attribute. */
  readonly value: string | undefined;
  readonly input: FormInput;
}

/** Renders a form over attributes. */
export function renderForm(input: FormInput): readonly TemplateResult[] {
  return input.fields.map((field) => {
    const id = `${input.id}-${field.name}`;
    const hint = input.hints?.[field.name] ?? '';
    const control = renderControl({ field, id, hint, value: input.attributes[field.name], input });
    return html`<div class="field">${control}${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}</div>`;
  });
}

function renderControl(given: FieldInput): TemplateResult {
  const { control } = given.field;
  switch (control.kind) {
    case 'switch':
      return renderSwitch(given, control.isOn);
    case 'choice':
      return renderChoice(given, control);
    case 'choices':
      return renderChoices(given, control.choices);
    case 'filter':
      return renderFilter(given, control.choices);
    case 'number':
    case 'text':
      return renderText(given, control.kind);
  }
}

const textOf = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
const hintOf = ({ id, hint }: FieldInput): string | typeof nothing => (hint ? `${id}-hint` : nothing);

function renderSwitch(given: FieldInput, isOnByDefault: boolean): TemplateResult {
  const { field, id, value, input } = given;
  const isOn = value === undefined ? isOnByDefault : value !== 'off' && value !== 'false';
  const change = (event: Event): void => {
    const { checked } = event.currentTarget as HTMLInputElement;
    input.onChange(field.name, checked === isOnByDefault ? undefined : checked ? '' : 'off');
  };
  return html`<label class="switch" for=${id}>
    <input id=${id} type="checkbox" role="switch" aria-describedby=${hintOf(given)} .checked=${live(isOn)} @change=${change} />
    <span>${field.label}</span>
  </label>`;
}

/** Renders the options of a list. A value that the list lacks is offered too. */
function renderOptions(choices: readonly Choice[], value: string): readonly TemplateResult[] {
  const all = choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: value }];
  return all.map(
    (choice) => html`<option value=${choice.value} .selected=${live(choice.value === value)}>${choice.label}</option>`,
  );
}

function renderChoice(given: FieldInput, { choices, usual }: Extract<Control, { kind: 'choice' }>): TemplateResult {
  const { field, id, value = '', input } = given;
  const isSwitch = choices.some((choice) => choice.value === 'true');
  const shown = isSwitch && value === '' && field.name in input.attributes ? 'true' : value === usual ? '' : value;
  const change = (event: Event): void => {
    const text = textOf(event);
    input.onChange(field.name, text === '' ? undefined : text === 'true' && isSwitch ? '' : text);
  };
  return html`<label for=${id}>${field.label}</label>
    <select id=${id} aria-describedby=${hintOf(given)} @change=${change}>
      ${renderOptions(choices, shown)}
    </select>`;
}

/** Renders a list for each value, and one that adds a value. */
function renderChoices(given: FieldInput, choices: readonly Choice[]): TemplateResult {
  const { field, id, value = '', input } = given;
  const { texts } = input;
  const values = splitList(value);
  const set = (next: readonly string[]): void => input.onChange(field.name, next.length > 0 ? next.join(', ') : undefined);
  const list = (at: number): TemplateResult => {
    const own = values[at];
    const free = choices.filter((choice) => choice.value === own || !values.includes(choice.value));
    const first = { value: '', label: own === undefined ? (at === 0 ? texts.automatic : texts.addValue) : texts.removeValue };
    const change = (event: Event): void => {
      const text = textOf(event);
      set(text === '' ? values.filter((_, index) => index !== at) : values.toSpliced(at, 1, text));
    };
    const label = at === 0 ? field.label : `${field.label} ${String(at + 1)}`;
    return html`<select id=${`${id}-${String(at)}`} aria-label=${label} aria-describedby=${hintOf(given)} @change=${change}>
      ${renderOptions([first, ...free], own ?? '')}
    </select>`;
  };
  return html`<label for=${`${id}-0`}>${field.label}</label>
    <div class="several">${[...values, undefined].map((_, at) => list(at))}</div>`;
}

/** Renders a dimension and one of its values. A filter that was written otherwise is kept until the dimension changes. */
function renderFilter(given: FieldInput, choices: readonly Choice[]): TemplateResult {
  const { field, id, value = '', input } = given;
  const [clause] = readClauses(value);
  const by = choices.find((choice) => choice.value === clause?.field || choice.value === `"${clause?.field ?? ''}"`)?.value ?? '';
  const chosen = by === '' ? undefined : membersIn(readClauses(value), by)?.[0];
  const members = by === '' ? [] : (input.membersOf(by) ?? []);
  const set = (dimension: string, member: string | undefined): void =>
    input.onChange(field.name, dimension === '' || member === undefined ? undefined : membersClause(dimension, [member]));
  const changeBy = async (dimension: string): Promise<void> => {
    const [first] = dimension === '' ? [] : await input.loadMembers(dimension);
    set(dimension, first);
  };
  const valueList = html`<select
    id=${`${id}-value`}
    aria-label=${input.texts.value}
    @change=${(event: Event) => set(by, textOf(event))}
  >
    ${renderOptions(
      members.map((member) => ({ value: member, label: member })),
      chosen ?? '',
    )}
  </select>`;
  return html`<label for=${id}>${field.label}</label>
    <div class="several">
      <select id=${id} aria-describedby=${hintOf(given)} @change=${(event: Event) => void changeBy(textOf(event))}>
        ${renderOptions([{ value: '', label: input.texts.everything }, ...choices], by || (value === '' ? '' : value))}
      </select>
      ${by === '' ? nothing : valueList}
    </div>`;
}

function renderText(given: FieldInput, type: 'number' | 'text'): TemplateResult {
  const { field, id, value = '', input } = given;
  const change = (event: Event): void => input.onChange(field.name, textOf(event).trim() || undefined);
  const { suggestions } = field.control as Extract<Control, { kind: 'text' }>;
  const list = suggestions ? `${id}-list` : nothing;
  return html`<label for=${id}>${field.label}</label>
    <input
      id=${id}
      type=${type}
      list=${list}
      aria-describedby=${hintOf(given)}
      .value=${live(value)}
      @change=${change}
      spellcheck="false"
    />
    ${suggestions ? html`<datalist id=${list}>${suggestions.map((one) => html`<option value=${one.value} label=${one.label}></option>`)}</datalist>` : nothing}`;
}
