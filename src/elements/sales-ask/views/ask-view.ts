import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { SalesError } from '../../../util/error.js';
import type { ClauseStyle } from '../../base/card/clause-label.js';
import type { AskPlan, Interpretation, PlanChoice } from '../load-ask.js';
import { partLabel, valueLabel } from '../model/ask-texts.js';

/** Maximum number of examples below the field. The list of the field has all of them. */
const MAX_SHOWN = 4;

/** The field, and what is known before a question is asked. */
interface FormModel {
  readonly messages: Messages;
  readonly label: string;
  readonly question: string;
  readonly placeholder: string;
  /** Example questions about this data. */
  readonly examples: readonly string[];
  /** True to show examples below the field: nothing has been asked. */
  readonly hasExamples: boolean;
  /** The language of examples; empty for that of the page. */
  readonly examplesLang: string;
  /** True when questions in the language of the page are not understood. */
  readonly isForeign: boolean;
  readonly onAsk: (question: string) => void;
}

export function renderForm(model: FormModel): TemplateResult {
  const { messages, label, question, placeholder, examples, hasExamples, examplesLang: lang, isForeign, onAsk } = model;
  const { ask } = messages;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    onAsk((event.currentTarget as HTMLFormElement).querySelector('input')!.value.trim());
  };
  return html`<form part="form" @submit=${onSubmit}>
      <label for="question">${label}</label>
      <div class="line">
        <input
          part="field"
          id="question"
          list="examples"
          autocomplete="off"
          enterkeyhint="search"
          dir="auto"
          aria-describedby=${isForeign ? 'languages' : nothing}
          placeholder=${placeholder}
          .value=${question}
        />
        <button part="button" class="ask">${ask.ask}</button>
      </div>
      <datalist id="examples">${examples.map((text) => html`<option value=${text}></option>`)}</datalist>
      ${isForeign ? html`<p id="languages" class="muted">${ask.languages}</p>` : nothing}
    </form>
    ${
      hasExamples
        ? html`<ul part="examples" class="examples" aria-label=${ask.examples} lang=${lang || nothing}>
            ${examples
              .slice(0, MAX_SHOWN)
              .map((text) => html`<li><button type="button" dir="auto" @click=${() => onAsk(text)}>${text}</button></li>`)}
          </ul>`
        : nothing
    }`;
}

/** What was not understood, and what was corrected. */
interface NotesModel {
  readonly messages: Messages;
  readonly interpretation: Interpretation;
  /** What may stand in place of each unknown word. */
  readonly nearest: readonly (readonly string[])[];
  readonly onReplace: (at: number, text: string) => void;
}

/** Returns the sentence about each word that was not understood, or that was corrected. */
export function noteTexts({ unknown, corrections }: Interpretation, messages: Messages): readonly string[] {
  const { ask, quote } = messages;
  return [
    ...unknown.map(({ text, reason }) => ask[reason]({ word: quote({ name: text }) })),
    ...corrections.map(({ text, meant }) => ask.corrected({ word: quote({ name: text }), meant: quote({ name: meant }) })),
  ];
}

/** Renders the words that the answer leaves out, each with what may stand in its place. */
export function renderNotes({ messages, interpretation, nearest, onReplace }: NotesModel): unknown {
  const texts = noteTexts(interpretation, messages);
  if (texts.length === 0) return nothing;
  const { ask } = messages;
  return html`<ul part="notes" class="notes">
    ${texts.map((text, at) => {
      const words = nearest[at] ?? [];
      const isMissing = interpretation.unknown[at]?.reason === 'missing';
      return html`<li>
        <bdi>${text}</bdi>
        ${
          words.length > 0
            ? html`<span>${isMissing ? ask.available : ask.instead}</span>
                ${words.map((word) => html`<button type="button" @click=${() => onReplace(at, word)}><bdi>${word}</bdi></button>`)}`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

interface ChoicesModel {
  readonly messages: Messages;
  readonly style: ClauseStyle;
  readonly choices: readonly PlanChoice[];
  readonly onChoose: (plan: AskPlan) => void;
}

/** The parts in their order. Each keeps its place in the template, so the focus stays in a choice when another one disappears. */
const PARTS: readonly PlanChoice['part'][] = [
  'measure',
  'by',
  'filter',
  'period',
  'compare',
  'grain',
  'horizon',
  'count',
  'kind',
];

export function renderChoices({ messages, style, choices, onChoose }: ChoicesModel): TemplateResult {
  return html`<div part="choices" class="choices" role="group" aria-label=${messages.ask.understood}>
    ${PARTS.map((part) => choices.filter((one) => one.part === part).map((one) => renderChoice(one, { messages, style, onChoose })))}
  </div>`;
}

function renderChoice(choice: PlanChoice, { messages, style, onChoose }: Omit<ChoicesModel, 'choices'>): TemplateResult {
  const onChange = ({ currentTarget }: Event): void => {
    const option = choice.options[(currentTarget as HTMLSelectElement).selectedIndex];
    if (option) onChoose(option.plan);
  };
  return html`<label class="choice">
    <span>${partLabel(choice, messages)}</span>
    <select @change=${onChange} ?disabled=${choice.options.length === 1}>
      ${choice.options.map(
        ({ value }) => html`<option .selected=${value === choice.value}>${valueLabel(choice, value, messages, style)}</option>`,
      )}
    </select>
  </label>`;
}

interface TagModel {
  readonly messages: Messages;
  readonly tag: string;
  /** What came of copying it; empty before. */
  readonly outcome: string;
  readonly onCopy: (code: HTMLElement) => void;
}

/** Renders the tag of the answer with a button that copies it. */
export function renderTag({ messages, tag, outcome, onCopy }: TagModel): TemplateResult {
  const { ask } = messages;
  const onClick = ({ currentTarget }: Event): void =>
    onCopy((currentTarget as HTMLElement).parentElement!.querySelector('code')!);
  return html`<details part="tag" class="tag">
    <summary>${ask.tag}</summary>
    <div class="code">
      <code dir="ltr" translate="no">${tag}</code>
      <button type="button" @click=${onClick}>${ask.copyTag}</button>
      <span class="muted">${outcome}</span>
    </div>
  </details>`;
}

/** A message in place of an answer. */
interface StatusModel {
  readonly messages: Messages;
  /** What happened, unless `text` says it. */
  readonly error?: SalesError | undefined;
  readonly text: string;
  readonly hint?: string | undefined;
  readonly onRetry?: () => void;
}

export function renderStatus({ messages, error, text, hint, onRetry }: StatusModel): TemplateResult {
  const labels = error ? messages.error(error) : { text, hint };
  return html`<div part="status" class="status" role=${onRetry ? 'alert' : nothing}>
    <b><bdi>${labels.text}</bdi></b>
    ${labels.hint ? html`<p><bdi>${labels.hint}</bdi></p>` : nothing}
    ${onRetry ? html`<p><button type="button" @click=${onRetry}>${messages.retry}</button></p>` : nothing}
  </div>`;
}
