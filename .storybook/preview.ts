import type { Decorator, Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import { setBasePath } from '../src/index.js';
import '../src/tokens.css';
import './preview.css';

setCustomElementsManifest(manifest);
// Made by scripts/storybook.mjs: Storybook's bundler renames what it finds, and a part is looked for beside the worker.
setBasePath('worker/');

/** Gives the page the theme, direction and language of the toolbars. */
const onPage: Decorator = (story, { globals }) => {
  const { theme, direction, locale } = globals as Record<'theme' | 'direction' | 'locale', string>;
  document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  document.documentElement.dir = direction;
  document.documentElement.lang = locale;
  return html`${story()}`;
};

/**
 * Gives the widgets of a story a filter group of its own, named after the story: a page of docs shows all stories of an element, and none may filter another.
 * The story is drawn before it is shown, so that its widgets know their group from the start.
 */
const inOwnGroup: Decorator = (story, { id }) => {
  const stage = document.createElement('div');
  render(html`${story()}`, stage);
  for (const widget of stage.querySelectorAll('*')) {
    if (widget.localName.startsWith('sales-')) widget.setAttribute('group', id);
  }
  return html`${stage}`;
};

type Icon = 'circlehollow' | 'transfer' | 'globe';

const toolbar = (title: string, icon: Icon, items: readonly (readonly [value: string, title: string])[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, text]) => ({ value, title: text })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inOwnGroup, onPage],
  initialGlobals: { theme: 'light', direction: 'ltr', locale: 'en' },
  globalTypes: {
    theme: toolbar('Theme', 'circlehollow', [
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['system', 'As the system'],
    ]),
    direction: toolbar('Direction', 'transfer', [
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ]),
    locale: toolbar('Locale', 'globe', [
      ['en', 'English'],
      ['en-GB', 'English (UK)'],
      ['de', 'Deutsch'],
      ['fr', 'Français'],
      ['es', 'Español'],
      ['pt-BR', 'Português (Brasil)'],
      ['ar', 'العربية'],
      ['ja', '日本語'],
    ]),
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Introduction',
          'sales-source',
          'sales-kpi',
          'sales-trend',
          'sales-breakdown',
          'sales-table',
          'sales-heatmap',
          'sales-filter',
        ],
      },
    },
  },
};

export default preview;
