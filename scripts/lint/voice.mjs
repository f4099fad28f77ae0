// Finds phrases that mark a text as translated, in messages, documentation and comments. `node scripts/lint/voice.mjs` lists them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** What no native writer would put into a product text, as patterns of whole words. */
const PHRASES = [
  'told|tells|said|foretold',
  'lets? expect|to be expected',
  'by chance in',
  'what goes|of which|so many|so that|but for|one by one',
  'taken off|left out|worked out',
  'stands for|where there is|as it is|in words|of its own',
  'beside|anew|meanwhile|whatever|lately|dearer',
  '(?<!there )is no (?!longer\\b|more\\b|one\\b)[a-z]+',
  'gives? up|go(?:es)? silent|mend(?:s|ed)?',
  'in vain|holds? back|goes? round|as (?:it|they) stands?|(?:nobody|who) wants?|without their other half',
  'per cent|colour\\w*|behaviour|grey|labelled|cancelled',
  // Rules of a document that readers of the code do not have.
  'design [a-z]\\d+|(?<=\\()[cemnprt]\\d{1,2}(?=\\))',
  'the (?:more|less|nearer|greater|larger|smaller|higher|lower|older|newer|longer)\\b[^.,]{0,40}, the (?:more|less|\\w+er)',
];
/** What is good English in a comment on code, but bookish on screen and in documentation. */
const BOOKISH = ['whose'];
const patternOf = (phrases) => new RegExp(String.raw`\b(?:${phrases.join('|')})\b`, 'giu');
const PATTERN = patternOf(PHRASES);
const TEXT_PATTERN = patternOf([...PHRASES, ...BOOKISH]);
const isCode = (file) => /\.(ts|mjs|js)$/.test(file);

/** Folders whose texts are checked; other languages have their own idiom. */
const CHECKED = /^(src|docs|stories|demo|scripts|\.storybook)\/|^((test|bench)\/)?(README|CONTRIBUTING)\.md$/;
const OTHER_LANGUAGES = /^src\/messages\/(compiled|(?!en\b)[a-z]{2}(-[a-z]+)?)\//;

/** The texts of a file that people read: all of Markdown, the values of JSON, the comments of code, and the string literals of messages. */
function proseOf(file, text) {
  if (file.endsWith('.json')) return [...text.matchAll(/:\s*"((?:[^"\\]|\\.)*)"/g)].map(([, value]) => value);
  if (!isCode(file)) return [text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, ' ')];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = new Set();
  const visit = (node) => {
    if (
      file.startsWith('src/messages/') &&
      (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    ) {
      found.add(node.text);
    }
    const comments = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    for (const { pos, end } of comments) found.add(text.slice(pos, end));
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...found].map((prose) => prose.replaceAll(/`[^`\n]*`/g, ' '));
}

/** The marked phrases of a file. */
export function markedIn(file, text) {
  const pattern = isCode(file) ? PATTERN : TEXT_PATTERN;
  // Parsing takes most of the time, and most files have no such words at all.
  if (text.search(pattern) < 0) return [];
  return proseOf(file, text).flatMap((prose) => [...prose.matchAll(pattern)].map(([phrase]) => phrase.toLowerCase()));
}

/** Marked phrases of every checked file that has some. */
export function markedFiles(root) {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n');
  return files
    .filter((file) => CHECKED.test(file) && !OTHER_LANGUAGES.test(file) && /\.(ts|mjs|js|md|mdx|json)$/.test(file))
    .filter((file) => fs.existsSync(path.join(root, file)) && !file.endsWith('voice.mjs'))
    .map((file) => ({ file, phrases: markedIn(file, fs.readFileSync(path.join(root, file), 'utf8')) }))
    .filter(({ phrases }) => phrases.length > 0);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const { file, phrases } of markedFiles(path.resolve(import.meta.dirname, '../..')))
    console.log(`${file}: ${phrases.join(', ')}`);
