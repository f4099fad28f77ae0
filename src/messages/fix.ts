import type { ErrorFacts, Fix } from '../util/error.js';
import { attributeHtml } from '../util/html.js';
import { attributeOf } from './server-errors.js';
import { meantComparison, meantCondition, meantMeasure, meantValue, meantWord } from './value-fix.js';
import { bothOrders, datedWhere, jsonWhere, plainSigns, toWhere, weekdayWhere } from './where-fix.js';

/** The parameter that holds the mistaken word, by the reason of an error. Other reasons have no fix. */
const MISTAKEN: Readonly<Record<string, string>> = {
  not: 'value',
  'not-one-of': 'value',
  'not-one-of-comparisons': 'value',
  'not-a-role': 'value',
  'unknown-dimension': 'dimension',
  'unknown-dimension-of': 'dimension',
  'unknown-measure': 'measure',
  'measure-is-column': 'measure',
  'clause-unknown-field': 'field',
  'role-unknown-column': 'field',
  'dimension-unknown-field': 'name',
  'expression-unknown-field': 'name',
  'unknown-function': 'name',
  'unknown-member': 'value',
  'no-source': 'source',
};

/** Attributes with free text, in which words do not name anything in the data. */
const FREE_TEXT = /^(heading|src|shapes|terms)$/;
/** Matches names that need quotation marks in some attributes, so they are left to the author. */
const NEEDS_QUOTES = /[",;:=]/;
/** Matches names that need no quotation marks in an expression. */
const BARE = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Returns the change of an attribute that removes an error. `undefined` if no word is similar to the mistaken one, or if the mistaken one is
 * not exactly once in the attributes, for example because code set it.
 */
export function fixOf(facts: ErrorFacts): Fix | undefined {
  const { reason, params, attributes = {} } = facts;
  const repaired = markupFix(facts);
  if (repaired) return repaired;
  const { nearest, option, expression } = params;
  const mistaken = params[MISTAKEN[reason] ?? ''];
  if (typeof nearest !== 'string' || typeof mistaken !== 'string') return undefined;
  if (NEEDS_QUOTES.test(nearest) || (expression !== undefined && !BARE.test(nearest))) return undefined;
  const escaped = mistaken.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  // A column in quotation marks becomes a measure, which has none.
  const quote = reason === 'measure-is-column' || nearest === mistaken ? '"?' : '';
  const word = new RegExp(`(?<![\\p{L}\\p{N}_-])${quote}${escaped}${quote}(?![\\p{L}\\p{N}_-])`, 'u');
  const [fix, ...others] = Object.entries(attributes).flatMap(([attribute, text]) => {
    if (FREE_TEXT.test(attribute) || (option !== undefined && attribute !== option)) return [];
    const parts = text.split(word);
    // A word that is twice in an attribute counts as two.
    return parts.slice(1).map((): Fix => ({ attribute, value: parts.join(nearest) }));
  });
  return others.length === 0 ? fix : undefined;
}

/** Returns the attributes of a fix in HTML, as the page has them. */
export const fixText = ({ attribute, value, also = [] }: Fix, { prefix = '' }: Pick<ErrorFacts, 'prefix'>): string =>
  [[attribute, value] as const, ...also].map(([name, text]) => attributeHtml(prefix + name, text)).join(' ');

/** Matches double quotation marks that a word processor writes. */
const CURLY = /[“”„‟«»″＂]/;
/** Matches single quotation marks that a word processor writes. An apostrophe is one of them. */
const SINGLE = /[‘’‚‹›′＇]/;
/** Matches a dash, or an ellipsis, between the ends of a range. */
const DASH = /(?<=[\p{L}\d%])\s*[–—…]\s*(?=[-+]?[\p{L}\d])/gu;

/** Returns the change of an attribute that repairs the markup of a tag. */
function markupFix(facts: ErrorFacts): Fix | undefined {
  const { reason, params, attributes = {}, markup = [] } = facts;
  const { option, nearest, value } = params;
  const { src = '' } = attributes;
  const attribute = attributeOf(params);
  if (isBlockedHttp(facts)) return { attribute, value: attributes[attribute]!.replace(/^http:/i, 'https:') };
  const file = fileUrl(facts) ?? filesFix(facts);
  if (file !== undefined) return { attribute, value: file };
  const other = orderFix(facts) ?? idFix(facts);
  if (other) return other;
  if (typeof option !== 'string')
    return (
      sourceFix(facts) ??
      stockFix(facts) ??
      definesFix(facts) ??
      measuresFix(facts) ??
      fieldsFix(facts) ??
      dashFix(facts) ??
      whereFix(facts)
    );
  switch (reason) {
    case 'unknown-attribute': {
      // What is meant is another tag.
      if (String(nearest).startsWith('<')) return undefined;
      // A filter in `filters` is one of this widget.
      const meant = nearest === 'filter' && /[:=<>]/.test(String(value)) ? 'where' : String(nearest).replace(/^data-/, '');
      // A filter has one field.
      const text = meant === 'where' ? toWhere(String(value)) : meant === 'field' ? firstOf(String(value)) : String(value);
      return { attribute: meant, value: text, removes: [option] };
    }
    case 'escaped-ampersand':
      return { attribute: option, value: src.replaceAll('&amp;', '&') };
    case 'unknown-protocol':
      return {
        attribute: option,
        value: /^www/i.test(src)
          ? `https://${src}`
          : `${/s[:;.]*\/+$/i.test(String(value)) ? 'https' : 'http'}://${src.slice(String(value).length)}`,
      };
    case 'unknown-dimension-of':
      return fieldsFix(facts);
    case 'not-on-card':
      return { attribute: 'measure', value: String(params['measures']) };
    case 'role-unknown-column':
      return pairsText(attributes[option] ?? '') === attributes[option] ? undefined : rolesFix(facts);
    case 'not-a-role':
    case 'unreadable-pair':
      return option === 'define' ? definesFix(facts) : rolesFix(facts);
    case 'invalid': {
      const { measures } = params;
      if (typeof measures === 'string') return { attribute: 'measure', value: measures, removes: [option] };
      const meant = meantValue(facts);
      return meant !== undefined && attributes[option] === value ? { attribute: option, value: meant } : dashFix(facts);
    }
    case 'curly-quotes':
      return curlyFix(markup, option);
    case 'broken-quotes':
      return typeof value === 'string' ? { attribute: option, value } : quotesFix(markup, option);
    default:
      return filterFix(facts) ?? comparisonFix(facts) ?? (nearest === undefined ? (wordFix(facts) ?? dashFix(facts)) : undefined);
  }
}

/** Returns the first name of a list. */
const firstOf = (list: string): string => list.split(/\s*,\s*/)[0]!;

/** Returns the filter that is in `filter`, which says what other widgets do, as `where`. */
function filterFix({ params: { option, value }, attributes = {} }: ErrorFacts): Fix | undefined {
  const isClause = option === 'filter' && typeof value === 'string' && /[:=<>]/.test(value);
  if (!isClause || attributes['where'] !== undefined) return undefined;
  return { attribute: 'where', value: toWhere(value), removes: ['filter'] };
}

/** Returns the only word that an attribute takes of several: `stacked` for “stacked bar”, `donut` for “pie chart”. */
function wordFix({ reason, params: { option, value, expected } }: ErrorFacts): Fix | undefined {
  if (reason !== 'not-one-of' || typeof value !== 'string' || typeof expected !== 'object') return undefined;
  // An excluded field follows a comma.
  const meant = /^\w+ +-/.test(value) ? value.replaceAll(/ +(?=-)/g, ', ') : meantWord(value, expected);
  return meant === undefined ? undefined : { attribute: String(option), value: meant };
}

/** Returns the comparison that the words of another tool mean. */
function comparisonFix({ reason, params: { option, value, nearest } }: ErrorFacts): Fix | undefined {
  if (reason !== 'not-one-of-comparisons' || typeof value !== 'string' || nearest !== undefined) return undefined;
  const meant = meantComparison(value);
  return meant === undefined ? undefined : { attribute: String(option), value: meant };
}

/** Returns an order in the form of this library for one of SQL: `-revenue` for `revenue desc`, and for `desc` or “highest first” alone. */
function orderFix({ reason, params: { expected }, attributes: { order = '' } = {} }: ErrorFacts): Fix | undefined {
  if (reason !== 'order-by-unknown') return undefined;
  const [, name = '', direction = ''] =
    /^(?:(.+?)[\s:]+)?((?:asc|desc)\w*|(?:high|larg|low|small)est(?: first)?)$/i.exec(
      order.trim().replace(/^((?:asc|desc)\w*)\s+(.+)$/i, '$2 $1'),
    ) ?? [];
  if (!direction || typeof expected !== 'object') return undefined;
  const column = name === '' ? expected.at(-1) : expected.find((one) => one === name);
  return column === undefined ? undefined : { attribute: 'order', value: (/^[dh]|^la/i.test(direction) ? '-' : '') + column };
}

/** Returns the attribute `source` for the id of a tag of the page in `src`: `source="orders"` for `src="#orders"` and `src="orders"`. */
function idFix(facts: ErrorFacts): Fix | undefined {
  const { attribute, url } = failedUrl(facts) ?? {};
  const [, id] = /^#?([\w-]+)$/.exec(url ?? '') ?? [];
  return attribute === 'src' && id !== undefined && (facts.hasId || url?.startsWith('#'))
    ? { attribute: 'source', value: id, removes: ['src'] }
    : undefined;
}

/** Returns the attribute `src` for the URL of a file in `source`, which has the id of a tag. */
function sourceFix({ reason, params: { source }, attributes = {} }: ErrorFacts): Fix | undefined {
  const isFile = reason === 'no-source' && typeof source === 'string' && /[./]/.test(source) && attributes['src'] === undefined;
  return isFile ? { attribute: 'src', value: source, removes: ['source'] } : undefined;
}

/** Returns the fix of all attributes with curly quotation marks: an editor that writes them writes them everywhere. */
function curlyFix(markup: NonNullable<ErrorFacts['markup']>, option: string): Fix | undefined {
  const first = quotesFix(markup, option);
  const isCurly = ([name, value]: readonly [string, string]): boolean => name !== option && CURLY.test(value.charAt(0));
  const others = markup.filter(isCurly).flatMap(([name]) => quotesFix(markup, name) ?? []);
  if (!first || others.length === 0) return first;
  const removes = [first, ...others].flatMap((fix) => fix.removes ?? []);
  const also = others.map(({ attribute, value }) => [attribute, value] as const);
  return { ...first, also, ...(removes.length > 0 && { removes }) };
}

/**
 * Returns the value that the author of a tag put in quotation marks which HTML does not see as such. HTML reads each word behind the value as an
 * separate attribute, in lowercase.
 */
function quotesFix(markup: NonNullable<ErrorFacts['markup']>, option: string): Fix | undefined {
  const at = markup.findIndex(([name]) => name === option);
  if (at < 0) return undefined;
  const [, first] = markup[at]!;
  const marks = [CURLY, SINGLE].find((one) => first.search(one) === 0) ?? /"/;
  const isCurly = marks.source !== '"';
  const isEnd = (name: string): boolean => marks.test(name);
  const isWhole = isCurly && first.length > 1 && marks.test(first.slice(-1));
  const length = isWhole ? 0 : markup.slice(at + 1).findIndex(([name]) => isEnd(name)) + 1;
  if (!isWhole && length === 0) return undefined;
  const rest = markup.slice(at + 1, at + 1 + length);
  const words = rest.map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  const joined = isCurly
    ? [first, ...words].join(' ').replaceAll(new RegExp(marks, 'g'), '')
    : `${first}"${words.join(' ').replace(/"$/, '')}`;
  return { attribute: option, value: joined.trim(), ...(length > 0 && { removes: rest.map(([name]) => name) }) };
}

/** Web pages that show a file, with the URL of the file that they show. */
const FILE_OF_PAGE: readonly (readonly [RegExp, string])[] = [
  [
    /^https:\/\/docs\.google\.com\/spreadsheets(?:\/u\/\d)?\/d\/([\w-]{9,})\/(?:edit|(?:html)?view|preview)[^#]*(?:#(gid=\d+))?$/,
    'https://docs.google.com/spreadsheets/d/$1/export?format=csv&$2',
  ],
  [/^(https:\/\/docs\.google\.com\/spreadsheets\/d\/e\/[\w-]+\/pub)html.*$/, '$1?output=csv'],
  [/^https:\/\/www\.dropbox\.com\/(.+)$/, 'https://dl.dropboxusercontent.com/$1'],
  [/^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\/(.+)$/, 'https://raw.githubusercontent.com/$1/$2'],
  // The folder of a project whose files a server has at its root.
  [/^(?:\.?\/)?public\/(\S+)$/, '/$1'],
  // A link of Markdown, a URL in its angle brackets, and a text in the braces of JSX.
  [/^\[[^\]]*\]\(([^)\s]+)\)$/, '$1'],
  [/^<([^<>\s]+)>$/, '$1'],
  [/^\{\s*["'`]([^"'`{}]+)["'`]\s*\}$/, '$1'],
  // Another pair of quotation marks, also escaped as in code, and the sign after a list of one file.
  [/^\\?(["'`])([^"'`\\]+)\\?\1$/, '$2'],
  [/^([^\s,;]+\.\w+)[,;]$/, '$1'],
  [/^(https:\/\/(?!gitlab\.com\/)[^?#]+\/-\/)blob\/(.+)$/, '$1raw/$2'],
  // Only the last word of a name with spaces has an ending: several files have one each.
  [/^(?=[^\s.:#?=]+(?:\s[^\s.:#?=]+)*\s\S+\.\w+$)(.*)$/, '$1'],
];

/** Services that show a file on a page but let no other page load it. */
const STORES: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/drive\.google\.com\//, 'Google Drive'],
  [/^https:\/\/(?:onedrive\.live\.com|1drv\.ms)\//, 'OneDrive'],
  [/^https:\/\/[\w-]+\.sharepoint\.com\//, 'SharePoint'],
  [/^https:\/\/(?:[\w-]+\.)*box\.com\//, 'Box'],
  [/^https:\/\/www\.icloud\.com\//, 'iCloud'],
  [/^https:\/\/gitlab\.com\//, 'GitLab'],
];

/** Returns the attribute with the URL of a file that did not load, and the URL. */
function failedUrl({ code, params, attributes = {} }: ErrorFacts): { attribute: string; url: string } | undefined {
  if (!/^(network|cors|http-status|not-tabular)$/.test(code)) return undefined;
  const attribute = attributeOf(params);
  return { attribute, url: (attributes[attribute] ?? '').trim() };
}

/** Returns the service that lets no page load a file, and the attribute with the URL of the file. */
export function storeOf(facts: ErrorFacts): { attribute: string; store: string } | undefined {
  const { attribute, url } = failedUrl(facts) ?? {};
  const [, store] = STORES.find(([pattern]) => url !== undefined && pattern.test(url)) ?? [];
  return attribute !== undefined && store !== undefined ? { attribute, store } : undefined;
}

/** Returns the URL of the file that an unreachable URL means: that of a page about the file, or a name with spaces. */
function fileUrl(facts: ErrorFacts): string | undefined {
  const { url: address = '' } = failedUrl(facts) ?? {};
  const [pattern, url] = FILE_OF_PAGE.find(([page]) => page.test(address)) ?? [];
  return pattern && address.replace(pattern, url!).replace(/&$/, '').replaceAll(/\s/g, '%20');
}

/** Returns several files with spaces between them, in place of commas or semicolons. */
function filesFix({ code, attributes: { src = '' } = {} }: ErrorFacts): string | undefined {
  const isList = /^[^\s,;?#]+\.\w+(?:\s*[,;]\s*[^\s,;?#]+\.\w+)+$/.test(src.trim());
  return code === 'http-status' && isList
    ? src
        .trim()
        .split(/\s*[,;]\s*/)
        .join(' ')
    : undefined;
}

/** Returns filters in the form that this library has. A value that is not in the data is replaced only by values that are. */
function whereFix({
  code,
  reason,
  params: { expected, field, nearest },
  attributes: { where = '' } = {},
}: ErrorFacts): Fix | undefined {
  const isMember = reason === 'unknown-member';
  const isOfFilter = code === 'bad-clause' || reason.startsWith('clause-') || isMember;
  const fromJson = isOfFilter ? jsonWhere(where) : undefined;
  if (fromJson !== undefined) return { attribute: 'where', value: fromJson };
  // The field of a value that has none.
  const isWithoutField = reason === 'where' && typeof nearest === 'string';
  if (isWithoutField) return { attribute: 'where', value: nearest };
  if (!isOfFilter || where.includes('"')) return undefined;
  const dated = reason === 'clause-unknown-field' ? datedWhere(where, String(field)) : undefined;
  const value = dated ?? weekdayWhere(toWhere(where, isMember));
  const [, members = ''] = value.split(/^[^:;]+: /);
  const isKnown =
    typeof expected === 'object' && members.split(', ').every((member) => expected.includes(member.replace(/^!/, '')));
  const isSame = value.replaceAll(/\s/g, '') === where.replaceAll(/\s/g, '');
  return isSame || /[=<>]/.test(value) || (isMember && !isKnown) ? undefined : { attribute: 'where', value };
}

/** Returns definitions with semicolons between them, and equals signs after their names. */
function definesFix({ reason, attributes: { define = '' } = {} }: ErrorFacts): Fix | undefined {
  if (!/^(?:expression|unreadable-pair)/.test(reason) || /["']/.test(define)) return undefined;
  const isOutside = (at: number): boolean => define.slice(0, at).split('(').length === define.slice(0, at).split(')').length;
  const listed = define.replaceAll(/,\s*(?=[\w-]+\s*=[^=])/g, (comma, at: number) => (isOutside(at) ? '; ' : comma));
  const value = listed.replaceAll(/(^|;\s*)([\w-]+)\s*:\s*/g, '$1$2 = ');
  return value === define ? undefined : { attribute: 'define', value };
}

/** Returns measures with commas between them, or an expression that other tools write in another way. */
function measuresFix({ code, params, attributes: { measure = '', where = '' } = {} }: ErrorFacts): Fix | undefined {
  const isMistaken = /^(?:bad-expression|unknown-function)$/.test(code) || (code === 'unknown-measure' && !params['nearest']);
  const [conditional, condition] = (isMistaken ? meantCondition(measure.trim()) : undefined) ?? [];
  if (conditional !== undefined)
    return { attribute: 'measure', value: conditional, also: [['where', [where, condition].filter(Boolean).join('; ')]] };
  const meant = isMistaken ? meantMeasure(measure.trim()) : undefined;
  if (meant !== undefined) return { attribute: 'measure', value: meant };
  if (!/^bad-(expression|type)$/.test(code) || !/^[\w-]+(?:\s*[;&]\s*[\w-]+|\s+and\s+[\w-]+)+$/i.test(measure)) return undefined;
  return { attribute: 'measure', value: measure.split(/\s*[;&]\s*|\s+and\s+/i).join(', ') };
}

/** Returns fields with commas between them: `region, category` for `region > category`. */
function fieldsFix({ reason, params: { dimension, expected }, attributes = {} }: ErrorFacts): Fix | undefined {
  if (!reason.startsWith('unknown-dimension') || typeof dimension !== 'string' || typeof expected !== 'object') return undefined;
  const names = plainSigns(dimension).split(/\s*(?:[>;/|&+]|->|→|\s(?:and|then)\s)\s*/);
  const meant = names.map((name) => expected.find((one) => one.toLowerCase() === name.toLowerCase()));
  const [found] = Object.entries(attributes).filter(([, value]) => value.includes(dimension));
  // An attribute with a list has no name with a comma: this one has a single dimension.
  const first = firstOf(dimension);
  if (found && first !== dimension && (found[0] === 'field' || expected.includes(first)))
    return { attribute: found[0], value: found[1].replace(dimension, () => first) };
  if (!found || meant.some((name) => name === undefined) || meant.join() === dimension) return undefined;
  return { attribute: found[0], value: found[1].replace(dimension, () => meant.join(', ')) };
}

/** Returns roles with the column that may have the stock. A candidate for another role is a question of the card. */
function stockFix({ reason, params: { candidate, role }, attributes = {} }: ErrorFacts): Fix | undefined {
  if (reason !== 'measure-needs-role' || role !== 'stock' || typeof candidate !== 'string' || NEEDS_QUOTES.test(candidate))
    return undefined;
  const { roles = '' } = attributes;
  return { attribute: 'roles', value: [...(roles.trim() === '' ? [] : [roles]), `stock: ${candidate}`].join('; ') };
}

/** Returns pairs with colons in place of equals signs, or roles in which column and role of the mistaken pair have changed places. */
function rolesFix({ reason, params, attributes = {} }: ErrorFacts): Fix | undefined {
  const { value, expected, option = 'roles' } = params;
  const attribute = String(option);
  const written = attributes[attribute] ?? '';
  const fromJson = jsonWhere(written);
  if (fromJson !== undefined) return { attribute, value: fromJson };
  const isSwapped = reason === 'not-a-role';
  const pairs = (isSwapped ? written : pairsText(written)).split(';').map((pair) => pair.split(':').map((part) => part.trim()));
  const swapped = pairs.map(([name = '', role = '', ...rest]) =>
    name === value && rest.length === 0 && Array.isArray(expected) && expected.includes(role)
      ? [role, name]
      : [name, role, ...rest],
  );
  const text = (all: readonly (readonly string[])[]): string => all.map((pair) => pair.join(': ')).join('; ');
  const before = isSwapped ? text(pairs) : written;
  return text(swapped) === before || pairs.some((pair) => pair.length < 2) ? undefined : { attribute, value: text(swapped) };
}

/** Returns pairs of a list with colons and semicolons in place of equals signs and commas. */
const pairsText = (text: string): string => text.replaceAll(/\s*=>?\s*/g, ': ').replaceAll(/\s*,\s*(?=[\w -]+: )/g, '; ');

/** Returns the range with two dots in place of a dash. */
function dashFix({ code, attributes = {} }: ErrorFacts): Fix | undefined {
  if (!/^bad-(clause|type|option)$/.test(code)) return undefined;
  const fixes = Object.entries(attributes).flatMap(([attribute, text]): Fix[] => {
    const value = FREE_TEXT.test(attribute) ? text : text.replaceAll(DASH, '..');
    return value === text ? [] : [{ attribute, value }];
  });
  return fixes.length === 1 ? fixes[0] : undefined;
}

/** True for the change of a dash in a range. */
export const isDashFix = ({ attribute, value }: Fix, { attributes = {} }: ErrorFacts): boolean =>
  attributes[attribute]?.replaceAll(DASH, '..') === value && attributes[attribute] !== value;

/** Matches what code makes of no value. */
const UNFILLED = /^(?:undefined|null|\[object \w+\])$/;
/** Matches a value that is the code of a template. */
const TEMPLATE = /^(?:@[A-Z][\w.]*|%\w+%|\[\[.*\]\]|\$\w+)$|\{[{%]|[#$]\{|<[%?]|^@\(/;

/** Returns why an attribute has no value: its text is what code makes of none, or what a template replaces. `undefined` for other texts. */
function emptyReason(text: string, ofCode: string): string | undefined {
  const value = text.trim();
  return UNFILLED.test(value) ? ofCode : TEMPLATE.test(value) ? 'not-rendered' : undefined;
}

/** Returns the facts of a URL without a value, for the error that nothing is there. */
export function withoutValue(facts: ErrorFacts): ErrorFacts {
  const { code, params, attributes = {} } = facts;
  const option = attributeOf(params);
  const value = attributes[option] ?? '';
  const ofUrl = /^(network|http-status|not-tabular)$/.test(code) ? emptyReason(value, 'no-value') : undefined;
  if (ofUrl) return { ...facts, code: 'bad-option', reason: ofUrl, params: { option, value } };
  const isOfValue = /^(bad-(?:clause|expression|type|option)|unknown-\w+)$/.test(code);
  for (const [name, text] of isOfValue ? Object.entries(attributes) : []) {
    const reason = emptyReason(text, 'not-filled');
    if (reason) return { ...facts, code: 'bad-option', reason, params: { option: name, value: text } };
  }
  return facts;
}

/** Returns an attribute with both readings of its dates, where their order is not known. */
export function dateOrders({ code, params, attributes = {} }: ErrorFacts): readonly [Fix, Fix] | undefined {
  const { option, value } = params;
  if (!/^bad-(?:clause|type|option)$/.test(code)) return undefined;
  const isPeriod = option === 'period' && typeof value === 'string';
  const attribute = isPeriod ? 'period' : 'where';
  const [first, second] = bothOrders(isPeriod ? value : (attributes['where'] ?? '')) ?? [];
  return first === undefined || second === undefined
    ? undefined
    : [
        { attribute, value: first },
        { attribute, value: second },
      ];
}

/** True for a file that was not found, in the folder of a user or on a drive of a computer: `~/orders.csv`. */
export const isOnComputer = ({ params, attributes = {} }: ErrorFacts): boolean =>
  /^(?:~|\/(?:Users|home|Volumes)\/)/.test(attributes[attributeOf(params)] ?? '');

/** True when a browser blocks the file of a tag, since the page is safer than the file. */
export function isBlockedHttp({ code, params, attributes = {}, isSecure = false }: ErrorFacts): boolean {
  const isLocal = /^http:\/\/(localhost|127\.|\[::1\])/i;
  const address = attributes[attributeOf(params)] ?? '';
  const isHttp = /^http:/i.test(address) && !isLocal.test(address) && !/\s/.test(address.trim());
  return isSecure && /^(network|cors)$/.test(code) && isHttp;
}
