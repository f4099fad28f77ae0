// The texts of the languages as XLIFF, which translation tools read and write.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromXliff, leavesOf, put, xliffOf } from '../../bin/xliff.mjs';
import { formatText } from '../write-text.mjs';
import { ENGLISH_ONLY, MESSAGES, readGroups } from './languages.mjs';

/** The texts of a language next to the English ones, as XLIFF. A language without a folder has no translations yet. */
export async function toXliff(tag) {
  const problems = [];
  const english = await readGroups('en', problems);
  const own = await readGroups(tag, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const group of ENGLISH_ONLY) english.delete(group);
  return xliffOf(
    tag,
    Object.fromEntries([...english].map(([group, texts]) => [group, { english: texts, own: own.get(group) ?? {} }])),
  );
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
