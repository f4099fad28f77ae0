import { crc32, deflateRawSync } from 'node:zlib';

/** A file for `zipOf`; what is left out is as usual. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum behind the data, zeros before them. */
  readonly descriptor?: boolean;
  /** Sizes and place, or the place alone, in the zip64 field. */
  readonly zip64?: boolean | 'place';
  /** In place of the true ones. */
  readonly crc?: number;
  readonly size?: number;
  readonly method?: number;
  /** Whether the content is packed already; give size and crc then. */
  readonly packed?: boolean;
  readonly flags?: number;
}

const UTF8_NAMES = 0x800;
const DESCRIPTOR = 8;

/** The bytes of a zip archive, written by the format's description (APPNOTE 6.3). */
export function zipOf(
  files: readonly ZipFile[],
  { before = '', comment = '', zip64 = false }: { before?: string; comment?: string; zip64?: boolean } = {},
): Uint8Array {
  const parts: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  // Places count from the first byte of the archive itself, as in one that was put behind a program.
  let at = 0;
  for (const file of files) {
    const { local, central } = entryOf(file, at);
    parts.push(local);
    directory.push(central);
    at += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return new Uint8Array(
    Buffer.concat([
      ...parts,
      ...directory,
      endOf({ count: files.length, size, at, comment: comment.length }, zip64),
      Buffer.from(comment),
    ]),
  );
}

function entryOf(file: ZipFile, at: number): { local: Buffer; central: Buffer } {
  const plain = Buffer.from(file.content);
  const method = file.method ?? (file.stored ? 0 : 8);
  const packed = method === 8 && !file.packed ? deflateRawSync(plain) : plain;
  const crc = file.crc ?? crc32(plain);
  const size = file.size ?? plain.length;
  const name = Buffer.from(file.name);
  const flags = (file.flags ?? 0) | UTF8_NAMES | (file.descriptor ? DESCRIPTOR : 0);
  const field = fieldOf(file, [size, packed.length, at]);
  const sizes: Field[] =
    file.zip64 === true
      ? [
          [4, 0xffffffff],
          [4, 0xffffffff],
        ]
      : [
          [4, packed.length],
          [4, size],
        ];
  const early: Field[] = file.descriptor
    ? [
        [4, 0],
        [4, 0],
        [4, 0],
      ]
    : [[4, crc], ...sizes];
  const common: Field[] = [
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0],
  ];
  const local = [
    numbers([4, 0x04034b50], ...common, ...early, [2, name.length], [2, 0]),
    name,
    packed,
    file.descriptor ? numbers([4, 0x08074b50], [4, crc], [4, packed.length], [4, size]) : Buffer.alloc(0),
  ];
  const central = [
    numbers([4, 0x02014b50], [2, 20], ...common, [4, crc], ...sizes, [2, name.length], [2, field.length], [2, 0]),
    numbers([2, 0], [2, 0], [4, 0], [4, file.zip64 ? 0xffffffff : at]),
    name,
    field,
  ];
  return { local: Buffer.concat(local), central: Buffer.concat(central) };
}

function fieldOf({ zip64 }: ZipFile, values: readonly number[]): Buffer {
  if (!zip64) return Buffer.alloc(0);
  const kept = zip64 === 'place' ? values.slice(-1) : values;
  return numbers([2, 1], [2, kept.length * 8], ...kept.map((value): Field => [8, value]));
}

function endOf({ count, size, at, comment }: Record<'count' | 'size' | 'at' | 'comment', number>, zip64: boolean): Buffer {
  const end = (entries: number, length: number, start: number): Buffer =>
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries], [2, entries], [4, length], [4, start], [2, comment]);
  if (!zip64) return end(count, size, at);
  return Buffer.concat([
    numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, at]),
    numbers([4, 0x07064b50], [4, 0], [8, at + size], [4, 1]),
    end(0xffff, 0xffffffff, 0xffffffff),
  ]);
}

type Field = readonly [bytes: 2 | 4 | 8, value: number];

function numbers(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const part = Buffer.alloc(bytes);
      if (bytes === 8) part.writeBigUInt64LE(BigInt(value));
      else part.writeUIntLE(value, 0, bytes);
      return part;
    }),
  );
}
