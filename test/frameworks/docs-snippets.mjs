// The code of docs/frameworks.md, as files and commands: the test apps run what the document says.
import { readFile } from 'node:fs/promises';

const DOC = new URL('../../docs/frameworks.md', import.meta.url);
const FENCE = /^```(\w+)\n([^]*?)\n```$/gm;
/** The comment in the first line of a block that is a whole file. */
const FILE = /^(?:\/\/|<!--|#) (?<file>[\w./-]+\.\w+)(?: -->)?\n(?<text>[^]*)$/;

/** The text below a heading, up to the next heading of the same or a higher level. */
function sectionOf(doc, heading) {
  const from = doc.search(new RegExp(`^#+ ${heading}$`, 'm'));
  if (from < 0) throw new Error(`docs/frameworks.md has no section '${heading}'.`);
  const [, level] = /^(#+) /.exec(doc.slice(from));
  const rest = doc.slice(from + level.length);
  const to = rest.search(new RegExp(`^#{1,${level.length}} `, 'm'));
  return to < 0 ? rest : rest.slice(0, to);
}

/** The blocks of a section: `files` by name, the `commands` of shell blocks without installs, and all other blocks by their language. */
export async function snippetsOf(heading) {
  const section = sectionOf(await readFile(DOC, 'utf8'), heading);
  const files = {};
  const commands = [];
  const fragments = {};
  for (const [, language, text] of section.matchAll(FENCE)) {
    const { file, text: code } = FILE.exec(text)?.groups ?? {};
    if (file) files[file] = `${code.trimStart()}\n`;
    else if (language === 'sh') commands.push(...text.split('\n').filter((line) => !line.startsWith('npm install ')));
    else fragments[language] = text;
  }
  return { files, commands, fragments };
}
