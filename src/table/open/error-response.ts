import { SalesError } from '../../util/error.js';
import { shortUrl } from './short-url.js';

/** JSON keys under which services describe an error, the most informative first. */
const MESSAGE_KEYS = [
  'error_description',
  'detail',
  'message',
  'Message',
  'description',
  'faultstring',
  'title',
  'reason',
  'error',
  'code',
];
/** Keys that accompany an error message, but rarely data. */
const COMPANION_KEYS =
  /^(?:status|statusCode|status_code|code|type|path|timestamp|instance|request_?id|success|ok|documentation_url)$/i;
const MAX_LENGTH = 160;
const SIGN_IN =
  /sign[ -]?(?:in|on)\b|log[ -]?(?:in|on)\b|\bsso\b|anmeld|einlogg|connexion|iniciar sesi|acceder|entrar\b|accedi|inloggen/i;

/**
 * Rejects an HTML page, such as a sign-in page, and XML, which servers return instead of data. `movedTo` is the URL after
 * redirects;
 * `undefined` without a redirect.
 * @throws SalesError `not-tabular`
 */
export function rejectPage(start: string, movedTo: string | undefined): void {
  if (/^<(?:!doctype\s+html|html|head|body|script|meta|!--|div|title)\b/i.test(start)) throw pageError(start, movedTo);
  if (!/^<[?a-z]/i.test(start)) return;
  const reason = /<message>([^<]{1,160})/i.exec(start)?.[1]?.trim();
  throw new SalesError('not-tabular', `The server returned XML${reason ? ` ('${reason}')` : ''} instead of a table`, {
    hint: reason ? 'Check the URL and your access to it.' : 'Export the data as CSV or JSON.',
    params: { found: 'XML', ...(reason ? { said: reason } : {}) },
  });
}

/** Rejects JSON that only describes an error. @throws SalesError `not-tabular` */
export function rejectErrorBody(text: string): void {
  const reason = errorIn(text);
  if (reason === undefined) return;
  throw new SalesError('not-tabular', `The server returned an error instead of data: '${reason}'`, {
    hint: 'Check the URL and the required headers.',
    params: { found: 'error', said: reason },
  });
}

function pageError(start: string, movedTo: string | undefined): SalesError {
  const title = (/<title[^>]*>([^<]{1,80})/i.exec(start) ?? /<h1[^>]*>([^<]{1,80})/i.exec(start))?.[1]?.trim();
  const isSignIn = /<input[^>]+type=["']?password/i.test(start) || SIGN_IN.test(title ?? '') || SIGN_IN.test(pathOf(movedTo));
  const what = isSignIn ? 'an HTML page to sign in' : 'an HTML page';
  const where = movedTo === undefined ? '' : `, at ${shortUrl(movedTo)}`;
  return new SalesError('not-tabular', `The server returned ${what}${title ? ` ('${title}')` : ''}${where} instead of data`, {
    hint: isSignIn
      ? 'Sign in there in this browser and reload, or send a token with headers or fetch.'
      : 'Open the URL in a browser. It may lead to a sign-in page, or the file is missing and the server returned another page.',
    params: {
      found: isSignIn ? 'sign-in' : 'HTML',
      ...(title ? { title } : {}),
      ...(movedTo === undefined ? {} : { leadsTo: shortUrl(movedTo) }),
    },
  });
}

function pathOf(url: string | undefined): string {
  return url?.split(/[?#]/, 1)[0] ?? '';
}

/** Returns the error message in a JSON text; `undefined` when the text is something else. */
export function errorIn(text: string): string | undefined {
  const value = parsed(text);
  const reason = isRecord(value) && !holdsRows(value) ? messageOf(value) : undefined;
  return reason && reason.length > MAX_LENGTH ? `${reason.slice(0, MAX_LENGTH)}\u2026` : reason;
}

function messageOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const { error, errors, fault } = value;
  const [first] = Array.isArray(errors) ? (errors as unknown[]) : [];
  for (const inner of [error, first, fault]) {
    if (isRecord(inner)) return messageIn(inner);
  }
  if (typeof first === 'string') return first;
  const names = Object.keys(value);
  const failed = typeof error === 'string' || value['success'] === false || value['ok'] === false;
  const isMessage = names.every((name) => MESSAGE_KEYS.includes(name) || COMPANION_KEYS.test(name));
  return failed || isMessage ? messageIn(value) : undefined;
}

function messageIn(value: Readonly<Record<string, unknown>>): string | undefined {
  const name = MESSAGE_KEYS.find((key) => typeof value[key] === 'string' && value[key] !== '');
  return name === undefined ? undefined : (value[name] as string).replace(/\s+/g, ' ').trim();
}

/** True when the object also contains a list of data. */
function holdsRows(value: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(value).some(([name, inner]) => name !== 'errors' && Array.isArray(inner) && inner.length > 0);
}

function parsed(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Truncated or not JSON, so there is no message to read.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
