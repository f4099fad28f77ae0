import { isAbort, SalesError } from '../../util/error.js';
import { streamBytes } from '../open/bytes.js';

/**
 * Decompresses gzip while it arrives.
 * @throws SalesError `truncated` if the end is missing, `malformed-gzip` for invalid bytes or a wrong checksum
 */
export function gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return decompress(chunks, 'gzip', gzipError);
}

/**
 * Decompresses bytes while they arrive. `toError` converts errors of the decompression; a `SalesError` of the source, and an
 * abort, pass through.
 */
export async function* decompress(
  chunks: AsyncIterable<Uint8Array>,
  format: CompressionFormat,
  toError: (error: unknown) => SalesError,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream(format);
  const writer = writable.getWriter();
  let sourceError: unknown;
  const pump = async (): Promise<void> => {
    try {
      for await (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>);
      await writer.close();
    } catch (error) {
      sourceError = error;
      // The stream may have failed already; then aborting it rejects.
      await writer.abort(error).catch(() => undefined);
    }
  };
  const reportedError = (error: unknown): unknown => {
    const original = sourceError instanceof SalesError || isAbort(sourceError) ? sourceError : error;
    return original instanceof SalesError || isAbort(original) ? original : toError(error);
  };
  const pumped = pump();
  // The reading side reports the failure; this only prevents an unhandled rejection.
  writer.closed.catch(() => undefined);
  try {
    yield* streamBytes(readable);
  } catch (error) {
    await pumped;
    throw reportedError(error);
  }
  await pumped;
  if (sourceError !== undefined) throw reportedError(sourceError);
}

function gzipError(error: unknown): SalesError {
  if (isCutOff(error)) {
    return new SalesError('truncated', 'truncated-gzip', { cause: error });
  }
  return new SalesError('malformed-gzip', 'damaged-gzip', { cause: error });
}

/** True when compressed bytes ended too early, by the message of any engine. */
function isCutOff(error: unknown): boolean {
  return /unexpected end|truncated|Z_BUF_ERROR|incomplete/i.test(causeText(error));
}

function causeText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${error.message} ${code} ${error.cause === undefined ? '' : causeText(error.cause)}`;
}
