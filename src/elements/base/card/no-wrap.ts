import { html, type TemplateResult } from 'lit';
import { textDirection } from '../messages/messages.js';

/**
 * Matches texts that must stay on one line: a sign before a currency or percent sign with its number, or a coefficient with its value. Chinese and
 * Japanese sentences go on without a space after `+$12.5萬`.
 */
const WHOLE = /([+−][\p{Sc}%][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*\p{Script=Han}?|\br = \S+)/u;
const LTR = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`;
const RTL = String.raw`\p{Script=Arabic}\p{Script=Hebrew}`;

/**
 * Returns a pattern for names in a script: words with digits and currency signs in them, and all numbers between two words. A number right
 * before the first word belongs to it, as in `$47.6K` and `3D Printer`.
 */
function namesIn(script: string): RegExp {
  const word = String.raw`[${script}][${script}\p{M}\d]*\p{Sc}?`;
  return new RegExp(String.raw`((?:\p{Sc}?\d[\d.,]*)?${word}(?:[\s\d_&'\u2019./\u00D7-]+${word})*)`, 'u');
}

/** Matches words in the script of each direction, as names of the data are in a sentence of the other one. */
const WORDS = { ltr: /* @__PURE__ */ namesIn(LTR), rtl: /* @__PURE__ */ namesIn(RTL) };

/** Renders a sentence in the direction of its language, also where it begins with a name of the other direction. */
export function sentence(text: string, locale: string): TemplateResult {
  const dir = textDirection(locale);
  return html`<bdi dir=${dir}>${unbroken(text, dir)}</bdi>`;
}

/**
 * Renders a text without line breaks inside signed amounts and coefficients. Words of the direction opposite to `dir` are isolated, which
 * keeps the numbers and signs next to them in place.
 */
export function unbroken(text: string, dir: 'ltr' | 'rtl' = 'ltr'): unknown {
  const parts = text.split(WHOLE);
  if (parts.length === 1) return isolated(text, dir);
  return parts.map((part, k) => (k % 2 === 1 ? html`<span class="nb">${part}</span>` : isolated(part, dir)));
}

function isolated(text: string, dir: 'ltr' | 'rtl'): unknown {
  const parts = text.split(WORDS[dir === 'rtl' ? 'ltr' : 'rtl']);
  return parts.length === 1 ? text : parts.map((part, k) => (k % 2 === 1 ? html`<bdi>${part}</bdi>` : part));
}
