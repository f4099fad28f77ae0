import { createElement as h, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import css from '../../src/tokens.css?raw';
import { brandTokens } from './brand.js';
import { designTokens } from './design-tokens.js';
import { contrast } from './contrast.js';
import { showHtml } from './run.js';
import { CodeBlock } from './snippet.js';
import { inMode, type Mode, MODES, tokenValues, type TokenValues } from './token-values.js';

const DEFAULT_TOKENS = tokenValues(css);

/** What the editor sets. Colors are hexadecimal. */
const DEFAULTS = {
  brand: '#2965bc',
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
  ['brand', 'Brand color', { type: 'color' }],
  ['surface', 'Card, light', { type: 'color' }],
  ['surfaceDark', 'Card, dark', { type: 'color' }],
  ['text', 'Text, light', { type: 'color' }],
  ['textDark', 'Text, dark', { type: 'color' }],
  ['radius', 'Corner radius', { type: 'range', min: 0, max: 1.5, step: 0.125 }],
  ['space', 'Spacing unit', { type: 'range', min: 0.125, max: 0.375, step: 0.0625 }],
  ['font', 'Font', { type: 'text', placeholder: 'Georgia, serif' }],
];

const PREVIEW = `<sales-kpi src="orders.csv" currency="EUR" compare="previous-year" sparkline></sales-kpi>
<sales-breakdown src="orders.csv" currency="EUR" by="category" compare="previous-year"></sales-breakdown>
<sales-heatmap src="orders.csv" currency="EUR" x="month(date)" y="year(date)"></sales-heatmap>`;

/** Returns the tokens that a theme changes. */
function tokensOf({ brand, surface, surfaceDark, text, textDark, radius, space, font }: Theme): TokenValues {
  return {
    ...brandTokens(brand, { light: surface, dark: surfaceDark }, DEFAULT_TOKENS),
    '--sales-color-surface': `light-dark(${surface}, ${surfaceDark})`,
    '--sales-color-text': `light-dark(${text}, ${textDark})`,
    '--sales-radius': `${radius}rem`,
    '--sales-space': `${space}rem`,
    ...(font && { '--sales-font': font }),
  };
}

/** Returns the contrast of text and accent with the card in each mode as text. */
const ratios = (tokens: TokenValues): string =>
  MODES.flatMap((mode) => {
    const colorOf = (name: string): string => inMode(tokens[`--sales-color-${name}`] ?? '', mode);
    return ['text', 'accent'].map((name) => {
      const ratio = contrast(colorOf(name), colorOf('surface'));
      return `${name}, ${mode}: ${ratio.toFixed(1)}${ratio < 4.5 ? ' (below 4.5)' : ''}`;
    });
  }).join(' · ');

/** What the editor exports: a tab, the file, its language and its text. */
interface Export {
  readonly label: string;
  readonly file: string;
  readonly language: string;
  readonly code: string;
}

/** The files of a theme: CSS with what it changes, and all design tokens of a mode. */
function exportsOf(tokens: TokenValues): readonly Export[] {
  const lines = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};`);
  const modeFile = (mode: Mode): Export => ({
    label: `Design tokens, ${mode}`,
    file: `${mode}.tokens.json`,
    language: 'json',
    code: JSON.stringify(designTokens({ ...DEFAULT_TOKENS, ...tokens }, mode), null, 2),
  });
  return [{ label: 'CSS', file: 'theme.css', language: 'css', code: `:root {\n${lines.join('\n')}\n}` }, ...MODES.map(modeFile)];
}

function download({ file, code }: Export): void {
  const url = URL.createObjectURL(new Blob([`${code}\n`], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href: url, download: file }).click();
  // The download has begun by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** The files of a theme, with buttons that choose, copy and download one. */
function Exports({ tokens }: { readonly tokens: TokenValues }): ReactElement {
  const [open, setOpen] = useState(0);
  const files = exportsOf(tokens);
  const shown = files[open];
  const tab = ({ label }: Export, index: number): ReactElement =>
    h('button', { key: label, type: 'button', 'aria-pressed': index === open, onClick: () => setOpen(index) }, label);
  return h(
    'div',
    { className: 'sales-theme-exports' },
    h('div', { className: 'sales-frameworks', role: 'group', 'aria-label': 'File' }, ...files.map(tab)),
    shown && h('button', { type: 'button', onClick: () => download(shown) }, `Download ${shown.file}`),
    shown && h('div', { className: 'sales-theme-file' }, h(CodeBlock, { code: shown.code, language: shown.language })),
  );
}

function Preview({ scheme, tokens }: { readonly scheme: string; readonly tokens: TokenValues }): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stage.current) showHtml(stage.current, PREVIEW);
  }, []);
  useEffect(() => {
    for (const [name, value] of Object.entries(tokens)) stage.current?.style.setProperty(name, value);
  }, [tokens]);
  return h('div', { ref: stage, id: `theme-${scheme}`, className: 'sales-theme-preview', style: { colorScheme: scheme } });
}

/** Form controls for a brand color and the main tokens, a preview in light and dark, the contrast of text, and the files of the theme. */
export function ThemeEditor(): ReactElement {
  const [theme, setTheme] = useState(DEFAULTS);
  const tokens = useMemo(() => tokensOf(theme), [theme]);
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
    h('p', { role: 'status' }, `Contrast with the card: ${ratios(tokens)}`),
    h(
      'div',
      { className: 'sales-theme-previews' },
      h(Preview, { scheme: 'light', tokens }),
      h(Preview, { scheme: 'dark', tokens }),
    ),
    h(Exports, { tokens }),
  );
}
