import { createElement as h, type ReactElement, useEffect, useRef, useState } from 'react';
import { contrast } from './contrast.js';
import { showHtml } from './run.js';
import { CodeBlock } from './snippet.js';

/** What the editor sets. Colors are hexadecimal. */
const DEFAULTS = {
  accent: '#2965bc',
  accentDark: '#5188d6',
  surface: '#ffffff',
  surfaceDark: '#15181c',
  text: '#13181e',
  textDark: '#ebedef',
  radius: '0.5',
  space: '0.25',
  font: '',
};
type Theme = typeof DEFAULTS;

const FIELDS: readonly (readonly [keyof Theme, string, object])[] = [
  ['accent', 'Accent, light', { type: 'color' }],
  ['accentDark', 'Accent, dark', { type: 'color' }],
  ['surface', 'Card, light', { type: 'color' }],
  ['surfaceDark', 'Card, dark', { type: 'color' }],
  ['text', 'Text, light', { type: 'color' }],
  ['textDark', 'Text, dark', { type: 'color' }],
  ['radius', 'Corner radius', { type: 'range', min: 0, max: 1.5, step: 0.125 }],
  ['space', 'Spacing unit', { type: 'range', min: 0.125, max: 0.375, step: 0.0625 }],
  ['font', 'Font', { type: 'text', placeholder: 'Georgia, serif' }],
];

const PREVIEW = `<sales-kpi src="orders.csv" currency="EUR" compare="previous-year" sparkline></sales-kpi>
<sales-breakdown src="orders.csv" currency="EUR" by="category" compare="previous-year"></sales-breakdown>`;

const pair = (light: string, dark: string): string => `light-dark(${light}, ${dark})`;

/** The tokens of a theme. */
const tokensOf = (theme: Theme): readonly (readonly [name: string, value: string])[] => [
  ['--sales-color-accent', pair(theme.accent, theme.accentDark)],
  ['--sales-color-accent-fill', pair(theme.accent, theme.accentDark)],
  ['--sales-series-1', pair(theme.accent, theme.accentDark)],
  ['--sales-color-surface', pair(theme.surface, theme.surfaceDark)],
  ['--sales-color-text', pair(theme.text, theme.textDark)],
  ['--sales-radius', `${theme.radius}rem`],
  ['--sales-space', `${theme.space}rem`],
  ...(theme.font ? ([['--sales-font', theme.font]] as const) : []),
];

const ratios = (theme: Theme): string =>
  [
    ['Text, light', contrast(theme.text, theme.surface)],
    ['Text, dark', contrast(theme.textDark, theme.surfaceDark)],
    ['Accent, light', contrast(theme.accent, theme.surface)],
    ['Accent, dark', contrast(theme.accentDark, theme.surfaceDark)],
  ]
    .map(([name, ratio]) => `${String(name)}: ${Number(ratio).toFixed(1)}${Number(ratio) < 4.5 ? ' (below 4.5)' : ''}`)
    .join(' · ');

function Preview({ scheme, theme }: { readonly scheme: string; readonly theme: Theme }): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stage.current) showHtml(stage.current, PREVIEW);
  }, []);
  useEffect(() => {
    for (const [name, value] of tokensOf(theme)) stage.current?.style.setProperty(name, value);
  }, [theme]);
  return h('div', { ref: stage, id: `theme-${scheme}`, className: 'sales-theme-preview', style: { colorScheme: scheme } });
}

/** Form controls for the main tokens, a preview in light and dark, the contrast of text, and the CSS to copy. */
export function ThemeEditor(): ReactElement {
  const [theme, setTheme] = useState(DEFAULTS);
  const css = `:root {\n${tokensOf(theme)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n')}\n}`;
  const field = ([key, label, attributes]: (typeof FIELDS)[number]): ReactElement =>
    h(
      'label',
      { key },
      h('span', null, label),
      h('input', {
        ...attributes,
        value: theme[key],
        onChange: ({ target }: { readonly target: HTMLInputElement }) => setTheme({ ...theme, [key]: target.value }),
      }),
    );
  return h(
    'div',
    { className: 'sb-unstyled sales-docs sales-theme-editor' },
    h('form', null, ...FIELDS.map(field), h('button', { type: 'button', onClick: () => setTheme(DEFAULTS) }, 'Reset')),
    h('p', { role: 'status' }, `Contrast with the card. ${ratios(theme)}`),
    h(
      'div',
      { className: 'sales-theme-previews' },
      h(Preview, { scheme: 'light', theme }),
      h(Preview, { scheme: 'dark', theme }),
    ),
    h(CodeBlock, { code: css, language: 'css' }),
  );
}
