import type { TableInput } from '../../query/source.js';
import { streamBytes } from './bytes.js';
import type { FileVersion } from '../table.js';

/** The bytes of one input as a decoder reads them: sequentially once, or by range if the input supports it. */
export interface PartSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Takes back the memory of a chunk that is no longer needed; foreign chunks are ignored. */
  readonly recycle?: ((chunk: Uint8Array) => void) | undefined;
  /** Number of bytes; `undefined` when unknown. */
  readonly total?: number | undefined;
  /** Reads the bytes from `from` up to `to`; absent when the input is only a sequential stream. */
  readonly slice?: ((from: number, to: number) => Promise<Uint8Array>) | undefined;
}

/** An input, and what is known about it in advance. */
export interface ByteSource extends PartSource {
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  /** The URL after redirects; `undefined` without a redirect. */
  readonly movedTo?: string | undefined;
  /** The version of the file, if the server reports one. */
  readonly version?: FileVersion | undefined;
  /** True when the server forbids copies of the file (`Cache-Control: no-store`). */
  readonly isTransient?: boolean | undefined;
  /** JSON pointer to the rows: the fragment of the URL, `#/data/items`. */
  readonly pointer?: string | undefined;
}

const PART_BYTES = 1 << 20;

/** Opens a blob or an array of bytes. */
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

/** Returns the file name and the fragment of a URL or a path. */
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
    // A percent sign that is not an escape: the text is used unchanged.
    return text;
  }
}
