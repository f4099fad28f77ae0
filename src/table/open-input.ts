import type { SourceOptions, TableInput } from '../query/source.js';
import { isAbort, SalesError } from '../util/error.js';
import { streamBytes } from './bytes.js';

/** The bytes of an input as they arrive, and what is known of them before. */
export interface ByteSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Number of bytes, where known. */
  readonly total?: number | undefined;
  /** The bytes from `from` up to `to`, read anew; absent where they come in a row only. */
  readonly slice?: ((from: number, to: number) => Promise<Uint8Array>) | undefined;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  /** Where in a JSON text the rows lie: the fragment of the address, `#/data/items`. */
  readonly pointer?: string | undefined;
}

/** How addresses are fetched. */
export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly headers?: SourceOptions['headers'];
  readonly signal?: AbortSignal | undefined;
}

const PART_BYTES = 1 << 20;

/** The bytes of a blob or of an array of bytes. */
export function openLocal(input: Extract<TableInput, { kind: 'blob' | 'bytes' }>): ByteSource {
  if (input.kind === 'bytes') {
    const { bytes, contentType, url } = input;
    const slice = (from: number, to: number): Promise<Uint8Array> => Promise.resolve(bytes.subarray(from, to));
    return { chunks: partsOf(bytes), total: bytes.length, slice, contentType, ...(url === undefined ? {} : namesOf(url)) };
  }
  const { blob, fileName } = input;
  const name = fileName ?? ('name' in blob && typeof blob.name === 'string' ? blob.name : undefined);
  const slice = async (from: number, to: number): Promise<Uint8Array> => new Uint8Array(await blob.slice(from, to).arrayBuffer());
  return { chunks: streamBytes(blob.stream()), total: blob.size, slice, contentType: blob.type || undefined, fileName: name };
}

async function* partsOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART_BYTES) yield bytes.subarray(at, at + PART_BYTES);
}

/** @throws SalesError `network`, `cors`, `http-status`; an `AbortError` */
export async function openUrl(input: Extract<TableInput, { kind: 'url' }>, options: FetchOptions): Promise<ByteSource> {
  const response = await request(input, options);
  if (!response.ok) throw statusError(response.status, input.url);
  const length = Number(response.headers.get('content-length') ?? NaN);
  // With a content encoding the length is that of the packed bytes, the stream that of the unpacked ones.
  const total = response.headers.has('content-encoding') || !Number.isFinite(length) ? undefined : length;
  const chunks = response.body ? guarded(streamBytes(response.body), input.url) : partsOf(new Uint8Array(0));
  return { chunks, total, contentType: response.headers.get('content-type') ?? undefined, ...namesOf(input.url) };
}

async function request(input: Extract<TableInput, { kind: 'url' }>, { fetch, headers, signal }: FetchOptions): Promise<Response> {
  try {
    return await fetch(input.url, {
      ...(headers ? { headers } : {}),
      ...(signal ? { signal } : {}),
      ...(input.crossOrigin === 'use-credentials' ? { credentials: 'include' as const } : {}),
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw await networkError(input.url, fetch, error);
  }
}

/** A page is not told why a request failed; one to another site that succeeds without reading the answer failed for want of CORS headers. */
async function networkError(url: string, fetch: FetchOptions['fetch'], cause: unknown): Promise<SalesError> {
  const shown = shortUrl(url);
  // Absent in Node.
  const { location } = globalThis as { readonly location?: { readonly origin: string } };
  if (location && /^https?:/i.test(url) && URL.canParse(url) && new URL(url).origin !== location.origin) {
    const reachable = await fetch(url, { mode: 'no-cors', method: 'HEAD' }).then(
      () => true,
      () => false,
    );
    if (reachable) {
      return new SalesError('cors', `The server of ${shown} does not let this page read the data`, {
        cause,
        hint: 'The server must send the header Access-Control-Allow-Origin.',
        params: { url: shown },
      });
    }
  }
  return new SalesError('network', `${shown} could not be reached`, {
    cause,
    hint: 'Check the address and the connection.',
    params: { url: shown },
  });
}

function statusError(status: number, url: string): SalesError {
  const shown = shortUrl(url);
  const hint =
    status === 404 || status === 410
      ? 'Check the address.'
      : status === 401 || status === 403
        ? 'Sign in, or send the headers that the server wants.'
        : 'Try again later, or ask who runs the server.';
  return new SalesError('http-status', `The server answered ${status} for ${shown}`, { hint, params: { status, url: shown } });
}

async function* guarded(chunks: AsyncIterable<Uint8Array>, url: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    if (isAbort(cause)) throw cause;
    throw new SalesError('network', `The connection broke off while ${shortUrl(url)} was loading`, {
      cause,
      hint: 'Load it again.',
      params: { url: shortUrl(url) },
    });
  }
}

function shortUrl(url: string): string {
  return url.length > 120 ? `${url.slice(0, 120)}\u2026` : url;
}

/** The file name and the fragment of an address or a path. */
export function namesOf(url: string): { fileName?: string; pointer?: string } {
  const [address = '', fragment] = url.split('#', 2);
  const pointer = fragment?.startsWith('/') ? { pointer: decode(fragment) } : {};
  if (/^(?:data|blob):/i.test(address)) return pointer;
  const path = address.split('?', 1)[0] ?? '';
  return { fileName: decode(path.slice(path.lastIndexOf('/') + 1)), ...pointer };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the text is meant as it stands.
    return text;
  }
}
