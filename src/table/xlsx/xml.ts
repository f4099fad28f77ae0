import { isAbort, SalesError, type ErrorParams } from '../../util/error.js';
import type { ArchiveFile } from '../part.js';

/** Attributes of an element by name, as written. */
export type Attributes = Readonly<Record<string, string>>;

/** Handlers for the elements of an XML text; names come without prefix. */
export interface XmlListener {
  open(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  /** Called with a piece of text within the element opened last. */
  text?(text: string): void;
  /** Called after each piece of the file. */
  turn?(): Promise<void>;
}

/**
 * Maximum length of a name, value or text. Workbooks have none that long, and a longer one would be rescanned with each piece.
 */
const MAX_TOKEN = 1 << 22;

/** Returns the error for an invalid or incomplete workbook. */
export function malformedXlsx(damage: string, values: ErrorParams = {}, cause?: unknown): SalesError {
  return new SalesError('malformed-xlsx', 'damaged-xlsx', { cause, inner: { reason: damage, params: values } });
}

/** Parses an XML file of a workbook, piece by piece. @throws SalesError `malformed-xlsx`, and errors of decompression */
export async function readXml({ chunks }: ArchiveFile, listener: XmlListener): Promise<void> {
  const { Parser } = await import('saxen');
  const parser = new Parser();
  let quiet = 0;
  parser.on('openTag', (name, attributes) => {
    quiet = 0;
    listener.open(withoutPrefix(name), () => attributes() || {});
  });
  parser.on('closeTag', (name) => listener.close?.(withoutPrefix(name)));
  parser.on('text', (text) => listener.text?.(withoutEntities(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  try {
    for await (const text of textOf(chunks)) {
      quiet += text.length;
      parser.write(text);
      if (quiet > MAX_TOKEN) throw malformedXlsx('xlsx-long-text');
      await listener.turn?.();
    }
    parser.end();
  } catch (error) {
    throw error instanceof SalesError || isAbort(error) || error instanceof RangeError
      ? error
      : malformedXlsx('xlsx-xml', {}, error);
  }
}

async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : chunk[0] === 0xfe ? 'utf-16be' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Returns an attribute by its name after any prefix: `r:id`; `undefined` when missing. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the character references in an XML text; unknown ones stay. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** Replaces the escapes of a workbook text: `_x000D_` is the character with that code. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(String(hex), 16)));
}
