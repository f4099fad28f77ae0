import { textWidth, wrapText } from '../plot/text-width.js';
import type { CardParts, Cell, FigureLine } from './card-parts.js';
import { toHex, type ColorScope, inlinedSvg } from './inline-svg.js';
import { escapeHtml } from '../util/html.js';

/** The colors of a card, as hex texts. */
interface Palette {
  readonly text: string;
  readonly muted: string;
  readonly surface: string;
  readonly border: string;
  readonly good: string;
  readonly bad: string;
}

interface Line {
  readonly text: string;
  readonly px: number;
  readonly weight: number;
  readonly color: string;
}

const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
const PADDING_PX = 16;
const HEADING_PX = 15;
const TEXT_PX = 13;
const VALUE_PX = 32;
const GAP_PX = 8;
/** Lines of text are this much higher than their letters. */
const LEADING = 1.4;
const SPARKLINE_PX = 40;
const ROW_PX = 22;
const LINE_PX = 17;
/** The most rows of a table that fit into an image. */
const MAX_ROWS = 25;

/** Draws a card as one SVG image: text, chart or table, with fonts and colors written out and without scripts or style sheets. */
export function cardImage(card: Element, parts: CardParts, width: number): string {
  const scope = scopeOf(card, parts.isDark);
  const palette = paletteOf(scope);
  const canvas = new Canvas(width, parts.dir === 'rtl');
  const [title, below] = parts.isTitled ? [parts.sentence, parts.heading] : [parts.heading, parts.sentence];
  canvas.lines(title, { px: HEADING_PX, weight: 600, color: palette.text });
  canvas.lines(below, { px: TEXT_PX, weight: 400, color: palette.muted });
  for (const line of parts.figure) canvas.lines(line.text, lineStyle(line, palette));
  canvas.lines(parts.message, { px: TEXT_PX, weight: 400, color: palette.muted });
  if (parts.message === '') addBody(canvas, parts, { scope, palette });
  const tiles = card.querySelector('.hatches');
  return canvas.svg(parts, palette, tiles ? inlinedSvg(tiles, scope, palette.text) : '');
}

/** Where custom properties have their values: on the card. */
function scopeOf(card: Element, isDark: boolean): ColorScope {
  const style = getComputedStyle(card);
  return { variable: (name) => style.getPropertyValue(name) || undefined, isDark };
}

function paletteOf(scope: ColorScope): Palette {
  const color = (name: string): string => toHex(`var(--_${name})`, scope) ?? '#000000';
  return {
    text: color('text'),
    muted: color('muted'),
    surface: color('surface'),
    border: color('border'),
    good: color('positive'),
    bad: color('negative'),
  };
}

function lineStyle({ kind }: FigureLine, palette: Palette): Omit<Line, 'text'> {
  if (kind === 'value') return { px: VALUE_PX, weight: 600, color: palette.text };
  return { px: TEXT_PX, weight: 400, color: kind === 'note' ? palette.muted : palette[kind] };
}

function addBody(
  canvas: Canvas,
  { drawings, rows, figure }: CardParts,
  { scope, palette }: { readonly scope: ColorScope; readonly palette: Palette },
): void {
  for (const drawing of drawings) {
    const box = drawing.getAttribute('viewBox') ?? drawing.querySelector('svg')?.getAttribute('viewBox') ?? '0 0 100 100';
    const isSparkline = drawing.closest('.spark') !== null;
    const height = isSparkline ? SPARKLINE_PX : Number(drawing.getAttribute('height'));
    canvas.drawing(inlinedSvg(drawing, scope, palette.text), { box, height, isSparkline });
  }
  if (drawings.length === 0 && figure.length === 0) canvas.table(rows, palette);
}

/** Returns widths that fit into a length: those of the widest columns are equal, and their texts break into lines. */
function fittedWidths(wanted: readonly number[], available: number): readonly number[] {
  let rest = available;
  let limit = Infinity;
  for (const [at, width] of wanted.toSorted((a, b) => a - b).entries()) {
    const share = rest / (wanted.length - at);
    if (width > share) {
      limit = share;
      break;
    }
    rest -= width;
  }
  return wanted.map((width) => Math.min(width, limit));
}

/** Collects lines, drawings and tables from top to bottom. */
class Canvas {
  readonly #width: number;
  readonly #rtl: boolean;
  readonly #marks: string[] = [];
  #y = PADDING_PX;

  constructor(width: number, rtl: boolean) {
    this.#width = width;
    this.#rtl = rtl;
  }

