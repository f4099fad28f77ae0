import type { SourceOptions, TableInput } from '../../query/source.js';
import type { Fetch } from '../../util/fetch.js';
import { namesOf, openLocal, type ByteSource } from './input.js';
import type { NodeFiles } from './path.js';
import { openUrl } from './url.js';
import type { LoadPart } from '../part.js';
import { formatOfName } from '../sniff/plain-format.js';
import type { Pause } from './request.js';
import type { FileVersion } from '../table.js';

/** How an input is opened. */
export interface OpenOptions extends Pick<SourceOptions, 'headers' | 'format'> {
  /** Loads the decoder of a rare format. */
  readonly part: LoadPart;
  readonly signal?: AbortSignal;
  /** A fetch function instead of the platform's. */
  readonly fetch?: Fetch;
  /** A timer instead of the platform's. */
  readonly pause?: Pause;
}

/** Conditions on the response of a server. */
export interface ResponseConditions {
  /** The version that is already known; `undefined` to load in any case. */
  readonly unless: FileVersion | undefined;
  /** True to bypass all caches. */
  readonly fresh: boolean;
}

/** An input that consists of bytes. */
export type BytesInput = Exclude<TableInput, { kind: 'rows' | 'columns' | 'arrow' }>;

/**
 * Opens an input: a URL, a blob, an array, or (with `nodeFiles`) a path. Returns `undefined` when the file still has the known
 * version.
 */
export async function openSource(
  input: BytesInput,
  options: OpenOptions,
  wanted: ResponseConditions,
  nodeFiles: () => NodeFiles | undefined,
): Promise<ByteSource | undefined> {
  const { part } = options;
  if (input.kind !== 'url') return openLocal(input);
  const files = isUrl(input.url) ? undefined : nodeFiles();
  if (files !== undefined) return (await part('files')).openPath(files, input.url);
  const { headers, signal, pause, fetch = globalThis.fetch, format = formatOfName(namesOf(input.url).fileName) } = options;
  const isPlatform = options.fetch === undefined;
  const inParts = format === 'parquet';
  const opened = openUrl(input, {
    fetch: (...request) => fetch(...request),
    isPlatform,
    headers,
    signal,
    pause,
    inParts,
    ...wanted,
  });
  // The decoder that the file name suggests loads in parallel with the first bytes. A failure is reported when the decoder is
  // used.
  if (format === 'arrow' || inParts) part(format).catch(() => undefined);
  return opened;
}

/** True for texts that can only be fetched; in Node, other texts are paths. */
function isUrl(url: string): boolean {
  return /^(?:https?|data|blob):/i.test(url);
}
