import { html } from 'lit';
import { textDirection } from '../messages/messages.js';
import { sentence } from './no-wrap.js';

/** Matches the stop of a sentence. After a short word, a day, or these months and millions it may belong to a short form or to a date, as in “30. Dez.”; a text ends with no day. */
const STOP =
  /(?<=\p{L}{4}(?<!janv|févr|juil|[Ss]ept|mill|milj)|[\p{Script=Hangul}\p{Script=Hebrew}]|\d{3}|\d\p{Lu}\u200f?|[)%”»’])\.(?=\s+\P{Ll}|$)|(?<=\d)\.$|[。।]/u;

/** Returns the first sentence of a text without its stop, the stop, and the rest. */
export function splitAtStop(text: string): readonly [first: string, stop: string, rest: string] {
  const at = STOP.exec(text)?.index ?? text.length;
  return [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
}

/**
 * Renders what a card found as its title: the first sentence, with its stop for copies alone. The others follow below the
 * heading. While it loads, the text is empty.
 */
export function renderTitle(text: string, lang: string): unknown {
  if (text === '') return html`<span class="found"><span class="sk"></span></span>`;
  const [first, stop, rest] = splitAtStop(text);
  const more = rest && html`<span class="more">${sentence(rest, lang)}</span>`;
  return html`<span class="found"
      >${renderClauses(first, lang)}${stop && html`<span class="stop" aria-hidden="true">${stop}</span>`}</span
    >${more}`;
}

/** Renders a sentence. In a narrow card, the line of its second clause looks like those below it. */
function renderClauses(text: string, lang: string): unknown {
  const [, first, mark, second] = /^(.+?)([;；؛]\s*)(.+)$/s.exec(text) ?? [];
  if (!first || !second) return sentence(text, lang);
  return html`<bdi dir=${textDirection(lang)}
    >${sentence(first, lang)}<span class="clause"><span class="semicolon">${mark}</span>${sentence(second, lang)}</span></bdi
  >`;
}
