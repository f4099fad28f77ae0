declare module 'hyparquet-compressors/src/gzip.js' {
  /** Decompresses gzip, including several members, into `output`, and returns `output`. */
  export function gunzip(input: Uint8Array, output: Uint8Array): Uint8Array;
}

declare module 'hyparquet-compressors/src/brotli.js' {
  /** Decompresses Brotli to `outputLength` bytes. */
  export function decompressBrotli(input: Uint8Array, outputLength: number): Uint8Array;
}
