import { escapeHtml } from '../util/html.js';
import type { Cell } from './card-parts.js';
import { type PageReport, type ReportCard, shortened } from './report.js';

/** Width of mails, and of the drawings in them, in px. */
const WIDTH = 640;
/** Maximum size of the HTML in bytes: Gmail cuts a longer one off. */
const MAX_BYTES = 100_000;
/** Numbers of rows of tables: the first that fits. Thirteen are the months of a year and their total. */
const ROW_COUNTS = [13, 5, 0];
const MAX_COLUMNS = 5;
const FIGURES_PER_LINE = 2;
const FONT = "font-family:'Segoe UI',Arial,sans-serif";
const [ALTERNATIVE, RELATED] = ['sales-alternative', 'sales-related'];
const LINE_END = '\r\n';
/** Maximum number of bytes of a word in a header (RFC 2047), which base64 makes a third longer. */
const MAX_WORD_BYTES = 39;
/** Maximum length of lines in base64 (RFC 2045). */
const MAX_LINE = 76;

/**
 * Returns a report as an email for `sendmail`, without sender and recipients: HTML with the pictures, and plain text. Outlook opens it as a draft.
 * `pictures` are PNG images of the drawings of cards.
 */
export function mailOf(report: PageReport, pictures: ReadonlyMap<ReportCard, Uint8Array>): string {
  const ids = new Map([...pictures.keys()].map((card, at) => [card, `picture${at + 1}@sales-elements`]));
  const pages = ROW_COUNTS.map((rowCount) => htmlOf(report, ids, rowCount));
  const html = pages.find((page) => Buffer.byteLength(page) <= MAX_BYTES) ?? pages.at(-1)!;
  const images = [...pictures].map(([card, png]) =>
    partOf('image/png', png, [`Content-ID: <${ids.get(card)!}>`, 'Content-Disposition: inline']),
  );
  const related = multipart('related; type="text/html"', RELATED, [partOf('text/html; charset=utf-8', html), ...images]);
  const parts = [partOf('text/plain; charset=utf-8', textOf(report)), related];
  const head = [`Subject: ${encodedHeader(report.title)}`, 'MIME-Version: 1.0', 'X-Unsent: 1'];
  return [...head, multipart('alternative', ALTERNATIVE, parts)].join(LINE_END);
}

/** Returns a part of several parts, with its header. */
function multipart(type: string, boundary: string, parts: readonly string[]): string {
  const lines = parts.flatMap((part) => [`--${boundary}`, part]);
  return [`Content-Type: multipart/${type}; boundary="${boundary}"`, '', ...lines, `--${boundary}--`, ''].join(LINE_END);
}

/** Returns a part in base64, with its header. */
function partOf(type: string, content: string | Uint8Array, headers: readonly string[] = []): string {
  const encoded = Buffer.from(content).toString('base64');
  const lines = encoded.match(new RegExp(`.{1,${MAX_LINE}}`, 'g')) ?? [];
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...headers, '', ...lines, ''].join(LINE_END);
}

