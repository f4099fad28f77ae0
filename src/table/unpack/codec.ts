/** A way of packing buffers and pages inside of a file: LZ4 as a plain block, in its frame, and as Hadoop frames it. */
export type CodecName = 'brotli' | 'gzip' | 'zstd' | 'lz4' | 'lz4-frame' | 'lz4-hadoop';

/** Unpacks bytes to so many; of damaged ones it gives another number, or throws any error. */
export type Unpack = (bytes: Uint8Array, length: number) => Uint8Array;
