// Finds texts of the product that a list of edited copy has replaced. The list is a Markdown file of tables: where | now | better | grade.
import fs from 'node:fs';
import ts from 'typescript';

/** A row of the list whose old text is still in the product. */
/** @typedef {{ section: string, where: string, now: string, better: string, grade: string, found: string }} Leftover */

/** The section whose rows name lines of the texts of insights. */
const INSIGHTS = '2';
/** The sections without grades: descriptions of elements, which are comments too, and headings of the demo. */
const DESCRIPTIONS = '9';
const HEADINGS = '10';
const UNGRADED = new Set([DESCRIPTIONS, HEADINGS]);
/** Shortest old text that is searched for; shorter ones are parts of too many others. */
const MIN_LENGTH = 4;

/** Fewest words and letters that make a part of an old text worth searching for by itself. */
const MIN_PART_WORDS = 3;
const MIN_PART_LETTERS = 10;

/** Maximum number of forms of one message that are searched. */
const MAX_FORMS = 200;

/** The row of a table with grades, or of the tables of descriptions and headings, which have none and count as grade 2. */
function rowOf(section, cells) {
  if (cells.length === 4) {
    const [where, now, better, mark] = cells;
    const [grade] = /^[123]/.exec(mark) ?? [];
    return grade && { section, where, now, better, grade };
  }
  if (!UNGRADED.has(section) || cells[0] === 'now' || /^-+$/.test(cells[0])) return undefined;
  const [named, better] = cells;
  const now = named.replace(/^.* – /, '');
  return { section, where: '', now, better, grade: '2' };
}

/** Rows of the list: tables under numbered headings. */
export function readRows(markdown) {
  let section = '';
  const rows = [];
  for (const line of markdown.split('\n')) {
    const heading = /^## (\d+)/.exec(line);
    if (heading) section = heading[1];
    if (!line.startsWith('|')) continue;
    const cells = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    const row = rowOf(section, cells);
    if (row) rows.push(row);
  }
  return rows;
}

const normalized = (text) => text.replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();

/** The index of the brace that closes the one at `open`. */
function closing(text, open) {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

/** The branches of `plural, one {…} other {…}` or of a select. */
function branchesOf(cases) {
  const branches = [];
  for (let open = cases.indexOf('{'); open >= 0; open = cases.indexOf('{', closing(cases, open))) {
    branches.push(cases.slice(open + 1, closing(cases, open)));
  }
  return branches;
}

/** Every form of a message: a plural or a select is each of its branches in turn, an argument is `{}`. */
export function formsOf(message) {
  const open = message.indexOf('{');
  if (open < 0) return [message];
  const end = closing(message, open);
  const [, cases] = /^\s*\w+\s*,\s*(?:plural|select)\s*,(.*)$/s.exec(message.slice(open + 1, end)) ?? [];
  const own = cases === undefined ? ['{}'] : branchesOf(cases).flatMap((branch) => formsOf(branch));
  const rests = formsOf(message.slice(end + 1));
  return own.flatMap((one) => rests.map((rest) => message.slice(0, open) + one + rest)).slice(0, MAX_FORMS);
}

/** The documentation comments of a source file. */
function commentsOf(file, text) {
  const comments = [];
  const visit = (node) => {
    for (const { comment, tags = [] } of node.jsDoc ?? [])
      for (const part of [comment, ...tags.map((tag) => tag.comment)]) comments.push(ts.getTextOfJSDocComment(part) ?? '');
    ts.forEachChild(node, visit);
  };
  if (file.endsWith('.ts')) visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return comments;
}

/** Every text literal of a source file; what is computed is written `{}`. */
function literalsOf(file, text) {
  if (file.endsWith('.json')) {
    return [...text.matchAll(/:\s*"((?:[^"\\]|\\.)*)"/g)].flatMap(([, value]) => formsOf(JSON.parse(`"${value}"`)));
  }
  const literals = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) literals.push(node.text);
    else if (ts.isTemplateExpression(node))
      literals.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return literals;
}

