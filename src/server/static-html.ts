import { cardImage } from './card-image.js';
import type { CardParts, Cell } from './card-parts.js';
import { escapeHtml } from '../util/escape-html.js';

/** What a figure on a page without scripts has, in reading order. */
export function figureHtml(card: Element, parts: CardParts, width: number): string {
  const { heading, sentence, message, figure, drawings, rows, lang, dir } = parts;
  const caption = `<figcaption><strong>${escapeHtml(heading)}</strong>${sentence === '' ? '' : ` ${escapeHtml(sentence)}`}</figcaption>`;
  const lines = figure.map(
    ({ kind, text }) => `<p>${kind === 'value' ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)}</p>`,
  );
  // The texts stand next to the image, which has the drawing alone.
  const image = drawings.length > 0 ? cardImage(card, { ...parts, heading: '', sentence: '', figure: [] }, width) : '';
  const note = message === '' ? '' : `<p>${escapeHtml(message)}</p>`;
  const language = `${lang === '' ? '' : ` lang="${escapeHtml(lang)}"`} dir="${dir}"`;
  return `<figure${language}>${caption}${lines.join('')}${note}${image}${tableHtml(rows)}</figure>`;
}

function tableHtml([head, ...rows]: readonly (readonly Cell[])[]): string {
  if (!head) return '';
  const row = (cells: readonly Cell[], scope: 'col' | 'row'): string =>
    `<tr>${cells
      .map(({ text, isHeading, isNumber }) => {
        const name = isHeading ? 'th' : 'td';
        const align = isNumber ? ' style="text-align: end"' : '';
        return `<${name}${isHeading ? ` scope="${scope}"` : ''}${align}>${escapeHtml(text)}</${name}>`;
      })
      .join('')}</tr>`;
  return `<table><thead>${row(head, 'col')}</thead><tbody>${rows.map((cells) => row(cells, 'row')).join('')}</tbody></table>`;
}
