declare module 'hyparquet-compressors/src/gzip.js' {
  /** Unpacks gzip, several members too, into `output`, and gives that. */
  export function gunzip(input: Uint8Array, output: Uint8Array): Uint8Array;
}

declare module 'hyparquet-compressors/src/brotli.js' {
  /** Unpacks Brotli to `outputLength` bytes. */
  export function decompressBrotli(input: Uint8Array, outputLength: number): Uint8Array;
}
