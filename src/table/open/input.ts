import type { TableInput } from '../../query/source.js';
import { streamBytes } from './bytes.js';
import type { FileVersion } from '../table.js';

/** The bytes of an input as they arrive, and what is known of them before. */
export interface ByteSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Takes the memory of a chunk back that nobody looks at any more. */
  readonly recycle?: ((chunk: Uint8Array) => void) | undefined;
  /** Number of bytes, where known. */
  readonly total?: number | undefined;
  /** The bytes from `from` up to `to`, read anew; absent where they come in a row only. */
  readonly slice?: ((from: number, to: number) => Promise<Uint8Array>) | undefined;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  /** Where the bytes came from, where a server led to another address. */
  readonly movedTo?: string | undefined;
  /** Which state of the file it is, where a server says so. */
  readonly version?: FileVersion | undefined;
  /** Where in a JSON text the rows lie: the fragment of the address, `#/data/items`. */
  readonly pointer?: string | undefined;
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
