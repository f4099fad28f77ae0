import { suggest } from '../query/suggest.js';
import { FORMATS } from '../query/schema.js';
import { SalesError } from '../util/error.js';

/** The options with separate checks. */
export type SettingName = 'locale' | 'format' | 'currency';

/** Returns the error for an invalid option. */
export function settingError(option: SettingName, value: string): SalesError {
  const { expected, hint, params } = WORDS[option](value);
  return new SalesError('bad-option', `option '${option}' is '${value}'; expected ${expected}`, {
    hint,
    params: { option, value, ...params },
  });
}

/** Returns the error for an input without any table. */
export function nothingToOpen(): SalesError {
  return new SalesError('empty-input', 'There is nothing to open', { hint: 'Pass at least one file or table.' });
}

/** Returns the error for joins with a single table. */
export function singleTable(name: string): SalesError {
  return new SalesError('bad-join', `joins: there is only one table, '${name}', so there is nothing to join`, {
    hint: 'Remove joins, or add the tables that it names.',
    params: { table: name },
  });
}

interface Words {
  readonly expected: string;
  readonly hint: string;
  readonly params?: { readonly expected: readonly string[] };
}

const WORDS: Readonly<Record<SettingName, (value: string) => Words>> = {
  locale: () => ({ expected: 'a language tag', hint: 'Write de, en-GB, pt-BR \u2026' }),
  format: (value) => ({
    expected: `one of ${FORMATS.join(', ')}`,
    hint: `${suggest(value, FORMATS)} Without it, the format is detected from the content.`,
    params: { expected: FORMATS },
  }),
  currency: () => ({ expected: 'a code of three letters', hint: 'Write EUR, USD, GBP \u2026' }),
};
