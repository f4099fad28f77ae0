import { html, nothing, type TemplateResult } from 'lit';
import { rolesText } from '../../../catalog/attributes.js';
import { formatNumber } from '../../../format/number.js';
import { notesTexts } from '../../../messages/compiled/en/notes.js';
import { questionsTexts } from '../../../messages/compiled/en/questions.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Note } from '../../../query/schema.js';
import type { Reading, SalesError } from '../../../util/error.js';
import type { Answers } from '../data/answers.js';
import { answer, columnsOf } from '../data/set-answers.js';
import { noteText } from '../data/data-texts.js';
import { notifySources } from '../data/source-registry.js';
import type { DataConnection } from '../data/data-connection.js';
import { messagesOf, watchMessages, type PartialMessages } from '../messages/messages.js';
import { copyText } from '../menu/copy-text.js';
import { answersToNote, isOfDates, effectOf } from './answer-effects.js';
import { sentence } from '../card/no-wrap.js';

/** What a card knows about the data of its question. */
export interface Asking {
  readonly connection: DataConnection;
  readonly locale: string;
  readonly currency?: string | undefined;
  readonly onTexts: () => void;
}

/** A reading with its total as text, where that is not money of the whole data. */
interface ShownReading extends Reading {
  readonly text?: string | undefined;
}

const OWN: PartialMessages = { questions: questionsTexts };

/** Returns the texts of questions, and of what they name; `undefined` while they load. */
export function questionWords({ locale, onTexts }: Asking, own = OWN): Messages | undefined {
  const messages = messagesOf(locale, own);
  if (messages) return messages;
  const stop = watchMessages(() => {
    if (!messagesOf(locale, own)) return;
    stop();
    onTexts();
  });
  return undefined;
}

/** Renders an open figure: the question, a button per reading with its total, and the attribute that settles it for the page. */
export function renderQuestion({ params, readings }: SalesError, asking: Asking): TemplateResult | typeof nothing {
  const messages = questionWords(asking);
  if (!messages) return nothing;
  const text = questionText(params, readings, messages);
  return html`<div>
    <div role="alert"><b>${sentence(text, asking.locale)}</b></div>
    ${renderReadings(readings, String(params['role']), { ...asking, messages }, text)}
    <p class="hint">${messages.questions.kept}</p>
    <details>
      <summary>${messages.developers}</summary>
      ${readings.map((one) => renderAttribute(one, messages))}
    </details>
  </div>`;
}

/** Renders an open figure in one line: the question, and a button per reading with its total. */
export function renderShortQuestion({ params, readings }: SalesError, asking: Asking): TemplateResult | typeof nothing {
  const messages = questionWords(asking);
  if (!messages) return nothing;
  const text = questionText(params, readings, messages);
  return html`<bdi><b>${sentence(text, asking.locale)}</b></bdi
    >${renderReadings(readings, String(params['role']), { ...asking, messages }, text)}`;
}

/** A question with the texts for it. */
interface Worded extends Asking {
  readonly messages: Messages;
}

/** Renders a button for each reading of a role, with its total. `label` is the question. */
function renderReadings(readings: readonly ShownReading[], role: string, asking: Worded, label?: string): TemplateResult {
  const buttons = readings.map((one) => renderReading(one, role, asking));
  return html`<span class="acts" role="group" aria-label=${label ?? nothing}>${buttons}</span>`;
}

function questionText({ question, role }: SalesError['params'], readings: readonly Reading[], messages: Messages): string {
  const { questions } = messages;
  const column = readings[0]?.of[0] ?? '';
  switch (question) {
    case 'line-or-unit':
      return questions.lineOrUnit({ column });
    case 'amount-or-product':
      return questions.amountOrProduct({ column });
    case 'ordered-or-paid':
      return questions.orderedOrPaid;
    case 'decimal-mark':
      return questions.decimalMark;
    case 'cents':
      return questions.cents({ column });
    default:
      return questions.whichColumn({ role: messages.dimension({ name: String(role) }) });
  }
}

/** Moves the focus from a button that goes away with its answer: to the menu of its card, or to the line of its list. */
function keepFocus({ currentTarget: button }: Event): void {
  if (!(button instanceof Element)) return;
  const root = button.getRootNode();
  const menu = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('.dots') : null;
  (button.closest('details.questions')?.querySelector('summary') ?? menu)?.focus();
}

function nameOf({ of }: Pick<Reading, 'of'>): string {
  return of.join(' × ');
}

function renderReading(reading: ShownReading, role: string, { connection, locale, currency, messages }: Worded): TemplateResult {
  const { catalog, files, answers } = connection;
  const total =
    reading.text ??
    (reading.total === null
      ? undefined
      : formatNumber(reading.total, role === 'quantity' ? 'count' : 'money', {
          locale,
          currency: currency ?? catalog?.currency,
        }));
  const name = nameOf(reading);
  const choose = (event: Event): void => {
    keepFocus(event);
    answer(files, { ...answers, ...reading.roles }, catalog && columnsOf(catalog));
    notifySources();
  };
  return html`<button class="btn" type="button" aria-label=${messages.questions.use({ reading: name, total })} @click=${choose}>
    <bdi>${name}</bdi>${total === undefined ? nothing : html` <b>${total}</b>`}
  </button>`;
}

