import { englishError } from '../messages/english.js';
import { badOption, fromErrorRecord, setErrorWording } from '../util/error.js';
import type { PageAlert, PageAnswer } from './page-request.js';
import { ask } from './thread.js';

/** How a page is read. */
export interface PageOptions {
  /** Absolute URL of the page, from which its relative URLs are resolved. */
  readonly url: string;
  /** Returns the cards of the page as an Excel workbook. Default: false. */
  readonly workbook?: boolean;
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
}

/**
 * Opens a page in Node, without a browser, and reads what its widgets and dashboards show once they are complete. The elements run in a thread with the
 * DOM of `happy-dom`. Scripts of the page do not run, so data that they set is missing.
 *
 * @param html the text of the page
 * @throws SalesError `bad-option` for a relative URL and for a page without elements of this library, `engine-error` where `happy-dom` or `culori` is not
 *   installed
 */
export async function readPage(html: string, { url, workbook = false, signal }: PageOptions): Promise<PageContent> {
  setErrorWording(englishError);
  if (!URL.canParse(url)) throw badOption('url', url, 'absolute-url');
  const answer = (await ask({ page: url, html, workbook }, signal)) as PageAnswer;
  if (answer.elementCount === 0) throw badOption('html', url, 'page-with-tags');
  const errors = answer.errors.map(({ tag, error }) => ({ tag, error: fromErrorRecord(error) }));
  return { errors, alerts: answer.alerts, workbook: answer.workbook };
}
