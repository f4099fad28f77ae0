import type { ErrorFacts, ErrorLabels } from '../util/error.js';
import type { ErrorsTexts } from './compiled/en/errors.js';
import type { Params } from './texts.js';

/** Returns the name of the file at a URL; `undefined` for data inside a URL. */
export function fileOf({ url }: Params): string | undefined {
  if (typeof url !== 'string') return undefined;
  return /^(data|blob):/i.test(url) ? undefined : (/([^/?#]+)\/?(?:[?#].*)?$/.exec(url)?.[1] ?? url);
}

/** Returns the attribute with the URL of the file that an error is about. */
export const attributeOf = ({ attribute }: Params): string => (typeof attribute === 'string' ? attribute : 'src');

/** Converts a parameter to text; `undefined` for an empty one. */
export const wordOf = (value: Params[string] | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Returns the text of an error while the texts of errors are not loaded: of a server or a file, otherwise with its code alone. */
export function bareError(t: ErrorsTexts, facts: ErrorFacts): ErrorLabels {
  const file = fileOf(facts.params);
  const text = file === undefined ? t.other({ code: facts.code }) : t.unloaded({ file });
  return serverError(t, facts) ?? { text, hint: undefined };
}

/** Returns what every card says of servers: their answers, a page that may not load a file, a page to sign in. `undefined` for other errors. */
export function serverError(t: ErrorsTexts, { code, hint, params }: ErrorFacts): ErrorLabels | undefined {
  const file = fileOf(params);
  if (code === 'http-status' && file) return statusError(t, file, params);
  if ((code === 'network' || code === 'timeout') && params['server']) return { text: t.serverAway, hint };
  if (code === 'cors' && file) return { text: t.cors({ file }), hint };
  if (code === 'not-tabular' && params['found'] === 'sign-in')
    return { text: t.signIn, hint: t.signInHint({ where: wordOf(params['leadsTo']) }) };
  return undefined;
}

/** The error of a response. A server that answers queries has no file that users know. */
function statusError(t: ErrorsTexts, file: string, params: Params): ErrorLabels {
  const { status, answer: reason, seconds, server } = params;
  const checkAddress = t.checkAddress({ attribute: attributeOf(params) });
  const answered = t.answered({ status: String(status), reason: wordOf(reason) });
  if (status === 404 || status === 410) return { text: t.notFound({ file }), hint: `${answered} ${checkAddress}` };
  if (status === 401 && server) return { text: t.signIn, hint: answered };
  if (status === 401 || status === 403) return { text: t.forbidden({ file }), hint: `${answered} ${t.askAccess}` };
  const isRefused = typeof status === 'number' && status >= 400 && status < 500 && status !== 408 && status !== 429;
  if (isRefused && !server) return { text: t.unloaded({ file }), hint: `${answered} ${checkAddress}` };
  const again = t.again({ seconds: typeof seconds === 'number' ? seconds : undefined });
  return { text: server ? t.serverAway : t.unloaded({ file }), hint: `${answered} ${again}` };
}
