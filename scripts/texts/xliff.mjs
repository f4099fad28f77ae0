// Texts as XLIFF 1.2, which translation tools read and write: one <file> for each JSON file, one <trans-unit> for each text.
// http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'saxen';
import { formatText } from '../write-text.mjs';
import { ENGLISH_ONLY, isRecord, leavesOf, MESSAGES, readGroups } from './languages.mjs';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** What translators need to know of the format. */
const NOTE =
  'ICU MessageFormat: names in braces, such as {value}, stay as they are; each plural category of the language needs its text.';

/** One text as a unit. Forms that English does not have, such as a genitive, have their path as the source. */
function unitOf(id, source, target) {
  const translated =
    target === undefined ? '<target state="needs-translation"/>' : `<target state="translated">${escaped(target)}</target>`;
  return `      <trans-unit id="${escaped(id)}" xml:space="preserve">
        <source>${escaped(source ?? id)}</source>
        ${translated}
      </trans-unit>`;
}

function fileOf(tag, group, english, own) {
  const sources = new Map(leavesOf(english));
  const targets = new Map(leavesOf(own));
  const ids = [...new Set([...sources.keys(), ...targets.keys()])];
  const units = ids.map((id) => unitOf(id, sources.get(id), targets.get(id)));
  return `  <file original="${group}.json" datatype="plaintext" source-language="en" target-language="${tag}">
    <header><note>${NOTE}</note></header>
    <body>
${units.join('\n')}
    </body>
  </file>`;
}

/** The texts of a language next to the English ones, as XLIFF. A language without a folder has no translations yet. */
export async function toXliff(tag) {
  const problems = [];
  const english = await readGroups('en', problems);
  const own = await readGroups(tag, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const group of ENGLISH_ONLY) english.delete(group);
  const files = [...english].map(([group, texts]) => fileOf(tag, group, texts, own.get(group) ?? {}));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="${NAMESPACE}">\n${files.join('\n')}\n</xliff>\n`;
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
  if (!/^[a-z]{2}$/.test(tag ?? '') || others.length > 0)
    throw new Error(`The XLIFF has the target languages '${[...tags].join(', ')}'; expected one of two letters, such as pl`);
  return { tag, files };
}

/** Puts a text at a path into texts, whose groups are made where they are missing. */
function put(texts, id, text, english) {
  const steps = id.split('.');
  let [place, model] = [texts, english];
  for (const step of steps.slice(0, -1)) {
    model = model?.[step];
    place = place[step] ??= Array.isArray(model) ? [] : {};
  }
  if (!isRecord(place)) throw new Error(`The XLIFF has a text at '${id}', where there is no group of texts`);
  place[steps.at(-1)] = text;
}

/**
 * Returns the JSON files that XLIFF changes, by their path under src/messages. Texts without a translation do not change.
 * @throws Error for a text that English does not have
 */
export async function filesOfXliff(xml) {
  const { tag, files } = fromXliff(xml);
  const english = await readGroups('en', []);
  const own = await readGroups(tag, []);
  const written = new Map();
  for (const [group, units] of files) {
    if (!english.has(group)) throw new Error(`The XLIFF has a file '${group}.json', which English does not have`);
    const known = new Set([...leavesOf(english.get(group)), ...leavesOf(own.get(group) ?? {})].map(([id]) => id));
    const texts = structuredClone(own.get(group) ?? {});
    for (const [id, text] of units) {
      if (!known.has(id)) throw new Error(`The XLIFF has a text '${id}' in ${group}.json, which English does not have`);
      put(texts, id, text, english.get(group));
    }
    if (units.size > 0) written.set(`${tag}/${group}.json`, await formatText(`${group}.json`, JSON.stringify(texts, null, 2)));
  }
  return written;
}

/** Writes the JSON files that XLIFF changes; gives their paths under src/messages. */
export async function importXliff(xml) {
  const files = await filesOfXliff(xml);
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(MESSAGES, file)), { recursive: true });
    await writeFile(path.join(MESSAGES, file), text);
  }
  return [...files.keys()];
}
