import { parse, type PluralCategory, type Select, type Token } from '@messageformat/parser';
import { SalesError } from '../../util/error.js';
import { ownValue } from '../../util/record.js';
import type { Grammar } from '../grammar.js';

/** The values of the arguments of a message, by name. */
export type Values = Readonly<Record<string, unknown>>;

/** What a language needs to show messages. */
export interface MessageLanguage {
  /** The tag of the language, for plurals and numbers. */
  readonly locale: string;
  /** Functions that a message applies to arguments, such as `{measure, lower}`. `undefined` for the names that a grammar is made of. */
  readonly grammar: Grammar | undefined;
  /** The forms of names that the language has, such as a genitive. */
  readonly forms: readonly string[];
}

/** A percent sign follows a space that does not break, as `Intl` writes it. */
const withSpaces = (text: string): string => text.replaceAll(' %', '\u00a0%');

const categoriesOf = (locale: string, type: 'cardinal' | 'ordinal'): PluralCategory[] =>
  new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;

/** Reads a message. @throws Error that says what is wrong with it */
export function readMessage(text: string, locale: string): readonly Token[] {
  const tokens: readonly Token[] = parse(withSpaces(text), {
    cardinal: categoriesOf(locale, 'cardinal'),
    ordinal: categoriesOf(locale, 'ordinal'),
    strictPluralKeys: true,
  });
  checkCases(tokens);
  return tokens;
}

/** Checks that each choice has a case for all other values. @throws SalesError */
function checkCases(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (!('cases' in token)) continue;
    if (!token.cases.some(({ key }) => key === 'other'))
      throw new SalesError('bad-option', `{${token.arg}, ${token.type}, …} has no case 'other'`);
    for (const one of token.cases) checkCases(one.tokens);
  }
}

/** `{measure_gender, select, …}` chooses by the form `gender` of the label in `measure`. */
const nameOf = (argument: string): string => argument.split('_')[0]!;

/** Returns the names of all arguments of a message. */
export function argumentsOf(tokens: readonly Token[]): readonly string[] {
  const names = tokens.flatMap((token) => {
    if (token.type === 'content' || token.type === 'octothorpe') return [];
    return [nameOf(token.arg), ...('cases' in token ? token.cases.flatMap((one) => argumentsOf(one.tokens)) : [])];
  });
  return [...new Set(names)];
}

/** Returns a message with its values. @throws SalesError for an argument (`params.option`) or a function that does not exist */
export function messageText(tokens: readonly Token[], values: Values, language: MessageLanguage, number = 0): string {
  return tokens
    .map((token) => {
      if (token.type === 'content') return token.value;
      if (token.type === 'octothorpe') return new Intl.NumberFormat(language.locale).format(number);
      if ('cases' in token) return choiceText(token, values, language, number);
      const value = valueOf(values, token.arg);
      return token.type === 'argument' ? textOf(value) : applied(language, token.key, value);
    })
    .join('');
}

function valueOf(values: Values, name: string): unknown {
  if (!(name in values)) throw new SalesError('bad-option', `there is no argument {${name}}`, { params: { option: name } });
  return values[name];
}

const textOf = (value: unknown): string => String((value as string | number | undefined) ?? '');

function applied({ grammar, forms }: MessageLanguage, name: string, value: unknown): string {
  if (value === undefined) return '';
  const own = grammar && ownValue(grammar as unknown as Readonly<Record<string, (value: unknown) => string>>, name);
  if (own) return own(value);
  if (grammar && forms.includes(name)) return grammar.inForm(name, textOf(value));
  throw new SalesError('bad-option', `there is no function '${name}'`);
}

function choiceText(token: Select, values: Values, language: MessageLanguage, number: number): string {
  const { type, arg, cases } = token;
  const [name, form] = [nameOf(arg), arg.split('_')[1]];
  // A value that a text may lack is missing among the values too.
  const given = cases.some(({ key }) => key === 'none') ? values[name] : valueOf(values, name);
  const value = form ? language.grammar?.form(form, textOf(given)) : given;
  const isPlural = type !== 'select';
  const key = isPlural ? pluralOf(Number(value), type, language) : keyOf(value);
  const exact = isPlural ? cases.find((one) => one.key === `=${Number(value)}`) : undefined;
  const chosen = exact ?? cases.find((one) => one.key === key) ?? cases.find((one) => one.key === 'other')!;
  return messageText(chosen.tokens, values, language, isPlural ? Number(value) : number);
}

const pluralOf = (value: number, type: 'plural' | 'selectordinal', { locale }: MessageLanguage): string =>
  new Intl.PluralRules(locale, { type: type === 'plural' ? 'cardinal' : 'ordinal' }).select(value);

/** Returns the case of a value: `none` for a missing one. */
function keyOf(value: unknown): string {
  const isMissing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isMissing ? 'none' : textOf(value);
}
