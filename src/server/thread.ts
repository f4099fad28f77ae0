import { Worker as Thread } from 'node:worker_threads';
import type { MessageTexts } from '../messages/texts.js';
import { type ErrorRecord, fromErrorRecord, SalesError } from '../util/error.js';
import type { PageAlert, PageReport } from './report.js';

/** A page to open, as sent to the thread. */
export interface PageRequest {
  readonly id: number;
  /** Absolute URL of the page. */
  readonly page: string;
  readonly html: string;
  /** True for the workbook of its cards. */
  readonly workbook: boolean;
  /** True for what slides and mails are made from. */
  readonly report: boolean;
}

/** What the thread answers about a page. */
export interface PageAnswer {
  /** The errors that elements show, each with the tag of its element. */
  readonly errors: readonly { readonly tag: string; readonly error: ErrorRecord }[];
  /** What alerts say, in the order of their elements. */
  readonly alerts: readonly PageAlert[];
  /** Number of elements of this library. */
  readonly elementCount: number;
  /** The bytes of the workbook, if it was asked for and no element shows an error. */
  readonly workbook: Uint8Array | undefined;
  /** What slides and mails are made from, if it was asked for and no element shows an error. */
  readonly report: PageReport | undefined;
}

/** One card to render, as sent to the thread. */
export interface RenderRequest {
  readonly id: number;
  readonly tag: string;
  /** Attributes as text; a switch that is on is the empty text. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: unknown;
  readonly as: 'page' | 'plain' | 'mail';
  /** Width of the card in px. */
  readonly width: number;
  /** Height of the chart in the card in px. */
  readonly height: number;
  /** Nonce of the style sheet, for pages whose policy refuses other inline styles. */
  readonly nonce: string | undefined;
  /** Name that the tag has on the page, with its prefix. */
  readonly name: string;
}

/** The texts of a language, as sent to the thread. */
export interface LocaleRequest {
  readonly locale: string;
  readonly texts: MessageTexts;
}

/** What the thread answers: the finished text or what a page shows, or the error of the card. */
export type ThreadAnswer =
  | { readonly id: number; readonly value: string | PageAnswer }
  | { readonly id: number; readonly error: ErrorRecord };

interface Waiting {
  readonly request: RenderRequest | PageRequest;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

let thread: Thread | undefined;
const waiting = new Map<number, Waiting>();
/** The languages that every thread has, the last one too. */
const locales = new Map<string, LocaleRequest>();
let lastId = 0;

/** What is asked of the thread, before it has a number. */
type Unnumbered = Omit<RenderRequest, 'id'> | Omit<PageRequest, 'id'>;

/**
 * Asks the thread, and resolves with its answer. `signal` ends the thread, which may be in a page that never ends; a new one answers the other requests.
 *
 * @throws SalesError the error of the card, and `worker-failed` where the thread ended
 */
export function ask(question: Unnumbered, signal?: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    thread ??= start();
    const worker = thread;
    lastId += 1;
    const request = { ...question, id: lastId } as RenderRequest | PageRequest;
    try {
      worker.postMessage(request);
    } catch (cause) {
      reject(new SalesError('bad-type', 'not-copied', { cause, params: { problem: String(cause) } }));
      return;
    }
    waiting.set(request.id, { request, resolve, reject });
    signal?.addEventListener('abort', () => {
      if (!waiting.delete(request.id)) return;
      reject(signal.reason as Error);
      restart();
    });
    // A program ends when all its cards are rendered.
    worker.ref();
  });
}

/** Registers the texts of a language for all cards that are asked for later. */
export function register(request: LocaleRequest): void {
  locales.set(request.locale, request);
  thread?.postMessage(request);
}

/** Ends the thread, and has a new one answer what still waits. */
function restart(): void {
  const ended = thread;
  thread = waiting.size > 0 ? start() : undefined;
  for (const { request } of waiting.values()) thread?.postMessage(request);
  void ended?.terminate();
}

function start(): Thread {
  const worker = new Thread(new URL('./render-thread.js', import.meta.url), { execArgv: [] });
  for (const request of locales.values()) worker.postMessage(request);
  worker.on('message', (answer: ThreadAnswer) => {
    const card = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('error' in answer) card?.reject(fromErrorRecord(answer.error));
    else card?.resolve(answer.value);
  });
  const fail = (cause: unknown): void => {
    if (thread !== worker) return;
    thread = undefined;
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
