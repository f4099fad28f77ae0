/** A server of one file that counts the bytes that it gave. */
export interface RangeServer {
  readonly fetch: typeof fetch;
  readonly bytes: number;
}

/** Returns a server of a file, which gives parts unless `isWhole`. */
export function serverOf(file: Uint8Array<ArrayBuffer>, isWhole = false): RangeServer {
  const server = {
    bytes: 0,
    fetch: ((_, init) => {
      const range = isWhole ? '' : (new Headers(init?.headers).get('range') ?? '');
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
      const part = first === undefined ? file : file.slice(Number(first), Number(last) + 1);
      server.bytes += part.length;
      const from = Number(first ?? 0);
      const given = `bytes ${from}-${from + part.length - 1}/${file.length}`;
      const headers = { 'content-range': given, etag: '"1"', 'content-length': String(part.length) };
      return Promise.resolve(new Response(part, { status: first === undefined ? 200 : 206, headers }));
    }) as typeof fetch,
  };
  return server;
}