  get #inner(): number {
    return this.#width - 2 * PADDING_PX;
  }

  lines(text: string, style: Omit<Line, 'text'>): void {
    if (text === '') return;
    const { px } = style;
    for (const line of wrapText(text, this.#inner, px)) {
      this.#text(
        { ...style, text: line },
        { x: this.#rtl ? this.#width - PADDING_PX : PADDING_PX, y: this.#y + px, anchor: 'start' },
      );
      this.#y += Math.round(px * LEADING);
    }
    this.#y += GAP_PX / 2;
  }

  drawing(content: string, { box, height, isSparkline }: { box: string; height: number; isSparkline: boolean }): void {
    // A chart keeps its proportions; a sparkline fills the width.
    const stretch = isSparkline ? ' preserveAspectRatio="none"' : '';
    const place = `x="${PADDING_PX}" y="${this.#y}" width="${this.#inner}" height="${height}"`;
    const view = isSparkline ? '' : ` viewBox="${box}"`;
    this.#marks.push(`<svg ${place}${view}${stretch} text-anchor="middle" overflow="visible">${content}</svg>`);
    this.#y += height + (isSparkline ? GAP_PX : 0);
  }

  table(rows: readonly (readonly Cell[])[], palette: Palette): void {
    const shown = rows.slice(0, MAX_ROWS + 1);
    const count = Math.max(0, ...shown.map(({ length }) => length));
    const wanted = Array.from({ length: count }, (_, at) =>
      Math.max(...shown.map((cells) => textWidth(cells[at]?.text ?? '', TEXT_PX))),
    );
    const widths = fittedWidths(wanted, this.#inner - GAP_PX * (count - 1));
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
    const gap = Math.max(GAP_PX, (this.#inner - sum(widths)) / Math.max(1, count - 1));
    for (const cells of shown) {
      let start = PADDING_PX;
      let lineCount = 1;
      cells.forEach((cell, at) => {
        const width = widths[at]!;
        const x = cell.isNumber ? start + width : start;
        const style = { px: TEXT_PX, weight: cell.isHeading ? 600 : 400, color: palette.text };
        const lines = wrapText(cell.text, width + 1, TEXT_PX);
        lines.forEach((text, line) => {
          const y = this.#y + TEXT_PX + line * LINE_PX;
          this.#text({ ...style, text }, { x: this.#rtl ? this.#width - x : x, y, anchor: cell.isNumber ? 'end' : 'start' });
        });
        lineCount = Math.max(lineCount, lines.length);
        start += width + gap;
      });
      this.#y += ROW_PX + (lineCount - 1) * LINE_PX;
      this.#marks.push(
        `<path d="M${PADDING_PX},${this.#y - 4.5}h${this.#inner}" fill="none" stroke="${palette.border}" stroke-width="1"/>`,
      );
    }
    if (rows.length > shown.length)
      this.lines(`… ${rows.length - shown.length}`, { px: TEXT_PX, weight: 400, color: palette.muted });
  }

  svg({ heading, summary, figure, dir, lang }: CardParts, { surface, border }: Palette, tiles: string): string {
    const height = Math.ceil(this.#y + PADDING_PX - GAP_PX / 2);
    // A key figure has no sentence: its numbers are the description.
    const description = summary || figure.map(({ text }) => text).join('. ');
    const label = escapeHtml([heading, description].filter(Boolean).join('. '));
    const frame = `<rect x="0.5" y="0.5" width="${this.#width - 1}" height="${height - 1}" rx="8" fill="${surface}" stroke="${border}"/>`;
    const start = `<svg xmlns="http://www.w3.org/2000/svg" width="${this.#width}" height="${height}" viewBox="0 0 ${this.#width} ${height}" role="img" aria-label="${label}" font-family="${escapeHtml(FONT)}" direction="${dir}"${lang === '' ? '' : ` lang="${escapeHtml(lang)}"`}>`;
    return `${start}<title>${label}</title>${tiles}${frame}${this.#marks.join('')}</svg>`;
  }

  #text({ text, px, weight, color }: Line, { x, y, anchor }: { x: number; y: number; anchor: 'start' | 'end' }): void {
    this.#marks.push(
      `<text x="${x}" y="${y}" font-size="${px}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}">${escapeHtml(text)}</text>`,
    );
  }
}

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
      .map(({ text, isHeading, isNumber, href }) => {
        const name = isHeading ? 'th' : 'td';
        const align = isNumber ? ' style="text-align: end"' : '';
        const label = escapeHtml(text);
        const content = href === undefined ? label : `<a href="${escapeHtml(href)}">${label}</a>`;
        return `<${name}${isHeading ? ` scope="${scope}"` : ''}${align}>${content}</${name}>`;
      })
      .join('')}</tr>`;
  return `<table><thead>${row(head, 'col')}</thead><tbody>${rows.map((cells) => row(cells, 'row')).join('')}</tbody></table>`;
}
