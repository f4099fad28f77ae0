import { DocsContext } from '@storybook/addon-docs/blocks';
import { createElement as h, type ReactElement, useContext, useId, useState } from 'react';
import type { Hit, SearchIndex, SearchPage } from './search-index.js';

let loading: Promise<SearchIndex> | undefined;

/** Loads the texts of all pages with the first search. */
const loadIndex = async (): Promise<SearchIndex> =>
  (loading ??= Promise.all([import('./search-index.js'), import('../../build/docs-pages/pages.json?raw')]).then(
    ([module, pages]) => new module.SearchIndex(JSON.parse(pages.default) as readonly SearchPage[]),
  ));

const urlOf = ({ id, anchor }: Hit): string => `?path=/docs/${id}${anchor ? `#${anchor}` : ''}`;

/** A field that searches the texts of all pages, and the pages that it finds. */
export function Search(): ReactElement {
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>();
  const { channel } = useContext(DocsContext);
  const field = useId();
  const search = async (text: string): Promise<void> => {
    setQuery(text);
    setHits(text.trim() ? (await loadIndex()).find(text) : undefined);
  };
  const open = (event: { preventDefault(): void }, url: string): void => {
    event.preventDefault();
    channel.emit('navigateUrl', url);
  };
  const hit = (one: Hit): ReactElement =>
    h(
      'li',
      { key: one.file },
      h(
        'a',
        {
          href: urlOf(one),
          target: '_parent',
          onClick: (event: Event) => open(event, urlOf(one)),
        },
        one.heading ? `${one.title} › ${one.heading}` : one.title,
      ),
      h('p', null, one.text),
    );
  return h(
    'search',
    { className: 'sb-unstyled sales-search' },
    h('label', { htmlFor: field }, 'Search the documentation'),
    h('input', {
      id: field,
      type: 'search',
      value: query,
      onFocus: () => void loadIndex(),
      onChange: ({ target }: { readonly target: HTMLInputElement }) => void search(target.value),
    }),
    hits && h('p', { role: 'status' }, hits.length > 0 ? `${String(hits.length)} pages` : `No page has “${query}”.`),
    hits && hits.length > 0 && h('ol', null, ...hits.map(hit)),
  );
}
