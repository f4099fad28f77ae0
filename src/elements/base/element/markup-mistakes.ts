import { SalesError, type ErrorParams } from '../../../util/error.js';
import { BROKEN } from './broken-value.js';

/** Attributes whose texts may begin with a curly quotation mark. */
const TITLES = /^(heading|terms|annot.*)$/;

/**
 * Returns the error of a tag with quotation marks of a word processor or inside a value, with an escaped URL, or with a mistyped scheme: its attributes
 * are not what the author wrote.
 */
export function brokenMarkup(element: Element): SalesError | undefined {
  const beginsCurly = (text: string): boolean => BROKEN.exec(text)?.groups?.['quote'] !== undefined;
  const problem = (reason: string, params: ErrorParams): SalesError => new SalesError('bad-option', reason, { params });
  let last = '';
  for (const { name, value } of element.attributes) {
    const isCurly = beginsCurly(value) && !TITLES.test(name);
    if (isCurly || beginsCurly(name.slice(-1))) return problem('curly-quotes', { option: isCurly ? name : last });
    const [, meant = '', text = ''] = /^([a-z-]+):"([^"]*)"$/.exec(name) ?? [];
    if (meant) return problem('unknown-attribute', { option: name, nearest: meant, value: text });
    if (name.includes('"')) {
      // What follows a value without its last quotation mark is in it up to the next one: other attributes, or other tags.
      const [, open] = /^(.*?)(?:\s+[a-z-]+=$|>\s*<)/s.exec(element.getAttribute(last) ?? '') ?? [];
      const isClosed = open === undefined;
      return problem(isClosed ? 'broken-quotes' : 'unclosed-quotes', { option: last, ...(!isClosed && { value: open }) });
    }
    last = name;
  }
  const src = element.getAttribute('src') ?? '';
  const { scheme } = BROKEN.exec(src)?.groups ?? {};
  if (scheme) return problem('unknown-protocol', { option: 'src', value: scheme });
  return /\?.*&amp;/.test(src) ? problem('escaped-ampersand', { option: 'src' }) : undefined;
}
