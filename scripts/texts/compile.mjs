// Compiles a file of ICU messages to TypeScript, for `npm run texts`.
import { parse } from '@messageformat/parser';

/**
 * The functions that a text may apply to an argument, such as `{name, lower}`, and the type of that argument. Every language has these functions. It may have
 * more, which change a string: those of its grammar.ts, and the forms of names in its names.json.
 */
export const FORMATS = {
  lower: 'string',
  lowercase: 'string',
  upper: 'string',
  many: 'string',
  lowerMany: 'string',
  small: 'number',
  upperSmall: 'number',
  list: 'readonly string[]',
  and: 'readonly string[]',
  lowerAnd: 'readonly string[]',
  genitiveAnd: 'readonly string[]',
  sentences: 'readonly string[]',
  phrases: 'readonly string[]',
  measure: 'string',
  dimension: 'string',
  variable: 'string',
  clauses: 'readonly string[]',
  upperClauses: 'readonly string[]',
  upperList: 'readonly string[]',
};

/** Functions of one language that take a number too: endings of counts, Turkish `12 ayın 8’i` and Finnish `12:sta`, and words before them, Czech `prvních 10`. */
const ENDINGS = new Set(['si', 'sinda', 'sini', 'luvusta', 'prvni', 'posledni']);

/** A text that cannot be read or uses what is not supported. */
export class TextError extends Error {}

const WITH_SHORT_FORMS = new Map();

/** Whether numbers or months of a language end with a point. Each language is asked once: its formats take longer than a group of texts. */
export function hasShortForms(tag) {
  if (!WITH_SHORT_FORMS.has(tag)) {
    const numbers = [3e3, 3e6].map((number) => new Intl.NumberFormat(tag, { notation: 'compact' }).format(number));
    const dates = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric' });
    const days = [0, 2, 11].map((month) => dates.format(new Date(2024, month, 9)));
    WITH_SHORT_FORMS.set(
      tag,
      [...numbers, ...days].some((text) => text.endsWith('.')),
    );
  }
  return WITH_SHORT_FORMS.get(tag);
}

/** Reads a message. @throws TextError */
export function read(text, plurals) {
  try {
    return parse(text, { cardinal: plurals, ordinal: [], strictPluralKeys: true });
  } catch (error) {
    throw new TextError(`${error.message.split('\n')[0]} in “${text}”`);
  }
}

/** `{measure_gender, select, …}` chooses by the form `gender` of the label in `measure`. */
const formOf = (arg) => {
  const [name, form] = arg.split('_');
  return { name, form };
};

const KEY_KINDS = { true: 'boolean', false: 'boolean', none: 'optional' };

/**
 * Returns how a message uses each argument, by name: `text`, `number`, `choice`, `boolean`, `optional` or a type of FORMATS, and `always` when
 * it is used outside the branches that depend on an optional argument.
 */
export function argumentsOf(tokens, found = new Map(), isGuarded = false) {
  const add = (name, kind) => {
    const kinds = found.get(name) ?? new Set();
    found.set(name, kinds.add(kind));
    if (!isGuarded) kinds.add('always');
  };
  for (const token of tokens) {
    addToken(token, add);
    const isOptional = token.cases?.some(({ key }) => key === 'none') ?? false;
    for (const { key, tokens: inner } of token.cases ?? [])
      argumentsOf(inner, found, isGuarded || (isOptional && key !== 'none'));
  }
  return found;
}

function addToken({ type, arg, key, cases, pluralOffset }, add) {
  if (cases && !cases.some((one) => one.key === 'other')) throw new TextError(`{${arg}, ${type}, …} has no case “other”`);
  if (type === 'argument') add(arg, 'text');
  else if (type === 'function') {
    add(arg, FORMATS[key] ?? (ENDINGS.has(key) ? 'text' : 'string'));
  } else if (type === 'plural') {
    if (pluralOffset) throw new TextError(`{${arg}, plural, offset: …} is not supported`);
    add(arg, 'number');
  } else if (type === 'select') {
    const { name, form } = formOf(arg);
    for (const one of cases) if (one.key !== 'other') add(name, form ? 'string' : (KEY_KINDS[one.key] ?? 'choice'));
  } else if (type !== 'content') {
    throw new TextError(
      `${type === 'octothorpe' ? '# in a plural' : type} is not supported: pass the formatted number as an argument`,
    );
  }
}

