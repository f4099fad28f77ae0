import { SalesError, type ErrorParams } from '../../util/error.js';
import type { Fetch, Reply } from '../../util/fetch.js';
import { errorIn } from './error-response.js';
import { shortUrl } from './short-url.js';

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
  return new SalesError(
    'http-status',
    `The server responded with ${status} for ${shown}${reason === undefined ? '' : `: '${reason}'`}`,
    {
      hint: statusHint(status, seconds),
      params: {
        status,
        url: shown,
        ...(reason === undefined ? {} : { said: reason }),
        ...(seconds === undefined ? {} : { seconds }),
      },
    },
  );
}

function statusHint(status: number, seconds: number | undefined): string {
  const later = seconds === undefined ? 'later' : `in ${seconds} seconds`;
  if (status === 401) return 'Sign in, or send the required token with headers or fetch.';
  if (status === 403) return 'Request access to the file, or send the required token with headers or fetch.';
  if (status === 404) return 'Check the URL.';
  if (status === 410) return 'The file was removed; ask for its new URL.';
  if (status === 429) return `Too many requests; try again ${later}.`;
  return status >= 500
    ? `Try again ${later} or contact the server’s administrator.`
    : 'Check the URL or contact the server’s administrator.';
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
  if (!(cause instanceof TypeError)) return networkError(`Could not fetch ${shown}: ${String(cause)}`, shown, cause);
  const { origin } = globalThis as { readonly origin?: string };
  const refusal =
    origin !== undefined && /^https?:/i.test(url) && URL.canParse(url)
      ? await refusalOf(url, { init, origin, fetch })
      : undefined;
  if (refusal === undefined) return networkError(`Could not reach ${shown}`, shown, cause);
  const { lacking, hint, params } = refusal;
  return new SalesError('cors', `${shown} blocks cross-origin access: ${lacking}`, {
    cause,
    hint,
    params: { url: shown, ...params },
  });
}

function networkError(message: string, url: string, cause: unknown): SalesError {
  const hint = /^(https?|blob|data):/i.test(url)
    ? 'Check the URL and the connection.'
    : 'Browsers load no files by their path. Write a URL relative to the page, such as data/orders.csv.';
  return new SalesError('network', message, { cause, hint, params: { url } });
}

interface Refusal {
  readonly lacking: string;
  readonly hint: string;
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
  if (redirect && headers) return refusal('Access-Control-Allow-Headers', headers, ' in its answer to the OPTIONS request');
  if (init.credentials === 'include' && (await probe({ credentials: 'omit' }))) {
    return refusal('Access-Control-Allow-Credentials', 'true', `, and Access-Control-Allow-Origin: ${origin} (not *)`);
  }
  return refusal('Access-Control-Allow-Origin', origin, '');
}

function refusal(header: string, value: string, more: string): Refusal {
  return {
    lacking: `it does not send ${header}: ${value}`,
    hint: `The server must send the header ${header}: ${value}${more}.`,
    params: { header, value },
  };
}

const redirectRefusal: Refusal = {
  lacking: 'it redirects to another site, probably to sign in',
  hint: 'The server redirected to another site, probably to sign in. Sign in there in this browser and retry, or use the final URL.',
  params: { header: 'Access-Control-Allow-Origin' },
};
