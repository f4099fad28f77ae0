import { html, nothing, type TemplateResult } from 'lit';
import { rolesText } from '../../../catalog/attributes.js';
import { formatNumber } from '../../../format/number.js';
import { questionsTexts } from '../../../messages/compiled/en/questions.js';
import type { Messages } from '../../../messages/en.js';
import type { Reading, SalesError } from '../../../util/error.js';
import { answer, type Answers } from '../data/answers.js';
import { notifySources } from '../data/source-registry.js';
import type { DataConnection } from '../data/data-connection.js';
import { messagesOf, watchMessages } from '../messages/messages.js';
import { copyText } from './copy-text.js';
import { sentence } from './no-wrap.js';

/** What a card knows about the data of its question. */
export interface Asking {
  readonly connection: DataConnection;
  readonly locale: string;
  /** Called when the texts have loaded. */
  readonly onTexts: () => void;
}

const OWN = { questions: questionsTexts };

/** The texts of questions, and of what they name; `undefined` while they load. */
function wordsOf({ locale, onTexts }: Asking): Messages | undefined {
  const messages = messagesOf(locale, OWN);
  if (messages) return messages;
  const stop = watchMessages(() => {
    if (!messagesOf(locale, OWN)) return;
    stop();
    onTexts();
  });
  return undefined;
}

/** Renders an open figure: the question, a button per reading with its total, and the attribute that settles it for the page. */
export function renderQuestion({ params, readings }: SalesError, asking: Asking): TemplateResult | typeof nothing {
  const messages = wordsOf(asking);
  if (!messages) return nothing;
  const text = questionText(params, readings, messages);
  return html`<div>
    <div role="alert"><b>${sentence(text, asking.locale)}</b></div>
    <span class="acts" role="group" aria-label=${text}
      >${readings.map((one) => renderReading(one, params, { ...asking, messages }))}</span
    >
    <p class="hint">${messages.questions.kept}</p>
    <details>
      <summary>${messages.developers}</summary>
      ${readings.map((one) => renderAttribute(one, messages))}
    </details>
  </div>`;
}

interface Worded extends Asking {
  readonly messages: Messages;
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
    default:
      return questions.whichColumn({ role: messages.dimension({ name: String(role) }) });
  }
}

function nameOf({ of }: Pick<Reading, 'of'>): string {
  return of.join(' × ');
}

function renderReading(
  reading: Reading,
  { role }: SalesError['params'],
  { connection, locale, messages }: Worded,
): TemplateResult {
  const { catalog, files, answers } = connection;
  const total =
    reading.total === null
      ? undefined
      : formatNumber(reading.total, role === 'quantity' ? 'count' : 'money', { locale, currency: catalog?.currency });
  const name = nameOf(reading);
  const choose = ({ currentTarget }: Event): void => {
    // The button goes away with the question: its card keeps the focus.
    const root = currentTarget instanceof Element ? currentTarget.getRootNode() : undefined;
    if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('.dots')?.focus();
    answer(files, { ...answers, ...reading.roles });
    notifySources();
  };
  return html`<button class="btn" type="button" aria-label=${messages.questions.use({ reading: name, total })} @click=${choose}>
    <bdi>${name}</bdi>${total === undefined ? nothing : html` <b>${total}</b>`}
  </button>`;
}

function renderAttribute(reading: Reading, messages: Messages): TemplateResult {
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

/** The attribute `roles` that chooses a reading. */
function attributeText(roles: Answers): string {
  const text = rolesText(roles);
  const quote = text.includes('"') ? "'" : '"';
  return `roles=${quote}${text}${quote}`;
}

/** Renders what was answered about the data of a card, and a button that asks again. */
export function renderAnswers(asking: Asking): TemplateResult | undefined {
  const { answers, files } = asking.connection;
  const messages = wordsOf(asking);
  if (!messages || answers === undefined || Object.keys(answers).length === 0) return undefined;
  const chosen = Object.entries(answers).map(([role, column]) =>
    messages.questions.chosen({ role: messages.dimension({ name: role }), column: column || messages.questions.product }),
  );
  const askAgain = (): void => {
    answer(files, {});
    notifySources();
  };
  return html`<span>${chosen.join(' ')}</span>
    <button class="btn link" type="button" @click=${askAgain}>${messages.questions.again}</button>`;
}
