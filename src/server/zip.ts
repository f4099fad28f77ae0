import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive: its path, and its text or bytes. */
export type ZipFile = readonly [path: string, content: string | Uint8Array];

/** Version 2.0 of the format, deflate, and names in UTF-8 (APPNOTE.TXT, 4.4). */
const VERSION = 20;
const DEFLATED = 8;
const UTF_8 = 0x08_00;
/** January 1, 1980: equal files make equal archives. */
const DATE = 0x00_21;

/** Returns a zip archive of files. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = factsOf(bytes, packed.length, name.length);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.alloc(2), name]);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(VERSION);
    // No extra field, no comment, the first disk, no attributes.
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02'), made, facts, place, name]));
    bodies.push(head, packed);
    offset += head.length + packed.length;
  }
  const index = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, index, Buffer.from('PK\x05\x06'), end]);
}

/** Returns what both headers of a file have, from the version to the length of the name. */
function factsOf(bytes: Buffer, packed: number, name: number): Buffer {
  const facts = Buffer.alloc(24);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF_8, 2);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(DATE, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name, 22);
  return facts;
}
