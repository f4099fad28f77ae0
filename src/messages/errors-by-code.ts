import type { ErrorCode } from '../util/error.js';
import type { CardTexts } from './compiled/en/card.js';
import type { ErrorCodesTexts } from './compiled/en/error-codes.js';
import type { ErrorsTexts } from './compiled/en/errors.js';
import { fileOf, serverError, textOf, type ErrorFacts, type ErrorLabels, type Params } from './errors.js';

/** What an error text can name: the invalid thing in quotation marks, or a file; and the invalid value. */
interface ErrorNames {
  readonly what: string | undefined;
  readonly value: string | undefined;
}

/** The params that name the invalid thing, most specific first. */
const NAMES = ['measure', 'dimension', 'role', 'field', 'column', 'option', 'clause', 'text', 'table', 'sheet', 'source', 'name'];
/** Maximum number of valid names that are listed. */
const MAX_NAMES = 12;

/** Returns the text of an error in another language, by its code and params. Unknown codes are named. */
export function errorIn(
  t: ErrorsTexts,
  codes: ErrorCodesTexts,
  quote: CardTexts['quote'],
  { code, params = {} }: ErrorFacts,
): ErrorLabels {
  const hint = hintIn(codes, code, params);
  const own = serverError(t, { code, hint, message: '', params });
  if (own) return own;
  const [row, column] = [textOf(params['row']), textOf(params['column'])];
  if (code === 'not-tabular' && row !== undefined && column !== undefined)
    return { text: codes.cell({ row, column: quote({ name: column }) }), hint: codes.cellHint };
  const named = NAMES.map((name) => textOf(params[name])).find((name) => name !== undefined);
  const what = fileOf(params) ?? (named === undefined ? undefined : quote({ name: named }));
  const value = textOf(params['value']);
  const texts: Readonly<Record<ErrorCode, string | ((names: ErrorNames) => string)>> = codes.texts;
  const { [code]: wording }: Readonly<Record<string, string | ((names: ErrorNames) => string)>> = texts;
  const names = { what, value: value === undefined ? undefined : quote({ name: value }) };
  const text = typeof wording === 'function' ? wording(names) : wording;
  return { text: text ?? codes.other({ code }), hint };
}

function hintIn(codes: ErrorCodesTexts, code: string, params: Params): string | undefined {
  const { expected, nearest, header, value, set, found } = params;
  if (typeof set === 'string' && typeof found === 'string') return codes.otherDelimiter({ set, found });
  const near = textOf(nearest);
  if (near !== undefined) return codes.nearest({ name: near });
  if (typeof header === 'string') return codes.header({ header: `${header}: ${textOf(value) ?? '*'}` });
  if (typeof expected === 'object' && expected.length > 0)
    return codes.possible({ names: expected.slice(0, MAX_NAMES), more: expected.length > MAX_NAMES });
  const { [code]: hint }: Readonly<Record<string, string>> = codes.hints;
  return hint;
}