/** Renders the attribute that chooses a reading, and a button that copies it. */
export function renderAttribute(reading: Reading, messages: Messages): TemplateResult {
  const text = attributeText(reading.roles);
  const copy = ({ currentTarget }: Event): void => {
    const shown = currentTarget instanceof HTMLElement ? currentTarget.previousElementSibling : null;
    if (shown instanceof HTMLElement) void copyText(text, shown);
  };
  return html`<code dir="ltr">${text}</code
    ><button class="btn link" type="button" aria-label=${messages.questions.copyThis({ text })} @click=${copy}>
      ${messages.questions.copy}
    </button>`;
}

/** The attributes that choose a reading: `roles`, `status` and `read`. */
function attributeText(answers: Answers): string {
  const entries = Object.entries(answers);
  const read = entries.filter(([name]) => name.startsWith('@read ')).map(([name, value]) => [name.slice('@read '.length), value]);
  const texts = {
    roles: rolesText(rolesIn(answers)),
    status: answers['@status'] ?? '',
    read: rolesText(Object.fromEntries(read) as Answers),
  };
  const quote = (text: string): string => (text.includes('"') ? "'" : '"');
  return Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${quote(text)}${text}${quote(text)}`)
    .join(' ');
}

/** The answers that set roles. */
function rolesIn(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith('@')));
}

/** The English texts of notes and of their answers. */
const NOTE_WORDS: PartialMessages = { questions: questionsTexts, notes: notesTexts };

/** The figure of a card that a warning is about. */
export interface NoteFigure extends Asking {
  /** Absent where the card has none yet. */
  readonly plan?: QueryPlan | undefined;
  /** True in a list that a viewer opened: files of any size are read again. */
  readonly isAsked?: boolean;
}

/** Renders a warning with a button for each answer and the figure of the card with it; `undefined` while the texts load. */
export function renderNoteAnswers(note: Note, asking: NoteFigure): TemplateResult | undefined {
  const messages = questionWords(asking, NOTE_WORDS);
  if (!messages) return undefined;
  const { locale, currency } = asking;
  const buttons = renderAnswerButtons(note, { ...asking, messages });
  return html`<span>${sentence(noteText(note, { messages, locale, currency }), locale)}</span> ${buttons}`;
}

/** Renders the figure of a card without its returned, refunded and canceled sales, and the attribute for that. */
export function renderWithoutReturns(note: Note, asking: NoteFigure): unknown {
  const messages = questionWords(asking);
  if (!messages) return nothing;
  return html`${renderAnswerButtons(note, { ...asking, messages, isAsked: true })}
  ${answersToNote(note, messages).map(({ roles, of }) => html`<div>${renderAttribute({ roles, of, total: null }, messages)}</div>`)}`;
}

/** Renders a button for each answer to a warning, with the figure that follows from it. */
export function renderAnswerButtons(note: Note, { plan, isAsked, ...asking }: NoteFigure & Worded): unknown {
  const { connection, locale, currency, messages, onTexts } = asking;
  const readings = answersToNote(note, messages).map(({ roles, of }) => {
    const effect = plan && { connection, plan, roles, isOfDates: isOfDates(note) };
    const shown = { locale, currency, onFound: onTexts, ...(isAsked && { isAsked }) };
    return { roles, of, total: null, text: effect && effectOf(effect, shown) };
  });
  return readings.length === 0 ? nothing : renderReadings(readings, 'revenue', asking);
}

/** Returns what was answered about the data of a card; `undefined` without answers, and while the texts load. */
export function answersText(asking: Asking): { readonly roles: string; readonly attributes: string } | undefined {
  const { answers } = asking.connection;
  const messages = questionWords(asking);
  if (!messages || answers === undefined || Object.keys(answers).length === 0) return undefined;
  const attributes = attributeText(Object.fromEntries(Object.entries(answers).filter(([name]) => name.startsWith('@'))));
  const chosen = Object.entries(rolesIn(answers)).map(([name, column]) => {
    const role = messages.dimension({ name });
    if (column === '' && name !== 'revenue') return messages.questions.withoutColumn({ role });
    return messages.questions.chosen({ role, column: column || messages.questions.product });
  });
  return { roles: chosen.join(' '), attributes };
}

/** Renders what was answered about the data of a card, and a button that asks again. */
export function renderAnswers(asking: Asking): TemplateResult | undefined {
  const given = answersText(asking);
  const messages = questionWords(asking);
  if (!given || !messages) return undefined;
  const askAgain = (event: Event): void => {
    keepFocus(event);
    answer(asking.connection.files, {});
    notifySources();
  };
  return html`<span>${given.roles}${given.attributes === '' ? nothing : html` <code dir="ltr">${given.attributes}</code>`}</span>
    <button class="btn link" type="button" @click=${askAgain}>${messages.questions.again}</button>`;
}