/** The TypeScript type of an argument, from everything that any language does with it. */
export function typeOf(name, kinds) {
  const has = (kind) => kinds.has(kind);
  const only = (type, ...allowed) => {
    const strange = [...kinds].find((kind) => kind !== 'always' && !allowed.includes(kind));
    if (strange) throw new TextError(`{${name}} is used in two ways that no value fits: ${[...kinds].join(', ')}`);
    return type;
  };
  const optional = has('optional') ? ' | undefined' : '';
  if (has('boolean')) return only('boolean', 'boolean');
  if (has('readonly string[]')) return only('readonly string[]', 'readonly string[]', 'optional');
  if (has('number')) return only(`number${optional}`, 'number', 'text', 'optional');
  if (has('string') || has('choice')) return only(`string${optional}`, 'string', 'choice', 'text', 'optional');
  return has('optional') || !has('always') ? 'string | number | undefined' : 'string | number';
}

/** Writes spaces that do not break as escapes, since they look like others. */
const visible = (text) => text.replace(/[\u00a0\u202f]/g, (space) => `\\u${space.codePointAt(0).toString(16).padStart(4, '0')}`);
const quoted = (text) => `'${visible(text.replace(/[\\']/g, '\\$&')).replaceAll('\n', '\\n')}'`;
const literal = (text) => visible(text.replace(/[\\`]|\$(?=\{)/g, '\\$&')).replaceAll('\n', '\\n');

/** Writes the expressions of one file. */
export class Writer {
  /** True when something calls the grammar of the language. */
  usesGrammar = false;

  /**
   * `typeOfArgument` returns the type of an argument of the current text. `forms` names the forms of names in the language. `hasShortForms`: its numbers
   * or months end with a point, as “3 Mio.” does, which is the full stop of a sentence as well.
   */
  constructor(typeOfArgument, { forms = [], hasShortForms = false } = {}) {
    this.typeOfArgument = typeOfArgument;
    this.forms = forms;
    this.hasShortForms = hasShortForms;
  }

  /** A template literal, or one choice alone. */
  expression(tokens) {
    if (tokens.length === 0) return "''";
    if (tokens.length === 1 && tokens[0].type === 'content') return quoted(tokens[0].value);
    if (tokens.length === 1 && tokens[0].type === 'argument' && this.typeOfArgument(tokens[0].arg) === 'string')
      return tokens[0].arg;
    if (tokens.length === 1 && tokens[0].cases) return this.#choice(tokens[0]);
    if (tokens.length === 1 && tokens[0].type === 'function') return this.#call(tokens[0]);
    if (this.hasShortForms && tokens.length > 1 && tokens.at(-1).value === '.') {
      this.usesGrammar = true;
      return `grammar.ended(${this.expression(tokens.slice(0, -1))})`;
    }
    return `\`${tokens.map((token) => this.#part(token)).join('')}\``;
  }

  #part(token) {
    if (token.type === 'content') return literal(token.value);
    if (token.type === 'argument') return `\${${token.arg}}`;
    return `\${${token.cases ? this.#choice(token) : this.#call(token)}}`;
  }

  #call({ key, arg }) {
    this.usesGrammar = true;
    return this.forms.includes(key) ? `grammar.inForm('${key}', ${arg})` : `grammar.${key}(${arg})`;
  }

  #choice({ type, arg, cases }) {
    const other = cases.find(({ key }) => key === 'other');
    const rest = cases.filter((one) => one !== other);
    return [
      ...rest.map(({ key, tokens }) => `${this.#condition(type, arg, key)} ? ${this.expression(tokens)} : `),
      this.expression(other.tokens),
    ].join('');
  }

  #condition(type, arg, key) {
    if (type === 'plural' && key.startsWith('=')) return `${arg} === ${key.slice(1)}`;
    if (type === 'plural') {
      this.usesGrammar = true;
      return `grammar.plural(${arg}) === '${key}'`;
    }
    const { name, form } = formOf(arg);
    if (form) {
      this.usesGrammar = true;
      return `grammar.form('${form}', ${name}) === ${key === 'none' ? 'undefined' : `'${key}'`}`;
    }
    if (key === 'none') return this.#isAbsent(arg);
    if (key === 'true') return arg;
    if (key === 'false') return `!${arg}`;
    return `${arg} === '${key}'`;
  }

  #isAbsent(arg) {
    const type = this.typeOfArgument(arg);
    if (type === 'readonly string[]') return `${arg}.length === 0`;
    if (type.startsWith('number')) return `${arg} === undefined`;
    return type.includes('number') ? `(${arg} === undefined || ${arg} === '')` : `!${arg}`;
  }
}
