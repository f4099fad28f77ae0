import type { Decorator, Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import manifest from '../custom-elements.json' with { type: 'json' };
import { setBasePath } from '../src/index.js';
import '../src/tokens.css';
import './preview.css';

setCustomElementsManifest(manifest);
// Made by scripts/storybook.mjs: Storybook's bundler renames what it finds, and a part is looked for beside the worker.
setBasePath('worker/');

/** Gives the page the theme, direction and language of the toolbars, and draws the story afresh when one of them changes. */
const onPage: Decorator = (story, { globals }) => {
  const { theme, direction, locale } = globals as Record<'theme' | 'direction' | 'locale', string>;
  document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  document.documentElement.dir = direction;
  document.documentElement.lang = locale;
  return html`${keyed([theme, direction, locale].join(), story())}`;
};

type Icon = 'circlehollow' | 'transfer' | 'globe';

const toolbar = (title: string, icon: Icon, items: readonly (readonly [value: string, title: string])[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, text]) => ({ value, title: text })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onPage],
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
