import { isAbort, SalesError } from '../../util/error.js';
import { streamBytes } from '../open/bytes.js';

/**
 * Unpacks gzip while it arrives. @throws SalesError `truncated` where the end is missing, `malformed-gzip` where the bytes are no gzip or
 * their checksum is wrong
 */
export function gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return decompress(chunks, 'gzip', gzipError);
}

/** Unpacks bytes while they arrive. Errors of the bytes are said by `wordsFor`; a `SalesError` of their source, and an abort, stay. */
export async function* decompress(
  chunks: AsyncIterable<Uint8Array>,
  format: CompressionFormat,
  wordsFor: (error: unknown) => SalesError,
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
      // The stream may have failed already, then it needs no telling.
      await writer.abort(error).catch(() => undefined);
    }
  };
  const toldError = (error: unknown): unknown => {
    const original = sourceError instanceof SalesError || isAbort(sourceError) ? sourceError : error;
    return original instanceof SalesError || isAbort(original) ? original : wordsFor(error);
  };
  const pumped = pump();
  // The reading side reports the failure; this one is only not to go unheard.
  writer.closed.catch(() => undefined);
  try {
    yield* streamBytes(readable);
  } catch (error) {
    await pumped;
    throw toldError(error);
  }
  await pumped;
  if (sourceError !== undefined) throw toldError(sourceError);
}

function gzipError(error: unknown): SalesError {
  if (isCutOff(error)) {
    return new SalesError('truncated', 'The gzip data end too early: the download or the file is cut off', {
      cause: error,
      hint: 'Reload the file.',
    });
  }
  return new SalesError('malformed-gzip', 'The gzip data is damaged', {
    cause: error,
    hint: 'Re-create or re-download the archive.',
  });
}

/** Whether packed bytes ended before their end, in the words of any engine. */
function isCutOff(error: unknown): boolean {
  return /unexpected end|truncated|Z_BUF_ERROR|incomplete/i.test(causeText(error));
}

function causeText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${error.message} ${code} ${error.cause === undefined ? '' : causeText(error.cause)}`;
}
