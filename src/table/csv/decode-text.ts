import { utf8Bytes, type TextReport } from './utf8-bytes.js';

/** Decodes byte chunks in any encoding to text chunks. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  report: TextReport,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of utf8Bytes(chunks, encoding, report)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
}
