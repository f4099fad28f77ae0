import { html } from 'lit';

/** A sign and an amount of money right behind it, between which a browser would end a line; and a coefficient with its value. */
const WHOLE = /([+−]\p{Sc}\S*|\br = \S+)/u;

/** A text in which no line ends within a signed amount or a coefficient. */
export function unbroken(text: string): unknown {
  const parts = text.split(WHOLE);
  return parts.length === 1 ? text : parts.map((part, k) => (k % 2 === 1 ? html`<span class="nb">${part}</span>` : part));
}
