import { css, html, nothing, render, type TemplateResult } from 'lit';
import { isDark } from '../elements/base/card/surroundings-controller.js';
import { copyText } from '../elements/base/menu/copy-text.js';
import { directionOf, languageOf } from '../elements/base/messages/locale.js';
import { englishOf, messagesOf, textLanguage, watchMessages } from '../elements/base/messages/messages.js';
import { mistakesTexts } from '../messages/compiled/en/mistakes.js';
import type { Messages } from '../messages/en.js';
import { tagHtml } from '../util/html.js';
import { attributesIn, findTagTexts } from './tag-texts.js';
import { chartOf, mistakenName, nearestTag, tagOfWords, wordOf } from './mistaken-name.js';

/** A name that is similar to a tag of the library and is none. */
interface MistakenName {
  /** The name as the page has it. */
  readonly written: string;
  /** The tags of the library, without the prefix of the page. */
  readonly tags: readonly string[];
  /** The prefix of the page's tags, with its hyphen. */
  readonly start: string;
  /** The tag that is meant, and its HTML; both `undefined` when none is similar. */
  readonly tag: string | undefined;
  readonly repaired: string | undefined;
  /** True when the page shows the tag as text. */
  readonly isText?: boolean;
}

const OWN = { mistakes: mistakesTexts };
/** Marks the box. A second copy of the library on the page adds none. */
const MARK = 'data-sales-mistake';
/** Maximum length of the content of a link in the repaired tag, in characters. */
const MAX_CONTENT = 60;

const styles = css`
  :host {
    all: initial;
    /* A block in a link would be underlined. */
    display: inline-block;
    inline-size: 100%;
    max-inline-size: 40rem;
  }
  .box {
    /* The styles of a page for all elements win over those of the host. */
    all: initial;
    display: block;
    box-sizing: border-box;
    margin-block: 0.5rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--sales-color-border, light-dark(oklch(0.885 0.006 255), oklch(0.345 0.012 255)));
    border-radius: var(--sales-radius, 0.5rem);
    background: var(--sales-color-surface, light-dark(oklch(1 0 0), oklch(0.205 0.01 255)));
    color: var(--sales-color-text, light-dark(oklch(0.205 0.014 255), oklch(0.945 0.003 255)));
    font: 0.8125rem/1.4 var(--sales-font, system-ui, sans-serif);
    color-scheme: light;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .box.dark {
    color-scheme: dark;
  }
  p {
    margin: 0;
  }
  p + p {
    margin-block-start: 0.25rem;
  }
  .title {
    font-weight: 600;
  }
  code {
    display: block;
    margin-block: 0.5rem;
    padding: 0.5rem 0.625rem;
    border-radius: 0.25rem;
    background: var(--sales-color-hover, light-dark(oklch(0.966 0.004 255), oklch(0.255 0.011 255)));
    font:
      0.75rem/1.5 ui-monospace,
      monospace;
    white-space: pre-wrap;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  button {
    min-block-size: 1.75rem;
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--sales-color-previous, light-dark(oklch(0.64 0.012 255), oklch(0.57 0.012 255)));
    border-radius: 0.375rem;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--sales-color-focus, light-dark(oklch(0.516 0.15 258), oklch(0.625 0.132 257)));
    outline-offset: 2px;
  }
  .title {
    display: flex;
    gap: 0.5rem;
  }
  svg {
    flex: none;
    inline-size: 1rem;
    block-size: 1.1rem;
    fill: none;
    stroke: var(--sales-color-negative, light-dark(oklch(0.545 0.175 36), oklch(0.715 0.145 40)));
    stroke-width: 1.5;
  }
`;

/** Returns the tag, `div` or link with the name of the library's tag in place of the mistaken one, in HTML. */
function repairedHtml(element: HTMLElement, name: string, tag: string): string {
  const attributes = Array.from(element.attributes, ({ name: attribute, value }) => [attribute, value] as const);
  if (element instanceof HTMLAnchorElement) {
    // Attributes follow a question mark; another sign is part of the name.
    const rest = name.slice(wordOf(name).length).replace(/^./, '?');
    const fixed = attributes.map(
      ([key, value]) => [key, key === 'href' ? value.replace(`#${name}`, `#${tag}${rest}`) : value] as const,
    );
    return tagHtml('a', fixed, element.textContent.trim().slice(0, MAX_CONTENT));
  }
  if (isMark(name)) {
    const own = attributes
      .filter(([key]) => key !== name && key !== 'widget' && key !== 'is')
      .map(([key, value]) => [isOfWidget(key) ? `data-${key}` : key, value] as const);
    return tagHtml(element.localName, [['data-widget', tag], ...own]);
  }
  if (name.includes('<')) return tagHtml(tag, attributesIn(element.textContent));
  if (!element.dataset['widget']) {
    // The second word of a name with a space is an attribute. A no-break space keeps the first attribute in the name.
    const [, word] = name.split(' ');
    const [, kept] = name.split('\u00A0');
    const chart = attributes.some(([key]) => key === 'chart') ? undefined : chartOf(name);
    const html = tagHtml(tag, [...attributes.filter(([key]) => key !== word), ...(chart ? [['chart', chart] as const] : [])]);
    return kept === undefined ? html : html.replace(`<${tag}`, `<${tag} ${kept}`);
  }
  return tagHtml(
    element.localName,
    attributes.map(([key, value]) => [key, key === 'data-widget' ? tag : value] as const),
  );
}

