import type { ArchiveFile } from '../part.js';
import { readXml, withoutEscapes } from './xml.js';

/**
 * Reads the shared strings of a workbook, which cells refer to by index; empty when there are none.
 * @throws SalesError `malformed-xlsx`
 */
export async function readStrings(file: ArchiveFile | undefined, turn: () => Promise<void>): Promise<readonly string[]> {
  if (!file) return [];
  const texts: string[] = [];
  const collector = new TextCollector();
  await readXml(file, {
    open: (element) => {
      collector.open(element);
    },
    text: (text) => {
      collector.add(text);
    },
    close: (element) => {
      collector.close(element);
      if (element === 'si') texts.push(collector.take());
    },
    turn,
  });
  return texts;
}

/** Collects the text of an item: its own, or that of its runs (`<r>`), without phonetic hints (`<rPh>`). */
export class TextCollector {
  #text = '';
  #inText = false;
  #spoken = false;

  /** Handles the start of an element. */
  open(element: string): void {
    if (element === 't') this.#inText = true;
    else if (element === 'rPh') this.#spoken = true;
  }

  /** Handles the end of an element. */
  close(element: string): void {
    if (element === 't') this.#inText = false;
    else if (element === 'rPh') this.#spoken = false;
  }

  /** Adds text; text outside of an item is ignored. */
  add(text: string): void {
    if (this.#inText && !this.#spoken) this.#text += text;
  }

  /** Returns the text collected since the last call. */
  take(): string {
    const text = withoutEscapes(this.#text);
    this.#text = '';
    return text;
  }
}
