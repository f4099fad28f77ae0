import { html, nothing, type TemplateResult } from 'lit';
import { englishInfo } from '../../../messages/combined/info-messages.js';
import type { Messages } from '../../../messages/en.js';
import { overlaid, type Partly } from '../../../messages/overlaid.js';
import { copyText } from './copy-text.js';
import { embedPageUrl } from '../data/data-connection.js';
import { embedCode, type EmbeddedElement } from './embed-code.js';

export type EmbedTexts = typeof englishInfo.embed;

/** Returns the texts of “Embed” in the language of a card, whose texts in English arrive without them. */
export function embedTexts({ embed }: { readonly embed?: Partly<EmbedTexts> }): EmbedTexts {
  return overlaid(englishInfo.embed, embed ?? {});
}

/** Renders the code of a widget for other pages, in each spelling, to copy. */
export function renderEmbed(
  widget: HTMLElement,
  {
    provider,
    heading,
    texts,
    messages,
  }: {
    readonly provider: EmbeddedElement | undefined;
    readonly heading: string;
    readonly texts: EmbedTexts;
    readonly messages: Pick<Messages, 'copyText' | 'notCopied'>;
  },
): TemplateResult {
  const { height } = widget.getBoundingClientRect();
  const code = embedCode(widget, { provider, heading, height, page: embedPageUrl() });
  const notes = [
    code.isWithoutData ? texts.withoutData : undefined,
    code.isUrlShortened ? texts.shortened : undefined,
    code.isFolderUnknown && code.frame !== undefined ? texts.folder : undefined,
  ];
  const copy = async (event: Event, text: string): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    const status = button.closest('.info')?.querySelector('[role=status]');
    const isCopied = await copyText(text, button.parentElement!.querySelector('textarea')!);
    if (status) status.textContent = isCopied ? texts.copied : messages.notCopied;
  };
  const spelling = (name: string, label: string, text: string): TemplateResult =>
    html`<div class="code">
      <label id=${`embed-${name}-label`} for=${`embed-${name}`}>${label}</label>
      <button
        class="btn"
        type="button"
        id=${`embed-${name}-copy`}
        aria-labelledby=${`embed-${name}-copy embed-${name}-label`}
        @click=${(event: Event) => void copy(event, text)}
      >
        ${messages.copyText}
      </button>
      <textarea id=${`embed-${name}`} dir="ltr" lang="" rows="3" readonly spellcheck="false" .value=${text}></textarea>
    </div>`;
  return html`<div class="info" role="dialog" aria-label=${texts.title} tabindex="0">
    <h3>${texts.title}</h3>
    ${spelling('tag', texts.tag, code.tag)} ${spelling('div', texts.div, code.div)}
    ${code.frame === undefined ? nothing : spelling('frame', texts.frame, code.frame)}
    ${notes.map((note) => (note === undefined ? nothing : html`<p>${note}</p>`))}
    <p role="status"></p>
  </div>`;
}
