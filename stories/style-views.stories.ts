import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/all.js';
import { LANGUAGES } from '../src/messages/compiled/languages.js';
import { inColumn } from './parts.js';

const meta: Meta = {
  title: 'Style/Sizes, themes, languages',
  id: 'style-views',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};

export default meta;

/** A view with its name above it. */
const named = (name: string, content: TemplateResult): TemplateResult =>
  html`<section style="min-inline-size: 0">
    <h2 style="font-size: 0.875rem; margin: 0 0 0.5rem">${name}</h2>
    ${content}
  </section>`;

const inRows = (content: unknown, width = '20rem'): TemplateResult =>
  html`<div
    style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, ${width}), 1fr)); gap: 1.5rem; align-items: start"
  >
    ${content}
  </div>`;

/** A number and a chart with the same settings. */
const cards = (locale = '', theme = ''): TemplateResult =>
  html`<div style="display: grid; gap: 1rem">
    <sales-kpi src="data/orders.csv" currency="EUR" locale=${locale} theme=${theme} compare="previous-year" sparkline></sales-kpi>
    <sales-breakdown
      src="data/orders.csv"
      currency="EUR"
      by="region"
      locale=${locale}
      theme=${theme}
      compare="previous-year"
    ></sales-breakdown>
  </div>`;

/** The same cards from the width of a phone’s tile to that of a page. */
export const Sizes: StoryObj = {
  render: () =>
    html`<div style="display: grid; gap: 1.5rem">
      ${['12.5rem', '15rem', '22.5rem', '40rem', '60rem'].map((width) => named(width, inColumn(cards(), width)))}
    </div>`,
};

const THEMES = {
  Light: { theme: 'light', style: '' },
  Dark: { theme: 'dark', style: '' },
  'Brand color': {
    theme: 'light',
    style: '--sales-color-accent: #663399; --sales-color-accent-fill: #663399; --sales-series-1: #663399',
  },
  'Own font and corners': { theme: 'light', style: '--sales-font: Georgia, serif; --sales-radius: 0' },
} as const;

/** The same cards in light, in dark, and with tokens of a page. */
export const Themes: StoryObj = {
  render: () =>
    inRows(
      Object.entries(THEMES).map(([name, { theme, style }]) =>
        named(
          name,
          html`<div
            style="color-scheme: ${theme}; background: var(--sales-color-page); padding: 1rem; border-radius: 0.5rem; ${style}"
          >
            ${cards('', theme)}
          </div>`,
        ),
      ),
    ),
};

const DENSITIES = { Compact: '0.1875rem', Comfortable: '0.25rem', Spacious: '0.3125rem' };

/** The same cards with three spacing units. */
export const Densities: StoryObj = {
  render: () =>
    inRows(
      Object.entries(DENSITIES).map(([name, space]) =>
        named(`${name}: ${space}`, html`<div style="--sales-space: ${space}">${cards()}</div>`),
      ),
    ),
};

/** The language for tests of texts. */
const PSEUDO = 'en-xa';

/** The same cards in every language. */
export const Languages: StoryObj = {
  render: () =>
    inRows(
      ['en', ...Object.keys(LANGUAGES)]
        .filter((tag) => tag !== PSEUDO)
        .map((tag) =>
          named(
            new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
            html`<div lang=${tag} dir=${tag === 'ar' ? 'rtl' : 'ltr'}>${cards(tag)}</div>`,
          ),
        ),
      '18rem',
    ),
};
