/** A source of numbers from 0 up to 1. */
type Random = () => number;

const TEXT = new TextEncoder();
/** What formats of text are made of, and what breaks them. */
const TOKENS = [
  '"', '""', ',', ';', '\t', '\n', '\r\n', '\r', '\0', '{', '}', '[', ']', ':', '\\', '\\u12', "'", 'null', '1e999', '-', '0x', '__proto__',
  '99999999999999999999', '\ufeff', '\ud83d', '<', '>', '/>', '&#0;', '&amp', ']]>', '<!--', '=', '%', '2024-02-30', 'sep=;', '(1.234,56)',
].map((token) => TEXT.encode(token)); // oxfmt-ignore
/** What lengths and places are not expected to be. */
const EXTREMES = [0, 1, -1, 2, 127, 128, 255, 256, 0x7fff, 0xffff, 0x7fffffff, -0x80000000, 0x10000, 1 << 20];

/** Bytes with one to four changes, mostly one, as a damaged download or an odd writer would make them; `other` is spliced in now and then. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let changed: Uint8Array = bytes.slice();
  const times = 1 + Math.floor(4 * random() ** 2);
  for (let time = 0; time < times; time++) changed = change(changed, other, random);
  return changed;
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function change(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = below(bytes.length, random);
  const run = 1 + below(random() < 0.8 ? 16 : bytes.length, random);
  const end = Math.min(bytes.length, at + run);
  switch (below(12, random)) {
    case 0:
    case 1:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, random));
      return bytes;
    case 2:
      bytes[at] = below(256, random);
      return bytes;
    case 3:
    case 4:
    case 5:
      return withNumber(bytes, at, random);
    case 6:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 7:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 8:
      return bytes.fill(random() < 0.3 ? 0 : random() < 0.5 ? 0xff : below(256, random), at, end);
    case 9:
      return random() < 0.3 ? bytes.slice(0, at) : bytes;
    case 10: {
      const from = below(other.length, random);
      return joined(bytes.subarray(0, at), other.subarray(from, from + run), bytes.subarray(random() < 0.5 ? at : end));
    }
    default:
      return joined(bytes.subarray(0, at), TOKENS[below(TOKENS.length, random)] ?? bytes, bytes.subarray(at));
  }
}

/** Sets a number of 2, 4 or 8 bytes, as lengths and places are, to an extreme, or to a neighbour of what it was or of the length of all. */
function withNumber(bytes: Uint8Array, place: number, random: Random): Uint8Array {
  const size = [2, 4, 4, 8][below(4, random)] ?? 4;
  const at = random() < 0.7 ? place - (place % size) : place;
  if (at + size > bytes.length) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const old = size === 2 ? view.getInt16(at, true) : view.getInt32(at, true);
  const near = [old + 1, old - 1, old * 2, -old, bytes.length, bytes.length - at, at];
  const value = random() < 0.5 ? (EXTREMES[below(EXTREMES.length, random)] ?? 0) : (near[below(near.length, random)] ?? 0);
  if (size === 2) view.setInt16(at, value, true);
  else if (size === 4) view.setInt32(at, value, true);
  else view.setBigInt64(at, random() < 0.2 ? 2n ** 53n : BigInt(value), true);
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
