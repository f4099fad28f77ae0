import { SalesError } from '../../util/error.js';
import { shortUrl } from './short-url.js';

/** Names under which services tell what went wrong, the most telling first. */
const TOLD = [
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
/** What stands beside a message that is an error, and hardly beside one that is data. */
const BESIDE = /^(?:status|statusCode|status_code|code|type|path|timestamp|instance|request_?id|success|ok|documentation_url)$/i;
const MAX_LENGTH = 160;
const SIGN_IN =
  /sign[ -]?(?:in|on)\b|log[ -]?(?:in|on)\b|\bsso\b|anmeld|einlogg|connexion|iniciar sesi|acceder|entrar\b|accedi|inloggen/i;

/**
 * Refuses a page of HTML, as to sign in, and XML, which servers give in place of data. `movedTo`: where the answer came from, if not from
 * where it was asked.
 * @throws SalesError `not-tabular`
 */
export function rejectPage(start: string, movedTo: string | undefined): void {
  if (/^<(?:!doctype\s+html|html|head|body|script|meta|!--|div|title)\b/i.test(start)) throw pageError(start, movedTo);
  if (!/^<[?a-z]/i.test(start)) return;
  const said = /<message>([^<]{1,160})/i.exec(start)?.[1]?.trim();
  throw new SalesError('not-tabular', `The server returned XML${said ? ` ('${said}')` : ''} instead of a table`, {
    hint: said ? 'Check the URL and your access to it.' : 'Export the data as CSV or JSON.',
    params: { found: 'XML', ...(said ? { said } : {}) },
  });
}

/** Refuses JSON that only tells of a failure. @throws SalesError `not-tabular` */
export function rejectErrorBody(text: string): void {
  const said = errorIn(text);
  if (said === undefined) return;
  throw new SalesError('not-tabular', `The server returned an error instead of data: '${said}'`, {
    hint: 'Check the URL and the required headers.',
    params: { found: 'error', said },
  });
}

function pageError(start: string, movedTo: string | undefined): SalesError {
  const title = (/<title[^>]*>([^<]{1,80})/i.exec(start) ?? /<h1[^>]*>([^<]{1,80})/i.exec(start))?.[1]?.trim();
  const isSignIn = /<input[^>]+type=["']?password/i.test(start) || SIGN_IN.test(title ?? '') || SIGN_IN.test(pathOf(movedTo));
  const what = isSignIn ? 'an HTML page to sign in' : 'an HTML page';
  const where = movedTo === undefined ? '' : `, at ${shortUrl(movedTo)}`;
  return new SalesError('not-tabular', `The server returned ${what}${title ? ` ('${title}')` : ''}${where} instead of data`, {
    hint: isSignIn
      ? 'Sign in there in this browser and load again, or send a token by headers or fetch.'
      : 'The address may lead to a sign-in or error page; open it in a browser to see.',
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

/** What a text of JSON tells of a failure; undefined where it is something else. */
export function errorIn(text: string): string | undefined {
  const value = parsed(text);
  const said = isRecord(value) && !holdsRows(value) ? told(value) : undefined;
  return said && said.length > MAX_LENGTH ? `${said.slice(0, MAX_LENGTH)}\u2026` : said;
}

function told(value: Readonly<Record<string, unknown>>): string | undefined {
  const { error, errors, fault } = value;
  const [first] = Array.isArray(errors) ? (errors as unknown[]) : [];
  for (const inner of [error, first, fault]) {
    if (isRecord(inner)) return wordsIn(inner);
  }
  if (typeof first === 'string') return first;
  const names = Object.keys(value);
  const failed = typeof error === 'string' || value['success'] === false || value['ok'] === false;
  const isMessage = names.every((name) => TOLD.includes(name) || BESIDE.test(name));
  return failed || isMessage ? wordsIn(value) : undefined;
}

function wordsIn(value: Readonly<Record<string, unknown>>): string | undefined {
  const name = TOLD.find((key) => typeof value[key] === 'string' && value[key] !== '');
  return name === undefined ? undefined : (value[name] as string).replace(/\s+/g, ' ').trim();
}

/** Whether there is a list of data beside what may be an error. */
function holdsRows(value: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(value).some(([name, inner]) => name !== 'errors' && Array.isArray(inner) && inner.length > 0);
}

function parsed(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not all of it, or no JSON: it tells nothing.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
