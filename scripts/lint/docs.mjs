// Finds what makes a page of the documentation hard to read: long paragraphs, full table cells, and pointers to what readers do not have.

const MAX_SENTENCES = 5;
const MAX_CELL_WORDS = 25;
/** What the package does not hold: specifications and notes of the repository's makers, and tests. */
const OUTSIDE = /\.\.\/(?!README|CHANGELOG|LICENSE)|\bDESIGN(?:\.md)?\b|\bVOICE\.md\b|\bissue \d+|\/shared\//;
const ABBREVIATION = /\b(?:e\.g|i\.e|vs|No|al|St)\.$/;

/** The lines of a Markdown text outside of fenced code, with their numbers. */
function proseLines(text) {
  let isCode = false;
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*```/.test(line)) {
      isCode = !isCode;
      return [{ line: '', number: index + 1 }];
    }
    return isCode ? [] : [{ line: line.replace(/<!--.*?-->/g, ''), number: index + 1 }];
  });
}

const isBreak = (line) => /^\s*$|^#|^\||^\s*(?:[-*]|\d+\.)\s|^>/.test(line);

/** The paragraphs of a text: runs of lines that no blank line, heading, list item or table row ends. List items are paragraphs too. */
function paragraphsOf(text) {
  const found = [];
  for (const { line, number } of proseLines(text)) {
    if (!isBreak(line) && found.at(-1)?.isOpen) found.at(-1).text += ` ${line.trim()}`;
    else found.push({ text: line.trim(), number, isOpen: line.trim() !== '' && !/^(?:#|\|)/.test(line) });
  }
  return found.filter(({ isOpen }) => isOpen);
}

/** How many sentences a paragraph has. Code counts as a word. */
export function sentencesIn(paragraph) {
  const plain = paragraph.replaceAll(/`[^`]*`/g, 'code').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return plain.split(/(?<=[.!?][”"’)*_]*)\s+(?=[“"(*_]*\p{Lu}|code)/u).filter((one) => !ABBREVIATION.test(one)).length;
}

const wordsIn = (cell) => cell.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Returns what is wrong with a page, as `line: problem`. */
export function lintPage(text) {
  const long = paragraphsOf(text)
    .map(({ text: paragraph, number }) => ({ number, count: sentencesIn(paragraph) }))
    .filter(({ count }) => count > MAX_SENTENCES)
    .map(({ number, count }) => `${number}: a paragraph of ${count} sentences; at most ${MAX_SENTENCES}`);
  const lines = proseLines(text);
  const cells = lines
    .filter(({ line }) => line.startsWith('|'))
    .flatMap(({ line, number }) => line.split(/(?<!\\)\|/).map((cell) => ({ number, count: wordsIn(cell) })))
    .filter(({ count }) => count > MAX_CELL_WORDS)
    .map(({ number, count }) => `${number}: a table cell of ${count} words; at most ${MAX_CELL_WORDS}`);
  const outside = lines
    .map(({ line, number }) => ({ number, match: OUTSIDE.exec(line) }))
    .filter(({ match }) => match)
    .map(({ number, match }) => `${number}: refers to '${match[0]}', which the package does not hold`);
  return [...long, ...cells, ...outside];
}
