import { isRecord } from './record.js';
import { type ErrorParams, SalesError } from './error.js';
import type { Fetch, Reply } from './fetch.js';
import { listOf } from './list-of.js';

/** Shortens a URL for messages. */
export function shortUrl(url: string): string {
  return url.length > 120 ? `${url.slice(0, 120)}\u2026` : url;
}

/** How much of an error response is read, in bytes, and for how long. */
const EXCERPT_BYTES = 4096;
const EXCERPT_MS = 2000;
/** Headers that are allowed in every cross-origin request. */
const SAFE_HEADERS = /^(?:accept|accept-language|content-language)$/i;

/**
 * Returns the error for an HTTP error response, with the message in its body. `retryMs` is the requested delay before a retry, if
 * any.
 */
export async function statusError({ status, body }: Reply, url: string, retryMs: number | undefined): Promise<SalesError> {
  const shown = shortUrl(url);
  const reason = body ? errorIn(await excerpt(body)) : undefined;
  const seconds = retryMs === undefined || Number.isNaN(retryMs) ? undefined : Math.ceil(retryMs / 1000);
  return new SalesError('http-status', 'status', {
    params: {
      status,
      url: shown,
      ...(reason === undefined ? {} : { answer: reason }),
      ...(seconds === undefined ? {} : { seconds }),
    },
  });
}

/** Returns the start of a body as text. Slow or broken bodies are not waited for. */
async function excerpt(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), EXCERPT_MS);
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.length < EXCERPT_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // The status is enough.
  }
  clearTimeout(timer);
  reader.cancel().catch(() => undefined);
  return text;
}

/**
 * Returns the error for a request without a response. Browsers do not reveal the reason, but simpler requests do: either the
 * server cannot be reached, or it does not allow this page (`cors`), and a certain header is missing.
 */
export async function failedFetch(cause: unknown, url: string, init: RequestInit, fetch: Fetch): Promise<SalesError> {
  const shown = shortUrl(url);
  if (!(cause instanceof TypeError)) return networkError('not-fetched', shown, cause);
  const { origin } = globalThis as { readonly origin?: string };
  const refusal =
    origin !== undefined && /^https?:/i.test(url) && URL.canParse(url)
      ? await refusalOf(url, { init, origin, fetch })
      : undefined;
  if (refusal === undefined) return networkError('not-reached', shown, cause);
  return new SalesError('cors', refusal.reason, { cause, params: { url: shown, ...refusal.params } });
}

function networkError(reason: 'not-fetched' | 'not-reached', url: string, cause: unknown): SalesError {
  const place = /^(https?|blob|data):/i.test(url) ? 'url' : 'path';
  return new SalesError('network', reason, { cause, params: { url, place, problem: String(cause) } });
}

interface Refusal {
  readonly reason: 'blocked' | 'redirected';
  readonly params: ErrorParams;
}

interface Refused {
  readonly init: RequestInit;
  readonly origin: string;
  readonly fetch: Fetch;
}

/** Returns the permission that the server does not grant; `undefined` when that is not the reason. */
async function refusalOf(url: string, { init, origin, fetch }: Refused): Promise<Refusal | undefined> {
  const probe = async (more: RequestInit): Promise<Reply | undefined> => {
    const { signal, credentials } = init;
    const reply = await fetch(url, { ...(signal ? { signal } : {}), ...(credentials ? { credentials } : {}), ...more }).catch(
      () => undefined,
    );
    reply?.body?.cancel().catch(() => undefined);
    return reply;
  };
  const redirect = await probe({ redirect: 'manual' });
  if (redirect?.type === 'opaqueredirect') return redirectRefusal;
  if (new URL(url).origin === origin || !(await probe({ mode: 'no-cors' }))) return undefined;
  const names = Object.keys((init.headers ?? {}) as Record<string, string>).filter((name) => !SAFE_HEADERS.test(name));
  const headers = names.join(', ');
  // The first probe was the same request without its headers.
  if (redirect && headers) return refusal('Access-Control-Allow-Headers', headers, 'preflight');
  if (init.credentials === 'include' && (await probe({ credentials: 'omit' }))) {
    return refusal('Access-Control-Allow-Credentials', 'true', 'credentials', origin);
  }
  return refusal('Access-Control-Allow-Origin', origin, 'plain');
}

function refusal(header: string, value: string, kind: 'preflight' | 'credentials' | 'plain', origin = ''): Refusal {
  return { reason: 'blocked', params: { header, value, kind, origin } };
}

const redirectRefusal: Refusal = {
  reason: 'redirected',
  params: { header: 'Access-Control-Allow-Origin' },
};

/** JSON keys under which services describe an error, the most informative first. */
const MESSAGE_KEYS: readonly string[] = /* @__PURE__ */ listOf(
  'error_description detail message Message description faultstring title reason error code',
);
/** Keys that accompany an error message, but rarely data. */
const COMPANION_KEYS =
  /^(?:status|statusCode|status_code|code|type|path|timestamp|instance|request_?id|success|ok|documentation_url)$/i;
const MAX_LENGTH = 160;

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
