// Errors have their English in src/messages: no sentence is thrown in other files, and each key of a text exists.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const GROUPS = ['error-reasons', 'error-values', 'error-calls'];
/** Functions that create errors: `badOption`, `unsupported`, `errorWithin`, `SalesError` itself. */
const CREATES = /^(SalesError|super|bad[A-Z]\w*|unsupported\w*|malformed\w*|errorWithin|wrong|badType)$/;
/** Three words in a row: a sentence, or a part of one. */
const SENTENCE = /\p{L}{2,}[,;:]? \p{L}+[,;:]? \p{L}{2,}/u;

const calleeOf = (node) => (ts.isIdentifier(node.expression) ? node.expression.text : node.expression.name?.text);
const createsError = (node) => (ts.isNewExpression(node) || ts.isCallExpression(node)) && CREATES.test(calleeOf(node) ?? '');
const textOf = (node) =>
  ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.head.text + node.templateSpans.map(({ literal }) => `xx${literal.text}`).join('')
      : undefined;

/** The sentences in the errors of a file, with their lines. */
function sentencesIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found = [];
  const visit = (node, isInError) => {
    const isError = isInError || ts.isThrowStatement(node) || createsError(node);
    const words = isError ? textOf(node) : undefined;
    if (words !== undefined && SENTENCE.test(words))
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words}`);
    // What a function inside an error computes is no text of the error.
    if (!ts.isFunctionLike(node) || !isInError) ts.forEachChild(node, (child) => visit(child, isError));
  };
  visit(source, false);
  return found;
}

/** The files that a file imports statically, directly or by way of others. */
async function closureOf(entries) {
  const found = new Set(entries);
  for (const file of found) {
    const text = await readFile(file, 'utf8');
    for (const [, kind, name] of text.matchAll(/^(?:import|export)\b( type)?[^;]*?from '(\.[^']+)'/gms))
      if (!kind) found.add(path.join(path.dirname(file), name.replace(/\.js$/, '.ts')));
  }
  return [...found];
}

describe('errors', () => {
  it('have no texts in the first code of a page, and none in workers', async () => {
    const parts = (await readdir('src/worker')).filter((file) => /^worker.*\.ts$/.test(file)).map((file) => `src/worker/${file}`);
    const tags = (await readdir('src/define')).filter((file) => /^sales-.*\.ts$/.test(file)).map((file) => `src/define/${file}`);
    for (const entries of [tags, parts]) {
      const files = await closureOf(entries);
      assert.ok(files.length > 100, `${files.length} files`);
      assert.deepEqual(
        files.filter((file) => /en\/error-\w+\.ts$/.test(file)),
        [],
      );
    }
    // Functions that a script calls throw at once, so what it imports has the texts; those of databases are in Node alone.
    for (const [entry, count] of Object.entries({ 'src/core.ts': 4, 'src/index.ts': 3 }))
      assert.equal((await closureOf([entry])).filter((file) => /en\/error-\w+\.ts$/.test(file)).length, count, entry);
  });

  it('have no English sentence outside of src/messages', async () => {
    const all = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
    const files = all.filter((file) => !file.startsWith(`messages${path.sep}`));
    assert.ok(files.length > 500, `${files.length} files`);
    const found = await Promise.all(files.map(async (file) => sentencesIn(file, await readFile(path.join('src', file), 'utf8'))));
    assert.deepEqual(found.flat(), []);
  });

  it('are found where a sentence is planted', () => {
    const planted = [
      "throw new SalesError('bad-option', 'the limit is not a number');",
      "const error = badOption('limit', value, `at most ${max} rows here`);",
      "throw new Error('no such file here');",
    ];
    for (const text of planted) assert.equal(sentencesIn('planted.ts', text).length, 1, text);
    assert.deepEqual(
      sentencesIn('planted.ts', "throw new SalesError('bad-option', 'whole-number', { params: { option } });"),
      [],
    );
  });

  it('use each of their texts', async () => {
    const all = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts') && !file.includes('compiled'));
    const code = (await Promise.all(all.map((file) => readFile(path.join('src', file), 'utf8')))).join('\n');
    for (const group of GROUPS) {
      const { texts, hints } = JSON.parse(await readFile(`src/messages/en/${group}.json`, 'utf8'));
      const isUsed = (key) => code.includes(`'${key}'`) || code.includes(`.${key}(`) || /^option-/.test(key);
      assert.deepEqual(
        Object.keys(texts).filter((key) => !isUsed(key)),
        [],
        group,
      );
      assert.deepEqual(
        Object.keys(hints).filter((key) => !(key in texts)),
        [],
        `hints of ${group}`,
      );
    }
  });
});
