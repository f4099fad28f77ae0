import { cardTexts } from './compiled/en/card.js';
import { errorsTexts, type ErrorsTexts } from './compiled/en/errors.js';

/** Values that a message names, as errors and notes have them. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** Texts of an error: what happened, and what to do. */
export interface ErrorLabels {
  readonly text: string;
  readonly hint: string | undefined;
}

/** Facts of an error that its texts need. */
export interface ErrorFacts {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly params?: Params | undefined;
}

/** The name of the file at an address; none of data that are the address. */
export function fileOf(params: Params | undefined): string | undefined {
  const url = params?.['url'];
  if (typeof url !== 'string') return undefined;
  return /^(data|blob):/i.test(url) ? undefined : (/([^/?#]+)\/?(?:[?#].*)?$/.exec(url)?.[1] ?? url);
}

/** Converts a parameter to text; `undefined` for an empty one. */
export const textOf = (value: Params[string] | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** What every language says in its own words: a server’s answer, a page that may not load a file, a page to sign in. Undefined for other errors. */
export function serverError(t: ErrorsTexts, { code, hint, params = {} }: ErrorFacts): ErrorLabels | undefined {
  const file = fileOf(params);
  if (code === 'http-status' && file) return statusError(t, file, params);
  if ((code === 'network' || code === 'timeout') && params['server']) return { text: t.serverAway, hint };
  if (code === 'cors' && file) return { text: t.cors({ file }), hint };
  if (code === 'not-tabular' && params['found'] === 'sign-in')
    return { text: t.signIn, hint: t.signInHint({ where: textOf(params['leadsTo']) }) };
  return undefined;
}

/** The error of a response. A server that answers queries has no file that users know. */
function statusError(t: ErrorsTexts, file: string, { status, said: reason, seconds, server }: Params): ErrorLabels {
  const answered = t.answered({ status: String(status), reason: textOf(reason) });
  if (status === 404 || status === 410) return { text: t.notFound({ file }), hint: `${answered} ${t.checkAddress}` };
  if (status === 401 || status === 403) return { text: t.forbidden({ file }), hint: `${answered} ${t.askAccess}` };
  const again = t.again({ seconds: typeof seconds === 'number' ? seconds : undefined });
  return { text: server ? t.serverAway : t.unloaded({ file }), hint: `${answered} ${again}` };
}

/** An error in English: codes without words of their own show the message of the worker. */
function englishError(t: ErrorsTexts, facts: ErrorFacts): ErrorLabels {
  const own = serverError(t, facts);
  if (own) return own;
  const { message, hint, params } = facts;
  const file = fileOf(params);
  const text = file ? message.replace(String(params?.['url']), () => file) : message;
  // A URL or file name keeps its case.
  if (/^\S*[./]\S/.test(text)) return { text, hint };
  return { text: text.charAt(0).toUpperCase() + text.slice(1), hint };
}

/** The English texts of every card. The worker writes its errors in English. */
export const englishCard = {
  ...cardTexts,
  /** The text of an error, by its code and params. */
  error: (facts: ErrorFacts): ErrorLabels => englishError(errorsTexts, facts),
};
