import { createElement as h, type ReactElement } from 'react';
import { type ElementFacts, elementLine } from './element-line.js';
import { OwnFileField } from './own-file.js';
import { Search } from './search.js';

/** What the build knows of the site: the version, the URL below which files are edited, which may be empty, and the elements by tag. */
export interface Site {
  readonly version: string;
  readonly edit: string;
  readonly elements: Readonly<Record<string, ElementFacts>>;
}

/** The head of a page: search, the reader’s own file, the version, the weight of an element, and where the page is edited. */
export function Head({ source, site }: { readonly source: string; readonly site: Site }): ReactElement {
  const edit = site.edit ? h('a', { href: `${site.edit}${source}`, target: '_top' }, 'Edit this page') : `Source: ${source}`;
  const element = site.elements[source.replaceAll(/^docs\/|\.md$/g, '')];
  return h(
    'div',
    { className: 'sb-unstyled sales-docs sales-head' },
    h(Search),
    h(OwnFileField),
    h('p', null, `Version ${site.version} · `, element ? `${elementLine(element)} · ` : '', edit),
  );
}
