/** A compression codec within files. LZ4 exists as a plain block, in its own frame, and in Hadoop's frame. */
export type CodecName = 'brotli' | 'gzip' | 'zstd' | 'lz4' | 'lz4-frame' | 'lz4-hadoop';

/** Decompresses bytes to `length` bytes. For damaged input, the result has another length, or any error is thrown. */
export type Unpack = (bytes: Uint8Array, length: number) => Uint8Array;
