// Texts as XLIFF 1.2, which translation tools read and write: one <file> for each JSON file, one <trans-unit> for each text.
// http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
import path from 'node:path';
import { Parser } from 'saxen';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** What translators need to know of the format. */
const NOTE =
  'ICU MessageFormat: names in braces, such as {value}, stay as they are; each plural category of the language needs its text.';

export const isRecord = (value) => typeof value === 'object' && value !== null;

/** Texts by their path: `roles.risk` → text. */
export function* leavesOf(texts, prefix = '') {
  for (const [name, value] of Object.entries(texts)) {
    if (isRecord(value)) yield* leavesOf(value, `${prefix}${name}.`);
    else yield [prefix + name, value];
  }
}

/** One text as a unit. Forms that English does not have, such as a genitive, have their path as the source. */
function unitOf(id, source, target) {
  const translated =
    target === undefined ? '<target state="needs-translation"/>' : `<target state="translated">${escaped(target)}</target>`;
  return `      <trans-unit id="${escaped(id)}" xml:space="preserve">
        <source>${escaped(source ?? id)}</source>
        ${translated}
      </trans-unit>`;
}

function fileOf(tag, name, { english, own }) {
  const sources = new Map(leavesOf(english));
  const targets = new Map(leavesOf(own));
  const ids = [...new Set([...sources.keys(), ...targets.keys()])];
  const units = ids.map((id) => unitOf(id, sources.get(id), targets.get(id)));
  return `  <file original="${name}.json" datatype="plaintext" source-language="en" target-language="${tag}">
    <header><note>${NOTE}</note></header>
    <body>
${units.join('\n')}
    </body>
  </file>`;
}

/** Returns the texts of a language next to the English ones, by the names of their files: `{ english, own }`. */
export function xliffOf(tag, files) {
  const all = Object.entries(files).map(([name, texts]) => fileOf(tag, name, texts));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="${NAMESPACE}">\n${all.join('\n')}\n</xliff>\n`;
}

/** Reads XLIFF: the language, and the translations by file and path. Units without a translation are not among them. */
export function fromXliff(xml) {
  const parser = new Parser();
  const files = new Map();
  const tags = new Set();
  let units;
  let id;
  let text;
  parser.on('error', (error) => {
    throw new Error(`The XLIFF is damaged: ${error.message}`);
  });
  parser.on('openTag', (name, attributesOf, decode) => {
    const attributes = attributesOf();
    if (name === 'file') {
      tags.add(attributes['target-language']);
      files.set(path.basename(decode(attributes.original), '.json'), (units = new Map()));
    } else if (name === 'trans-unit') id = decode(attributes.id);
    else if (name === 'target') text = '';
    // Tools may wrap parts of a translation in tags of their own; the text in them belongs to it.
  });
  parser.on('text', (value, decode) => {
    if (text !== undefined) text += decode(value);
  });
  parser.on('cdata', (value) => {
    if (text !== undefined) text += value;
  });
  parser.on('closeTag', (name) => {
    if (name !== 'target') return;
    if (text.trim() !== '') units.set(id, text);
    text = undefined;
  });
  parser.parse(xml);
  const [tag, ...others] = tags;
  if (!/^[a-z]{2,3}(-[a-z\d]+)*$/i.test(tag ?? '') || others.length > 0)
    throw new Error(`The XLIFF has the target languages '${[...tags].join(', ')}'; expected one, such as pl or pt-BR`);
  return { tag, files };
}

/** Puts a text at a path into texts, whose groups are made where they are missing. */
export function put(texts, id, text, english) {
  const steps = id.split('.');
  let [place, model] = [texts, english];
  for (const step of steps.slice(0, -1)) {
    model = model?.[step];
    place = place[step] ??= Array.isArray(model) ? [] : {};
  }
  if (!isRecord(place)) throw new Error(`The XLIFF has a text at '${id}', where there is no group of texts`);
  place[steps.at(-1)] = text;
}