/** Placeholders, omissions, single capitals and quoted examples, and the dates and amounts that stand as examples. */
const EXAMPLE =
  /\{[^}]*\}|…|'[^' ]*'|\b[A-Z]\b(?!-)|[−+$€]?\d[\d.,]*(?:[KM%]|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\s\d{4})?)?/;

/** The fixed parts of a text between its examples. */
const partsOf = (text) => normalized(text.replaceAll(/[`†“”]/g, ' ')).split(EXAMPLE);
const lettersIn = (text) => text.replaceAll(/[^\p{L}]/gu, '').length;
const escaped = (text) => text.trim().replaceAll(/[.*+?^$()|[\]\\{}]/g, String.raw`\$&`);

/** The whole of an old text as a pattern: examples stand for anything, a final period for nothing. */
function patternOf(text) {
  const parts = partsOf(text);
  if (lettersIn(parts.join('')) < MIN_LENGTH) return undefined;
  return new RegExp(`^${parts.map(escaped).join('.*')}[.:]?$`, 'u');
}

/** Long parts of an old text that the better one no longer has, each a pattern. */
function longParts(text, better) {
  const kept = normalized(better).toLowerCase();
  return partsOf(text)
    .flatMap((part) => part.split(/\s[–=]\s|[/;]/))
    .map((part) => part.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((part) => part.split(/\s+/).length >= MIN_PART_WORDS && lettersIn(part) >= MIN_PART_LETTERS)
    .filter((part) => !kept.includes(part.toLowerCase()))
    .map((part) => new RegExp(String.raw`(?<!\p{L})${escaped(part)}(?!\p{L})`, 'iu'));
}

/** The alternatives of an old text, without the remarks after them. */
const alternativesOf = (now) => now.split(' / ').map((text) => text.replaceAll(/\([^)]*\)$/g, ''));

/** True where a row has a text that can be searched for. */
export const isSearchable = ({ now, better }) =>
  alternativesOf(now).some((text) => patternOf(text) !== undefined || longParts(text, better).length > 0);

/** True when a row may be about a file: rows that name a group of texts are about that group's files alone. */
function isAbout({ section, where }, file, groups) {
  const [group = ''] = section === INSIGHTS ? ['insights'] : (/^[a-z]+/.exec(where) ?? []);
  return !(groups.has(group) || group === 'insights') || new RegExp(`/${group}(?:-[a-z-]+)?\\.(?:json|ts)$`).test(file);
}

/** @returns {Leftover[]} */
export function leftovers(markdown, files) {
  const texts = files.map((file) => {
    const text = fs.readFileSync(file, 'utf8');
    return { file, literals: literalsOf(file, text).map(normalized), comments: commentsOf(file, text).map(normalized) };
  });
  const groups = new Set(files.flatMap((file) => /messages\/en\/([a-z]+)\.json$/.exec(file)?.[1] ?? []));
  return readRows(markdown).flatMap((row) => {
    const literals = texts
      .filter(({ file }) => isAbout(row, file, groups))
      .flatMap((text) => (row.section === DESCRIPTIONS ? [...text.literals, ...text.comments] : text.literals));
    const better = normalized(row.better.replaceAll(/[`“”]/g, ' '))
      .split(/ \/ |; /)
      .map((text) => text.replace(/^[a-z]+: /, ''));
    const isBetter = (literal) => better.some((text) => patternOf(text)?.test(literal));
    for (const text of alternativesOf(row.now)) {
      const whole = patternOf(text);
      const parts = row.section === HEADINGS ? [] : longParts(text, row.better);
      const patterns = [...(whole ? [whole] : []), ...parts];
      const found = literals.find((literal) => patterns.some((pattern) => pattern.test(literal)) && !isBetter(literal));
      if (found !== undefined) return [{ ...row, found }];
    }
    return [];
  });
}
