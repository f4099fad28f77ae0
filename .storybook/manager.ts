import { createElement as h, type ReactElement, useState } from 'react';
import { AddonPanel } from 'storybook/internal/components';
import { addons, types, useChannel } from 'storybook/manager-api';
import { create } from 'storybook/theming';
import { type Filters, STORY_EVENT, STORY_FILTERS, STORY_TAG, type StoryEvent } from './channel.js';

/** The number of events that the panel keeps. */
const MAX_EVENTS = 50;
const PADDED = { padding: '1rem', fontSize: '0.8125rem' };
const MONO = { fontFamily: 'ui-monospace, monospace', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 } as const;
const CELL = { padding: '0.25rem 0.75rem 0.25rem 0', textAlign: 'start', verticalAlign: 'top' } as const;

/** The HTML of the story, with a button that copies it. */
function TagPanel(): ReactElement {
  const [tag, setTag] = useState('');
  const [isCopied, setCopied] = useState(false);
  useChannel({
    [STORY_TAG]: (text: string) => {
      setTag(text);
      setCopied(false);
    },
  });
  const copy = (): void => void navigator.clipboard.writeText(tag).then(() => setCopied(true));
  return h(
    'div',
    { style: PADDED },
    h('button', { type: 'button', onClick: copy, disabled: !tag }, isCopied ? 'Copied' : 'Copy tag'),
    h('pre', { style: { ...MONO, marginBlockStart: '0.75rem' } }, tag || 'This story has no tag to copy.'),
  );
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): ReactElement =>
  h(
    'table',
    { style: { borderCollapse: 'collapse', marginBlock: '0.25rem 1rem' } },
    h('thead', null, h('tr', null, ...heads.map((head) => h('th', { key: head, scope: 'col', style: CELL }, head)))),
    h(
      'tbody',
      null,
      ...rows.map((cells, row) =>
        h('tr', { key: row }, ...cells.map((cell, place) => h('td', { key: place, style: { ...CELL, ...MONO } }, cell))),
      ),
    ),
  );

/** The clauses of the filter group of the story, and the events of its widgets, the newest first. */
function FiltersPanel(): ReactElement {
  const [filters, setFilters] = useState<Filters>({});
  const [events, setEvents] = useState<readonly StoryEvent[]>([]);
  useChannel({
    [STORY_TAG]: () => setEvents([]),
    [STORY_FILTERS]: (clauses: Filters) => setFilters(clauses),
    [STORY_EVENT]: (event: StoryEvent) => setEvents((earlier) => [event, ...earlier].slice(0, MAX_EVENTS)),
  });
  const clauses = Object.entries(filters);
  return h(
    'div',
    { style: PADDED },
    h('h2', { style: { fontSize: '0.875rem', margin: 0 } }, 'Clauses'),
    clauses.length > 0
      ? table(['Source', 'Clause'], clauses)
      : h('p', null, 'No widget filters the group. Click a bar or drag across a chart.'),
    h('h2', { style: { fontSize: '0.875rem', margin: 0 } }, 'Events'),
    events.length > 0
      ? table(
          ['Event', 'Element', 'Detail'],
          events.map(({ type, from, detail }) => [type, from, detail]),
        )
      : h('p', null, 'No events yet.'),
  );
}

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'sales-elements', colorSecondary: '#2965bc' }),
  sidebar: { showRoots: true },
});

/** Adds a panel under the stories. */
function addPanel(id: string, title: string, Panel: () => ReactElement): void {
  addons.add(`sales-elements/${id}`, {
    type: types.PANEL,
    title,
    render: ({ active }) => h(AddonPanel, { active: active ?? false, children: h(Panel) }),
  });
}

addons.register('sales-elements', () => {
  addPanel('tag', 'Tag', TagPanel);
  addPanel('filters', 'Filters and events', FiltersPanel);
});
