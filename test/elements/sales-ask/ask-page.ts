import '../../../src/define/sales-ask.js';
import type { SalesAnswerDetail } from '../../../src/elements/sales-ask/answer-controller.js';
import type { SalesAsk } from '../../../src/elements/sales-ask/sales-ask.js';
import { ROWS } from '../../contract/widgets.js';

/** An element with its answers. */
export interface Page {
  readonly ask: SalesAsk;
  readonly answers: SalesAnswerDetail[];
}

/** Shows the element over the rows of the contract tests, in English unless said otherwise. */
export async function show(attributes: Readonly<Record<string, string>> = {}, properties: Partial<SalesAsk> = {}): Promise<Page> {
  const ask = document.createElement('sales-ask');
  for (const [name, value] of Object.entries({ locale: 'en-US', ...attributes })) ask.setAttribute(name, value);
  if (!('src' in attributes) && !('source' in attributes)) ask.data = ROWS;
  Object.assign(ask, properties);
  const answers: SalesAnswerDetail[] = [];
  ask.addEventListener('sales-answer', ({ detail }) => answers.push(detail));
  document.body.append(ask);
  await ask.ready.catch(() => undefined);
  return { ask, answers };
}

/** Removes all that `show` has added. */
export function clean(): void {
  for (const element of document.querySelectorAll('sales-ask, sales-source, sales-kpi')) element.remove();
}

const inside = (ask: SalesAsk, selector: string): HTMLElement[] => [...ask.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

/** The text of the elements that a selector finds. */
export const texts = (ask: SalesAsk, selector: string): string[] =>
  inside(ask, selector).map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

/** The text field. */
export const field = (ask: SalesAsk): HTMLInputElement => ask.shadowRoot!.querySelector('input')!;

/** The choice with a label. */
export function choice(ask: SalesAsk, label: string): HTMLSelectElement {
  const found = inside(ask, '.choice').find((one) => one.querySelector('span')?.textContent === label);
  if (!found) throw new Error(`no choice '${label}' among ${texts(ask, '.choice span').join(', ')}`);
  return found.querySelector('select')!;
}

/** The widget of the answer. */
export const answerOf = (ask: SalesAsk): HTMLElement & { readonly ready: Promise<void> } =>
  ask.shadowRoot!.querySelector<HTMLElement & { readonly ready: Promise<void> }>('.answer > *')!;

/** Chooses a value of a choice as a user does. */
export async function choose(ask: SalesAsk, label: string, value: string): Promise<void> {
  const select = choice(ask, label);
  const index = [...select.options].findIndex(({ text }) => text === value);
  if (index < 0) throw new Error(`no '${value}' among ${[...select.options].map(({ text }) => text).join(', ')}`);
  select.focus();
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await ask.ready;
}

/** The error that a card shows; `undefined` when it shows none. */
export async function errorOf(ask: SalesAsk): Promise<string | undefined> {
  try {
    await ask.ready;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
