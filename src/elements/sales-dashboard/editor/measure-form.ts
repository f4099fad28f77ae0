import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, Field } from '../../../compose/fields.js';
import { renderForm } from '../../../compose/form.js';
import { fieldTexts } from '../../../compose/labels.js';
import { isMeasureName } from '../../../compose/document.js';
import type { Facts } from '../../../compose/proposals.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryPlan } from '../../../query/plan.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';
import { isAbort } from '../../../util/error.js';
import { toSalesError } from '../../base/element/report-error.js';
import { loadErrorTexts } from '../../base/messages/messages.js';

/** How two measures are combined, with the sign of each; an expression is typed. */
const SIGNS = { ratio: '/', difference: '-', sum: '+', expression: undefined } as const;
type Combination = keyof typeof SIGNS;

/** Own measures: name → expression. */
type OwnMeasures = Readonly<Record<string, string>>;

/** What the form depends on. */
export interface MeasureFormModel {
  readonly messages: Messages;
  readonly locale: string;
  readonly currency: string | undefined;
  readonly facts: Facts | undefined;
  readonly own: OwnMeasures;
  readonly isUsed: (name: string) => boolean;
}

/** What the form does. */
export interface MeasureFormActs {
  readonly query: (plan: QueryPlan) => Promise<QueryResult>;
  /** Called with the new measures of the page, and the one that was added or removed. */
  readonly onDefine: (own: OwnMeasures, name: string, change: 'measureAdded' | 'measureRemoved') => void;
  /** Called when the form is to be rendered again. */
  readonly onChange: () => void;
}

/** The value of an expression over all rows, or why it has none. */
interface Check {
  readonly text: string;
  readonly isProblem: boolean;
}

/** The form for measures of the page: a name, and two measures or an expression, with a check and a preview of the value. */
export class MeasureForm {
  readonly #acts: MeasureFormActs;
  #values: Readonly<Record<string, string>> = { combination: 'ratio' };
  /** `undefined` while there is nothing to check. */
  #check: Check | undefined;
  /** The values that the check is about. */
  #checked: unknown;

  constructor(acts: MeasureFormActs) {
    this.#acts = acts;
  }

  render(model: MeasureFormModel): TemplateResult {
    const { messages, facts, own } = model;
    const { measures: texts, loading } = messages.editor;
    const [first, second = first] = facts?.measures ?? [];
    if (!first || !second) return html`<p class="muted">${facts ? texts.none : loading}</p>`;
    this.#values = { first: first.name, second: second.name, ...this.#values };
    const onInput = ({ target }: Event): void => {
      const { id, value } = target as HTMLInputElement;
      this.#set(model, id.replace('measure-', ''), value);
    };
    return html`${Object.keys(own).map((name) => this.#renderOwn(name, model))}
      <form class="measure-form" @input=${onInput} @submit=${(event: Event) => void this.#add(event, model)}>
        ${renderForm({
          ...{ id: 'measure', fields: this.#fields(model), attributes: this.#values, texts: fieldTexts(messages) },
          membersOf: () => [],
          loadMembers: () => Promise.resolve([]),
          onChange: (name, value = '') => this.#set(model, name, value),
        })}
        <p class=${this.#check?.isProblem ? 'bad' : 'muted'} role="status">${this.#check?.text}</p>
        <button type="submit" class="main">${texts.add}</button>
      </form>`;
  }

  #renderOwn(name: string, { messages: { editor }, own, isUsed }: MeasureFormModel): TemplateResult {
    const { [name]: expression, ...others } = own;
    const remove = (): void => this.#acts.onDefine(others, name, 'measureRemoved');
    const button = html`<button type="button" aria-label=${editor.removeCard({ card: name })} @click=${remove}>
      ${editor.remove}
    </button>`;
    return html`<p class="own-measure">
      <span><b>${name}</b> <code dir="ltr">${expression}</code></span>
      ${isUsed(name) ? nothing : button}
    </p>`;
  }

  #fields({ messages, facts }: MeasureFormModel): readonly Field[] {
    const { measures: texts } = messages.editor;
    const label = fieldTexts(messages).measure;
    const measures = (facts?.measures ?? []).map(({ name }): Choice => ({ value: name, label: label(name) }));
    const combinations = (Object.keys(SIGNS) as Combination[]).map((one): Choice => ({
      value: one,
      label: texts.combinations[one],
    }));
    const operand = (name: 'first' | 'second'): Field => ({
      name,
      label: texts[name],
      control: { kind: 'choice', choices: measures },
    });
    return [
      { name: 'name', label: texts.name, control: { kind: 'text' } },
      { name: 'combination', label: texts.combination, control: { kind: 'choice', choices: combinations } },
      ...(this.#values['combination'] === 'expression'
        ? [{ name: 'expression', label: texts.expression, control: { kind: 'text' } } as const]
        : [operand('first'), operand('second')]),
    ];
  }

  #set(model: MeasureFormModel, name: string, value: string): void {
    if (this.#values[name] === value) return;
    this.#values = { ...this.#values, [name]: value };
    void this.#test(model);
  }

  /** The expression as chosen or typed. */
  get #expression(): string {
    const { combination, first = '', second = '', expression = '' } = this.#values;
    const sign = SIGNS[combination as Combination];
    return sign ? `${first} ${sign} ${second}` : expression.trim();
  }

  get #name(): string {
    return this.#values['name']?.trim() ?? '';
  }

  /** Returns why the name cannot be used; `undefined` for a good one. */
  #nameProblem({ messages, facts, own }: MeasureFormModel): string | undefined {
    const { measures: texts } = messages.editor;
    const name = this.#name;
    if (!isMeasureName(name)) return texts.badName;
    const isTaken = Object.hasOwn(own, name) || facts?.measures.some((measure) => measure.name === name);
    return isTaken ? texts.taken({ name }) : undefined;
  }

  /** Calculates the expression over all rows. An answer to an older expression is dropped. */
  async #test({ messages, locale, currency }: MeasureFormModel): Promise<void> {
    const values = (this.#checked = this.#values);
    let check: Check | undefined;
    try {
      const { columns, measures } = await this.#acts.query({ measures: ['value'], define: { value: this.#expression } });
      const value = formatNumber(numberAt(columns[0], 0), measures[0]?.unit ?? 'number', { locale, currency });
      check = { text: messages.editor.measures.value({ value }), isProblem: false };
    } catch (error) {
      if (isAbort(error)) return;
      await loadErrorTexts();
      const { text, hint = '' } = messages.error(toSalesError(error));
      check = { text: `${text}. ${hint}`, isProblem: true };
    }
    if (values !== this.#checked) return;
    this.#check = check;
    this.#acts.onChange();
  }

  async #add(event: Event, model: MeasureFormModel): Promise<void> {
    event.preventDefault();
    await this.#test(model);
    const problem = this.#nameProblem(model);
    if (problem) this.#check = { text: problem, isProblem: true };
    const [name, expression] = [this.#name, this.#expression];
    if (this.#check?.isProblem === false) {
      this.#values = { ...this.#values, name: '', expression: '' };
      this.#check = undefined;
      this.#acts.onDefine({ ...model.own, [name]: expression }, name, 'measureAdded');
    }
    this.#acts.onChange();
  }
}
