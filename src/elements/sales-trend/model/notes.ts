import { readDays, type DayNote, type WrittenNote } from '../../../query/time/day-notes.js';
import { badOption } from '../../../util/error.js';

/**
 * Reads notes from the attribute and from children of the element. The attribute has the form `2017-11-24: Black Friday; 2018-01:
 * Sale`. Texts with a semicolon need double quotes.
 * @throws SalesError bad-option that names what cannot be read
 */
export function readAnnotations(attribute: string, children: readonly WrittenNote[]): readonly DayNote[] {
  const parts = attribute.match(/(?:"(?:[^"]|"")*"|[^;])+/g) ?? [];
  const written = parts.filter((part) => part.trim() !== '').map(readPart);
  return [...written, ...children].map(({ date, text }) => {
    const days = readDays(date);
    if (!days) throw wrong(date);
    return { days, text };
  });
}

function readPart(part: string): WrittenNote {
  const colon = part.indexOf(':');
  const text = part.slice(colon + 1).trim();
  if (colon < 0 || text === '') throw wrong(part.trim());
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return { date: part.slice(0, colon).trim(), text: quoted === undefined ? text : quoted.replaceAll('""', '"') };
}

function wrong(value: string): Error {
  return badOption('annotations', value, 'a date and a text, such as 2017-11-24: Black Friday; 2018-01..2018-02: Sale');
}