/** Returns the text of a header as encoded words, split between characters. */
function encodedHeader(text: string): string {
  const words = [''];
  for (const character of text.replaceAll(/\s+/g, ' ')) {
    const word = words.at(-1)! + character;
    if (Buffer.byteLength(word) > MAX_WORD_BYTES) words.push(character);
    else words[words.length - 1] = word;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(`${LINE_END} `);
}

/** Returns the text of a mail for programs that show no HTML. */
function textOf({ title, lead, source, link, cards }: PageReport): string {
  const sections = cards.map(({ heading, sentence, message, figure, rows }) => {
    const figures = figure.map(({ text }) => text).join('; ');
    if (figures !== '') return `${heading}: ${figures}`;
    const lines = shortened(rows, ROW_COUNTS[0]!).map((cells) =>
      cells
        .map(({ text }) => text)
        .join(' | ')
        .replace(/[ |]+$/, ''),
    );
    return [heading, sentence, message, ...lines].filter(Boolean).join('\n');
  });
  return `${[title, lead, ...sections, source, link].filter(Boolean).join('\n\n')}\n`;
}

function htmlOf(report: PageReport, ids: ReadonlyMap<ReportCard, string>, rowCount: number): string {
  const { title, lead, source, link, lang, dir, cards, colors } = report;
  const writer = new Writer(report);
  const heading = `<h1 style="margin:0;${writer.font(24, colors.text, true)}">${escapeHtml(title)}</h1>`;
  const figures = cards.filter(({ figure }) => figure.length > 0);
  const others = cards.filter(({ figure }) => figure.length === 0);
  const rows = [
    link === undefined ? heading : `<a href="${escapeHtml(link)}" style="text-decoration:none">${heading}</a>`,
    writer.paragraph(lead, 16, colors.text),
    writer.figures(figures),
    ...others.map((card) => writer.card(card, ids.get(card), rowCount)),
    writer.paragraph(source, 12, colors.muted),
    link === undefined
      ? ''
      : `<a href="${escapeHtml(link)}" style="${writer.font(14, colors.series[0]!)}">${escapeHtml(link)}</a>`,
  ];
  const lines = rows.filter(Boolean).map((row) => `<tr><td style="padding:8px 16px" align="${writer.start}">${row}</td></tr>`);
  const table = `<table role="presentation" dir="${dir}" width="${WIDTH}"${BARE} style="width:100%;max-width:${WIDTH}px">${lines.join('')}</table>`;
  return `<!doctype html><html lang="${escapeHtml(lang)}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head><body style="margin:0;padding:8px 0;background:#ffffff"><table role="presentation" width="100%"${BARE}><tr><td align="center">${OUTLOOK_START}${table}${OUTLOOK_END}</td></tr></table></body></html>`;
}

/** Tables without the lines and spaces that mail programs give them. */
const BARE = ' cellpadding="0" cellspacing="0" border="0"';
/** Outlook has no maximum width, but reads these comments. */
const OUTLOOK_START = `<!--[if mso]><table role="presentation" width="${WIDTH}"><tr><td><![endif]-->`;
const OUTLOOK_END = '<!--[if mso]></td></tr></table><![endif]-->';

/** Writes parts of the HTML with their styles, as mail programs know no style sheets. */
class Writer {
  readonly #report: PageReport;

  constructor(report: PageReport) {
    this.#report = report;
  }

  /** The side at which lines start. Outlook has no other name for it. */
  get start(): 'left' | 'right' {
    return this.#report.dir === 'rtl' ? 'right' : 'left';
  }

  get #end(): 'left' | 'right' {
    return this.#report.dir === 'rtl' ? 'left' : 'right';
  }

  font(px: number, color: string, isBold = false): string {
    return `${FONT};font-size:${px}px;line-height:1.4;color:${color}${isBold ? ';font-weight:bold' : ''}`;
  }

  paragraph(text: string, px: number, color: string, isBold = false): string {
    return text === '' ? '' : `<p style="margin:0;${this.font(px, color, isBold)}">${escapeHtml(text)}</p>`;
  }

  figures(cards: readonly ReportCard[]): string {
    if (cards.length === 0) return '';
    const { border } = this.#report.colors;
    const style = `padding:8px;border:1px solid ${border}`;
    const cells = cards.map(
      (card) => `<td width="50%" valign="top" align="${this.start}" style="${style}">${this.#figure(card)}</td>`,
    );
    const lines = Array.from({ length: Math.ceil(cells.length / FIGURES_PER_LINE) }, (_, at) =>
      cells.slice(at * FIGURES_PER_LINE, (at + 1) * FIGURES_PER_LINE).join(''),
    );
    return `<table role="presentation" dir="${this.#report.dir}" width="100%"${BARE} style="border-collapse:collapse">${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
  }

  #figure({ heading, figure }: ReportCard): string {
    const { colors } = this.#report;
    const lines = figure.map(({ kind, text }) =>
      kind === 'value'
        ? this.paragraph(text, 24, colors.text, true)
        : this.paragraph(text, 13, kind === 'note' ? colors.muted : colors[kind]),
    );
    return this.paragraph(heading, 13, colors.muted) + lines.join('');
  }

  /** Returns a card: its finding, and its picture or the start of its table. */
  card(card: ReportCard, id: string | undefined, rowCount: number): string {
    const { heading, sentence, message, summary, rows } = card;
    const { text, muted } = this.#report.colors;
    const title = `<h2 style="margin:0 0 8px;${this.font(16, text, true)}">${escapeHtml(sentence || heading)}</h2>`;
    const label = escapeHtml([heading, summary].filter(Boolean).join('. '));
    const picture = `<img src="cid:${id ?? ''}" alt="${label}" width="${WIDTH - 32}" style="display:block;width:100%;max-width:${WIDTH}px;height:auto;border:0">`;
    return [
      sentence === '' ? '' : this.paragraph(heading, 13, muted),
      title,
      this.paragraph(message, 14, muted),
      id === undefined ? this.#table(shortened(rows, rowCount)) : picture,
    ].join('');
  }

  #table([head, ...body]: readonly (readonly Cell[])[]): string {
    if (!head) return '';
    const { text, border } = this.#report.colors;
    const line = (cells: readonly Cell[], isHead: boolean): string => {
      const style = `padding:4px;border-bottom:1px solid ${border};${this.font(13, text, isHead)}`;
      const name = isHead ? 'th' : 'td';
      return `<tr>${cells
        .slice(0, MAX_COLUMNS)
        .map(
          (cell) =>
            `<${name} align="${cell.isNumber ? this.#end : this.start}" style="${style}">${escapeHtml(cell.text)}</${name}>`,
        )
        .join('')}</tr>`;
    };
    return `<table dir="${this.#report.dir}" width="100%"${BARE} style="border-collapse:collapse">${line(head, true)}${body.map((cells) => line(cells, false)).join('')}</table>`;
  }
}
