import type { SourceOptions, TableInput } from '../../query/source.js';
import type { Fetch } from '../../util/fetch.js';
import { namesOf, openLocal, type ByteSource } from './input.js';
import type { NodeFiles } from './path.js';
import { openUrl } from './url.js';
import type { LoadPart } from '../part.js';
import { formatOfName } from '../sniff/plain-format.js';
import type { Pause } from './request.js';
import type { FileVersion } from '../table.js';

/** How an input is reached. */
export interface OpenOptions extends Pick<SourceOptions, 'headers' | 'format'> {
  /** Gets the decoder of a format that few files have. */
  readonly part: LoadPart;
  readonly signal?: AbortSignal;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
  /** A timer in place of the platform's. */
  readonly pause?: Pause;
}

/** Which answer of a server will do. */
export interface Wanted {
  /** The state that is known already. */
  readonly unless: FileVersion | undefined;
  /** Past all caches. */
  readonly fresh: boolean;
}

/** An input that holds bytes. */
export type BytesInput = Exclude<TableInput, { kind: 'rows' | 'columns' | 'arrow' }>;

/**
 * The bytes of an input: of an address, a blob, an array, or where there are `nodeFiles` of a path. undefined where a file is still in the state that is
 * known.
 */
export async function openSource(
  input: BytesInput,
  options: OpenOptions,
  wanted: Wanted,
  nodeFiles: () => NodeFiles | undefined,
): Promise<ByteSource | undefined> {
  const { part } = options;
  if (input.kind !== 'url') return openLocal(input);
  const files = isAddress(input.url) ? undefined : nodeFiles();
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
  // The decoder that a name speaks of comes while the first bytes are on their way; if it does not come, that is told when it is needed.
  if (format === 'arrow' || inParts) part(format).catch(() => undefined);
  return opened;
}

/** Whether a text can only be fetched; in Node all else is a path. */
function isAddress(url: string): boolean {
  return /^(?:https?|data|blob):/i.test(url);
}
