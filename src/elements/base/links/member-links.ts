import { fieldNames } from '../../../catalog/default-period.js';
import { requireFields } from '../../../catalog/known-field.js';
import type { Catalog } from '../../../query/catalog.js';
import { bareField } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';

/** A member of a row, as the data has it; `null` where it is missing. */
export type RowMember = readonly [field: string, member: string | null];

/** Returns the URL that each member of a row leads to; `undefined` for a member without a link. */
export type MemberLinks = (members: readonly RowMember[]) => readonly (string | undefined)[];

/** The URL of a link, split at its placeholders: `/customers/{customer}` is `['/customers/', '']` with one field. */
interface LinkTemplate {
  readonly texts: readonly string[];
  /** The names of the field of each placeholder: its role and its column. */
  readonly fields: readonly ReadonlySet<string>[];
  /** Number of parts of the path. */
  readonly depth: number;
}

/** Matches a URL in a list; spaces separate URLs, except in a placeholder. */
const URLS = /(?:\{[^{}]*\}|\S)+/gu;
/** Matches braces without a partner, what browsers remove from URLs, and what they read as a slash. */
const MISLEADING = /[{}\\\p{Cc}]/u;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * Parses the attribute `href`: URLs with fields in braces, separated by spaces. A member leads to the first URL whose first placeholder is its field, once
 * the row has a member for each placeholder.
 *
 * @param base the URL of the page
 * @throws SalesError `bad-option` for a URL without a placeholder in its path or query, and for one that is neither `https:` nor of the page;
 *   `unknown-dimension`, `missing-role` for a placeholder that the data does not have
 */
export function memberLinks(text: string, catalog: Catalog, base: string): MemberLinks {
  const templates = (text.match(URLS) ?? []).map((url) => templateOf(url, catalog, base));
  return (members) =>
    members.map((member) => {
      for (const template of templates) {
        const url = filled(template, member, { members, base });
        if (url !== undefined) return url;
      }
      return undefined;
    });
}

function templateOf(url: string, catalog: Catalog, base: string): LinkTemplate {
  const parts = url.split(/\{([^{}]*)\}/u);
  const texts = parts.filter((_, at) => at % 2 === 0);
  const names = parts.filter((_, at) => at % 2 === 1).map((name) => name.trim());
  const samples = ['a', 'b'].map((member) => texts.join(member));
  const isPlain = names.length > 0 && !MISLEADING.test(texts.join('')) && samples.every((one) => URL.canParse(one, base));
  const [one, other] = isPlain ? samples.map((sample) => new URL(sample, base)) : [];
  // A placeholder in the host would let the data choose where the link leads.
  if (!one || !other || siteOf(one) !== siteOf(other) || !isAllowed(one, texts[0]!, new URL(base)))
    throw badOption('href', url, 'link-url');
  requireFields('href', names, catalog);
  return { texts, fields: names.map((name) => new Set(fieldNames(bareField(name), catalog))), depth: depthOf(one) };
}

const siteOf = ({ protocol, username, password, host }: URL): string => [protocol, username, password, host].join('\n');
const depthOf = ({ pathname }: URL): number => pathname.split('/').length;

/** True for `https:`, for `http:` of the page’s host, and for a URL relative to the page. */
function isAllowed(url: URL, start: string, page: URL): boolean {
  if (url.protocol === 'https:') return true;
  return url.protocol === page.protocol && url.host === page.host && (url.protocol === 'http:' || !SCHEME.test(start));
}

/** Returns the URL for a member of a row; `undefined` where the link is of another field, and where a member is missing. */
function filled(
  { texts, fields, depth }: LinkTemplate,
  own: RowMember,
  { members, base }: { readonly members: readonly RowMember[]; readonly base: string },
): string | undefined {
  // Both products of a pair are members of one field: the first placeholder is the member itself.
  const values = fields.map((names, at) => (at === 0 ? [own] : members).find(([field]) => names.has(bareField(field)))?.[1]);
  if (values.some((value) => !value)) return undefined;
  const url = texts.reduce((start, part, at) => start + encoded(values[at - 1]!) + part);
  // A member `..` would lead to another level of the path.
  return depthOf(new URL(url, base)) === depth ? url : undefined;
}

/** Returns a member as one part of a path or query. A half of a surrogate pair cannot be encoded. */
const encoded = (member: string): string => encodeURIComponent(member.replaceAll(/\p{Cs}/gu, '\ufffd'));
