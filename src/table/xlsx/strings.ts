import type { ArchiveFile } from '../part.js';
import { readXml, withoutEscapes } from './xml.js';

/** The texts that cells name by number; none where the workbook has none. @throws SalesError `malformed-xlsx` */
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

/** Collects the text of an item: its own, or that of its runs (`<r>`), without how it is spoken (`<rPh>`). */
export class TextCollector {
  #text = '';
  #inText = false;
  #spoken = false;

  /** An element begins. */
  open(element: string): void {
    if (element === 't') this.#inText = true;
    else if (element === 'rPh') this.#spoken = true;
  }

  /** An element ends. */
  close(element: string): void {
    if (element === 't') this.#inText = false;
    else if (element === 'rPh') this.#spoken = false;
  }

  /** Text, of which only that of an item counts. */
  add(text: string): void {
    if (this.#inText && !this.#spoken) this.#text += text;
  }

  /** What was collected since the last time. */
  take(): string {
    const text = withoutEscapes(this.#text);
    this.#text = '';
    return text;
  }
}