/** True for a tag in place of a class or an attribute such as `data-sales-kpi`. */
const isMark = (name: string): boolean => /^(?:data-|(?:class|id|is|widget)=")/.test(name);

/** True for an attribute that a widget has, on an element which is none. */
const isOfWidget = (name: string): boolean => !/^(?:data-.*|aria-.*|class|id|style|title|lang|dir|hidden|role)$/.test(name);

/** The name as the page wrote it: a tag, the value of `data-widget`, or the end of a link. */
function writtenName(element: HTMLElement, name: string): string {
  if (isMark(name)) return name;
  if (element instanceof HTMLAnchorElement) return `#${name}`;
  return element.dataset['widget'] ? `data-widget="${name}"` : `<${name}>`;
}

/** A box in the place of a mistake. It follows the language of the page, and stays apart from the styles of the page. */
class MistakeBox {
  readonly #element: HTMLElement;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #mistake: MistakenName;
  readonly #unwatch: () => void;
  #status = '';

  constructor(element: HTMLElement, mistake: MistakenName) {
    this.#element = element;
    this.#mistake = mistake;
    this.#host = element.ownerDocument.createElement('div');
    this.#host.setAttribute(MARK, '');
    this.#root = this.#host.attachShadow({ mode: 'open' });
    const { styleSheet } = styles;
    if (styleSheet && element.ownerDocument === document) this.#root.adoptedStyleSheets = [styleSheet];
    // In a link, a click on the box must not follow the link.
    this.#host.addEventListener('click', (event) => event.preventDefault());
    element.append(this.#host);
    this.#unwatch = watchMessages(() => this.#render());
    this.#render();
  }

  remove(): void {
    this.#unwatch();
    this.#host.remove();
  }

  async #copy(texts: Messages['mistakes']): Promise<void> {
    const isCopied = await copyText(this.#mistake.repaired ?? '', this.#root.querySelector<HTMLElement>('code')!);
    this.#status = isCopied ? texts.copied : texts.notCopied;
    this.#render();
  }

  #render(): void {
    const locale = languageOf(this.#element);
    const messages = messagesOf(locale, OWN);
    if (messages) render(this.#content(messages.mistakes, textLanguage(locale)), this.#root);
  }

  #content(texts: Messages['mistakes'], locale: string): TemplateResult {
    const { written, tags, start, tag, repaired, isText } = this.#mistake;
    return html`<div class=${isDark(this.#element) ? 'box dark' : 'box'} role="note" lang=${locale} dir=${directionOf(locale)}>
      <p class="title">
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.1" /></svg
        ><span>${texts.unknownTag({ name: written })}</span>
      </p>
      ${
        repaired === undefined
          ? html`<p>${texts.tags({ names: tags.map((tag) => `<${start}${tag}>`) })}</p>`
          : html`<p>${texts.meant({ tag: `<${tag!}>` })}${isText ? ` ${texts.asHtml}` : ''}</p>
              <code dir="ltr">${repaired}</code>
              <div class="acts">
                <button type="button" @click=${() => void this.#copy(texts)}>${texts.copy}</button
                ><span role="status">${this.#status || nothing}</span>
              </div>`
      }
    </div>`;
  }
}

/**
 * Checks the name of a tag, a `div` or a link. If it is mistaken for a tag of the library, a box in the element and a line in the console state the
 * nearest tag and the repaired HTML, or all tags. The box goes when the page defines an element of this name. A tag with content and without a similar
 * tag gets no box: it may be the page's own.
 */
export function showMistake(element: HTMLElement, tags: readonly string[], start: string): void {
  const name = mistakenName(
    element,
    tags.map((tag) => start + tag),
    start,
  );
  if (name === undefined) return;
  const plain = name.replace(/^(?:data-|\w+=")(.*?)"?$/, '$1');
  const isPrefixed = /^sales[-_]/.test(name.slice(start.length)) || element.dataset['widget'] !== undefined;
  const written = plain.startsWith(start) ? plain.slice(start.length) : plain;
  // A tag with content may be the page's own.
  const near = nearestTag(written, tags) ?? (element.childNodes.length === 0 ? tagOfWords(written, tags) : undefined);
  const isShown = near !== undefined || (isPrefixed && element.childNodes.length === 0);
  if ((near === undefined && !isPrefixed) || element.querySelector(`:scope > [${MARK}]`)) return;
  const tag = near && start + near;
  const texts = englishOf(OWN).mistakes;
  const step = tag ? texts.meant({ tag: `<${tag}>` }) : texts.tags({ names: tags.map((one) => `<${start}${one}>`) });
  const repaired = tag && repairedHtml(element, name, tag);
  const unknown = writtenName(element, name);
  console.warn(`sales-elements: ${texts.unknownTag({ name: unknown })}. ${step}${repaired ? `\n${repaired}` : ''}`);
  if (!isShown) return;
  const box = new MistakeBox(element, { written: unknown, tags, start, tag, repaired });
  // A name without a hyphen, such as `sales_kpi`, is never defined.
  customElements.whenDefined(name).then(
    () => box.remove(),
    () => undefined,
  );
}

/** Shows a box in each element of the page whose text is a tag: a shortcode, or a tag that an editor escaped. */
export function showTexts(tags: readonly string[], start: string): void {
  const texts = englishOf(OWN).mistakes;
  for (const { element, written, tag, attributes } of findTagTexts(document.body, tags, start)) {
    if (element.querySelector(`:scope > [${MARK}]`)) continue;
    const repaired = tagHtml(tag, attributes);
    console.warn(`sales-elements: ${texts.unknownTag({ name: written })}. ${texts.asHtml}\n${repaired}`);
    void new MistakeBox(element, { written, tags, start, tag, repaired, isText: true });
  }
}
