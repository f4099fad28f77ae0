import { englishError } from '../messages/english.js';
import { badOption, fromErrorRecord, setErrorWording } from '../util/error.js';
import { withPrefix } from '../util/tag-prefix.js';
import type { MessageTexts } from '../messages/texts.js';
import { mailOf } from './mail.js';
import type { PageAlert, ReportCard } from './report.js';
import { presentationOf } from './presentation.js';
import { ask, register, type PageAnswer } from './thread.js';

/** Attributes of a tag: texts and numbers, `true` for a switch that is on. `false` and `undefined` are omitted. */
export type CardAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * The data of a card: the text of a CSV or JSON file, the bytes of any supported file, an array of objects, columns, or
 * `{ tables, joins }`. `undefined` loads the absolute URLs in `src`.
 */
export type CardData = unknown;

/** How a card is rendered. */
export interface RenderOptions {
  /**
   * - `page` (default): the tag with declarative shadow DOM, which the element takes over without a flash once its script runs;
   * - `plain`: a `<figure>` with heading, sentence, image and table, for feeds and pages without scripts or style sheets;
   * - `mail`: the card as one SVG image with all fonts and colors written out.
   */
  readonly as?: 'page' | 'plain' | 'mail';
  /** Width of the card in px. Default: 640. */
  readonly width?: number;
  /** Height of the chart in the card in px. Default: 300. */
  readonly height?: number;
  /** Nonce for the style sheet of `page`, if the policy of the page asks for one. */
  readonly nonce?: string;
  /** Prefix of the tag in `page`, where the page registers the tags with one: `acme` writes `<acme-sales-kpi>`. */
  readonly prefix?: string;
}

const FORMATS = ['page', 'plain', 'mail'] as const;
const DEFAULT_WIDTH = 640;
const DEFAULT_HEIGHT = 300;
const MAX_PX = 10_000;

/**
 * Renders a card in Node and returns it as text. Numbers, sentences and charts are those of the browser: the element itself runs, in a
 * thread with the DOM of `happy-dom`, so the globals of the program stay as they are. Cards are rendered one after the other.
 *
 * Charts have the size given; in a page they take the card's size once the script runs. Pass `locale` and `time-zone` as attributes,
 * because the server does not know those of the reader.
 *
 * @throws SalesError `bad-option` for an unknown tag or option, `engine-error` where `happy-dom` or `culori` is not installed, and every
 *   error that the card would show
 */
export async function render(
  tag: string,
  attributes: CardAttributes,
  data?: CardData,
  options: RenderOptions = {},
): Promise<string> {
  setErrorWording(englishError);
  const { as = 'page', width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT, nonce, prefix = '' } = options;
  if (!FORMATS.includes(as)) throw badOption('as', as, FORMATS);
  for (const [name, px] of Object.entries({ width, height }))
    if (!(px > 0 && px <= MAX_PX)) throw badOption(name, String(px), 'pixels', { max: MAX_PX });
  const name = withPrefix(prefix, tag);
  return (await ask({ tag, name, attributes: textsOf(attributes), data, as, width, height, nonce })) as string;
}

/**
 * Registers the texts of a language for all cards and pages that are rendered from now on, as `registerLocale` of a page does. `messages` is a
 * translation of `languages/en.json`.
 */
export function registerLocale(locale: string, messages: MessageTexts): void {
  register({ locale, texts: messages });
}

function textsOf(attributes: CardAttributes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
    ),
  );
}

/** How a page is read. */
export interface PageOptions {
  /** Absolute URL of the page, from which its relative URLs are resolved. */
  readonly url: string;
  /** Returns the cards of the page as an Excel workbook. Default: false. */
  readonly workbook?: boolean;
  /** Returns the cards of the page as a PowerPoint presentation. Default: false. */
  readonly presentation?: boolean;
  /** Returns the page as an email. Default: false. */
  readonly mail?: boolean;
  /** Returns an SVG image as PNG: for charts in mails, and for those that PowerPoint does not have. Without it, their cards show tables. */
  readonly toPng?: (svg: string) => Promise<Uint8Array>;
  /** Stops reading. */
  readonly signal?: AbortSignal;
}

/** What a page shows. */
export interface PageContent {
  /** The errors that elements show, each with the tag of its element. */
  readonly errors: readonly { readonly tag: string; readonly error: Error }[];
  /** What the alerts of widgets and sources say, in their order. */
  readonly alerts: readonly PageAlert[];
  /** An Excel workbook with a sheet for each card, and one with filters and definitions; `undefined` unless requested, and with errors. */
  readonly workbook: Uint8Array | undefined;
  /** A PowerPoint presentation with the key figures and a slide for each other card; `undefined` unless requested, and with errors. */
  readonly presentation: Uint8Array | undefined;
  /** An email of HTML, pictures and plain text, without sender and recipients; `undefined` unless requested, and with errors. */
  readonly mail: string | undefined;
}

/**
 * Opens a page in Node, without a browser, and reads what its widgets and dashboards show once they are complete. The elements run in a thread with the
 * DOM of `happy-dom`. Scripts of the page do not run, so data that they set is missing.
 *
 * @param html the text of the page
 * @throws SalesError `bad-option` for a relative URL and for a page without elements of this library, `engine-error` where `happy-dom` or `culori` is not
 *   installed
 */
export async function readPage(html: string, options: PageOptions): Promise<PageContent> {
  const { url, workbook = false, presentation = false, mail = false, toPng, signal } = options;
  setErrorWording(englishError);
  if (!URL.canParse(url)) throw badOption('url', url, 'absolute-url');
  const answer = (await ask({ page: url, html, workbook, report: presentation || mail }, signal)) as PageAnswer;
  if (answer.elementCount === 0) throw badOption('html', url, 'page-with-tags');
  const { alerts, report } = answer;
  const pictures = await picturesOf(report?.cards.filter(({ chart }) => mail || !chart) ?? [], toPng);
  return {
    errors: answer.errors.map(({ tag, error }) => ({ tag, error: fromErrorRecord(error) })),
    alerts,
    workbook: answer.workbook,
    presentation: report && presentation ? presentationOf(report, pictures) : undefined,
    mail: report && mail ? mailOf(report, pictures) : undefined,
  };
}

/** Returns the drawings of cards as PNG images. */
async function picturesOf(
  cards: readonly ReportCard[],
  toPng: PageOptions['toPng'],
): Promise<ReadonlyMap<ReportCard, Uint8Array>> {
  const pictures = new Map<ReportCard, Uint8Array>();
  for (const card of cards) if (toPng && card.picture !== undefined) pictures.set(card, await toPng(card.picture));
  return pictures;
}
