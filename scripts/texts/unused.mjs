// Finds unused texts: names at the first level of a group that no source mentions.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

async function sourcesIn(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  return Promise.all(
    files.map(async (file) => [file.replaceAll(path.sep, '/'), await readFile(path.join(folder, file), 'utf8')]),
  );
}

/** Returns all identifiers in code. */
const namesIn = (text) => text.match(/[A-Za-z$_][\w$]*/g) ?? [];

/**
 * Returns unused names, such as `kpi.goal`. `groups` has the names of each group. A name is used when a file outside `messages` mentions it,
 * or when a file in `messages` reads it and does not only pass it on under the same name.
 */
export async function unusedTexts(src, groups) {
  const sources = await sourcesIn(src);
  const outside = new Set(sources.filter(([file]) => !file.startsWith('messages/')).flatMap(([, text]) => namesIn(text)));
  const inside = sources.filter(([file]) => file.startsWith('messages/') && !file.startsWith('messages/compiled/'));
  const isRead = (name) =>
    inside.some(([, text]) => new RegExp(`\\.${name}\\b`).test(text) && !new RegExp(`\\b${name}: \\(`).test(text));
  return Object.entries(groups).flatMap(([group, names]) =>
    names.filter((name) => !outside.has(name) && !(/^\w+$/.test(name) && isRead(name))).map((name) => `${group}.${name}`),
  );
}
