import { Worker as Thread } from 'node:worker_threads';
import { englishError } from '../messages/english.js';
import { badOption, fromErrorRecord, SalesError, setErrorWording } from '../util/error.js';
import { withPrefix } from '../util/tag-prefix.js';
import type { RenderAnswer, RenderRequest } from './render-request.js';

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

interface Waiting {
  readonly resolve: (text: string) => void;
  readonly reject: (error: unknown) => void;
}

let thread: Thread | undefined;
const waiting = new Map<number, Waiting>();
let lastId = 0;

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
  lastId += 1;
  return send({ id: lastId, tag, name, attributes: textsOf(attributes), data, as, width, height, nonce });
}

function textsOf(attributes: CardAttributes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
    ),
  );
}

function send(request: RenderRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    thread ??= start();
    try {
      thread.postMessage(request);
    } catch (cause) {
      reject(new SalesError('bad-type', 'not-copied', { cause, params: { problem: String(cause) } }));
      return;
    }
    waiting.set(request.id, { resolve, reject });
    // A program ends when all its cards are rendered.
    thread.ref();
  });
}

function start(): Thread {
  const worker = new Thread(new URL('./render-thread.js', import.meta.url), { execArgv: [] });
  worker.on('message', (answer: RenderAnswer) => {
    const card = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('error' in answer) card?.reject(fromErrorRecord(answer.error));
    else card?.resolve(answer.text);
  });
  const fail = (cause: unknown): void => {
    if (thread === worker) thread = undefined;
    for (const { reject } of waiting.values()) reject(endOf(cause));
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(`exit code ${code}`));
  return worker;
}

/** Returns the error of a thread that ended. */
function endOf(cause: unknown): SalesError {
  return new SalesError('worker-failed', 'thread-ended', { cause, params: { problem: String(cause) } });
}
