/** Returns the lookup table of CRC-32 (polynomial EDB88320, reflected). */
function tableOf(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}

/** A running CRC-32 checksum, as used in zip. */
export class Crc32 {
  readonly #table = tableOf();
  #state = -1;

  add(bytes: Uint8Array): void {
    const table = this.#table;
    let state = this.#state;
    for (const byte of bytes) state = (table[(state ^ byte) & 255] as number) ^ (state >>> 8);
    this.#state = state;
  }

  /** The checksum of all bytes so far, as an unsigned number. */
  get value(): number {
    return ~this.#state >>> 0;
  }
}
