// npx sales-elements texts: the English texts for a translator, and what is wrong with a translation.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './command-line.mjs';
import { isChoice, missingPlurals } from './plurals.mjs';
import { fromXliff, isRecord, leavesOf, put, xliffOf } from './xliff.mjs';

/** Forms of names that only some languages have. */
const OWN_NAMES = /^names\.forms\./;

/** Reads a file of texts. @throws CommandError */
async function readTexts(file) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read. Expected a translation, such as is.json.`);
  });
  try {
    const texts = JSON.parse(text);
    if (isRecord(texts)) return texts;
  } catch (error) {
    throw new CommandError(`${file} is not JSON: ${error.message}`);
  }
  throw new CommandError(`${file} has no texts. Expected an object, as --locale writes it.`);
}

/** Reads the translations of an XLIFF file. @throws CommandError */
async function readXliff(file, english) {
  const xml = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read. Expected XLIFF, as --xliff writes it.`);
  });
  try {
    const { tag, files } = fromXliff(xml);
    const texts = {};
    for (const units of files.values()) for (const [id, text] of units) put(texts, id, text, english);
    return { locale: tag, texts };
  } catch (error) {
    throw new CommandError(`${file}: ${error.message}`);
  }
}

/** Writes a file. @throws CommandError for one that exists, unless its name was chosen */
async function writeNew(file, text, isChosen) {
  await writeFile(file, text, { flag: isChosen ? 'w' : 'wx' }).catch((error) => {
    throw new CommandError(error.code === 'EEXIST' ? `${file} exists. -o names the file to write.` : `${file}: ${error.message}`);
  });
  process.stdout.write(`${file}\n`);
}

const jsonOf = (texts) => `${JSON.stringify(texts, null, 2)}\n`;

/** The choices of a message, those inside of others too. */
function* choicesIn(tokens) {
  for (const token of tokens) {
    if (!token.cases) continue;
    yield token;
    for (const { tokens: inner } of token.cases) yield* choicesIn(inner);
  }
}

/** What is wrong with one text. `source` is the English text. */
function* problemsOf({ locale, key, text }, source, reader) {
  const { argumentsOf, readMessage, translationProblemsTexts: say } = reader;
  const place = { locale, key, text };
  if (typeof text !== 'string') return yield say.type(place);
  let tokens;
  try {
    tokens = readMessage(text, locale);
  } catch (error) {
    return yield say.broken({ ...place, problem: error.message.split(/:?\n/)[0] });
  }
  const expected = argumentsOf(readMessage(source, 'en'));
  for (const argument of argumentsOf(tokens))
    if (!expected.includes(argument)) yield say.argument({ ...place, argument, expected });
  for (const { type, arg, cases } of choicesIn(tokens)) {
    const missing = type === 'plural' && !isChoice(key, arg) ? missingPlurals(locale, cases) : [];
    if (missing.length > 0) yield say.broken({ ...place, problem: `{${arg}, plural, …} lacks ${missing.join(', ')}` });
  }
}

/** Everything that is wrong with a translation. */
function* check(texts, english, locale, reader) {
  const { nearest, translationProblemsTexts: say } = reader;
  const [sources, targets] = [english, texts].map((one) => new Map(leavesOf(one)));
  for (const [key, text] of targets) {
    const source = sources.get(key);
    if (source !== undefined) yield* problemsOf({ locale, key, text }, source, reader);
    else if (!OWN_NAMES.test(key)) yield say.unknown({ locale, key, nearest: nearest(key, sources.keys()) });
  }
  for (const [key, text] of sources) if (!targets.has(key)) yield say.missing({ locale, key, text });
}

/** Returns the language of a file. @throws CommandError for no language tag */
function localeOf(name) {
  try {
    return Intl.getCanonicalLocales(name)[0];
  } catch {
    throw new CommandError(`'${name}' is not a language tag. --locale names the language, such as da or pt-BR.`);
  }
}

/** Runs the command. */
export async function run({ locale: tag, xliff, output }, [file]) {
  const english = await readTexts(new URL('../dist/languages/en.json', import.meta.url));
  if (!file && !tag) throw new CommandError('--locale is missing. It names the language to translate to, such as --locale is.');
  const isXliff = /\.xli?f+$/i.test(file ?? '');
  const read = isXliff ? await readXliff(file, english) : { texts: file ? await readTexts(file) : {} };
  const locale = localeOf(tag ?? read.locale ?? path.basename(file, path.extname(file)));
  const nameOf = (extension) => output ?? path.join(path.dirname(file ?? ''), `${locale}.${extension}`);
  if (xliff) return writeNew(nameOf('xlf'), xliffOf(locale, { [locale]: { english, own: read.texts } }), output !== undefined);
  if (!file) return writeNew(nameOf('json'), jsonOf(english), output !== undefined);
  if (isXliff) await writeNew(nameOf('json'), jsonOf(read.texts), output !== undefined);
  const problems = [...check(read.texts, english, locale, await import('../dist/chunks/translations.js'))];
  process.stdout.write(
    problems.map((problem) => `${problem}\n`).join('') || `${[...leavesOf(english)].length} texts in '${locale}'\n`,
  );
  if (problems.length > 0) throw new CommandError(`Problems in '${locale}': ${problems.length}.`);
}
