import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive, by their paths, as its index lists them. */
export function unzip(bytes) {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  const files = new Map();
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, comment] = [
      archive.readUInt32LE(at + 20),
      ...[28, 30, 32].map((place) => archive.readUInt16LE(at + place)),
    ];
    const head = archive.readUInt32LE(at + 42);
    const start = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
    const body = archive.subarray(start, start + packed);
    const isPacked = archive.readUInt16LE(at + 10) === 8;
    files.set(archive.toString('utf8', at + 46, at + 46 + name), isPacked ? inflateRawSync(body) : body);
    at += 46 + name + extra + comment;
  }
  return files;
}
