import { SalesError } from '../../util/error.js';
import { namesOf, type ByteSource } from './input.js';

/** The parts of Node's file system module that are used. */
export interface NodeFiles {
  readonly promises: {
    stat(path: string | URL): Promise<{ readonly size: number }>;
    open(path: string | URL): Promise<NodeFile>;
  };
  createReadStream(path: string | URL): AsyncIterable<Uint8Array>;
}

interface NodeFile {
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}

/** Opens a file in Node. @throws SalesError `network` */
export async function openPath(files: NodeFiles, path: string): Promise<ByteSource> {
  try {
    const plain = await fileOf(files, path);
    const { size } = await files.promises.stat(plain);
    const slice = (from: number, to: number): Promise<Uint8Array> => readPart(files, plain, from, to);
    return { chunks: readPath(files, plain), total: size, slice, ...namesOf(path) };
  } catch (cause) {
    throw fileError(path, cause);
  }
}

/** Returns the file of a path. A file name may contain `#`; if no such file exists, the part after `#` is a fragment. */
async function fileOf(files: NodeFiles, path: string): Promise<string | URL> {
  if (/^file:/i.test(path)) return new URL(path);
  return files.promises.stat(path).then(
    () => path,
    () => path.split('#', 1)[0] ?? path,
  );
}

async function* readPath(files: NodeFiles, path: string | URL): AsyncGenerator<Uint8Array> {
  try {
    yield* files.createReadStream(path);
  } catch (cause) {
    throw fileError(String(path), cause);
  }
}

async function readPart(files: NodeFiles, path: string | URL, from: number, to: number): Promise<Uint8Array> {
  const file = await files.promises.open(path).catch((cause: unknown) => {
    throw fileError(String(path), cause);
  });
  try {
    const bytes = new Uint8Array(to - from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } catch (cause) {
    throw fileError(String(path), cause);
  } finally {
    await file.close();
  }
}

function fileError(path: string, cause: unknown): SalesError {
  return new SalesError('network', 'unreadable-path', { cause, params: { url: path } });
}
