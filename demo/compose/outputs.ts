import type { Composition } from '../../src/compose/composition.js';
import { classOf, indented, isLaidOut, laidOut, LAYOUT, pageCode } from '../../src/compose/page-code.js';
import { divCode, frameCode } from '../../src/elements/base/menu/embed-code.js';
import { escapeHtml } from '../../src/util/html.js';
import { codeFor, type Framework, FRAMEWORKS } from '../../.storybook/docs/framework-code.js';
import type { View } from './composition.js';

/** The forms in which a page is copied. */
export const OUTPUTS = ['Page', 'Tags', 'Divs', 'Frames', ...FRAMEWORKS.filter((one) => one !== 'HTML')] as const;
export type Output = (typeof OUTPUTS)[number];

/** What each form is for. */
export const OUTPUT_HINTS: Readonly<Record<Output, string>> = {
  Page: 'A whole page. Put the page next to your file and the folder dist/ of the library.',
  Tags: 'For a page that loads auto.js of the library.',
  Divs: 'For editors that remove unknown tags. The page loads auto.js or the classic script.',
  Frames: 'For sites that allow frames and no scripts.',
  React: 'A component, with the package installed.',
  Vue: 'A component, with the package installed.',
  Svelte: 'A component, with the package installed.',
  Angular: 'A component, with the package installed.',
};

/** What a form needs besides the page. */
export interface OutputContext {
  readonly title: string;
  /** Language tag of the page. */
  readonly lang: string;
  readonly theme: View['theme'];
  /** Returns the height of a widget in CSS pixels. */
  readonly heightOf: (id: number) => number;
}

/** The code of a page. */
export interface PageCode {
  readonly code: string;
  /** The style sheet that the code needs next to it; empty without one. */
  readonly css: string;
}

type Attributes = readonly (readonly [name: string, value: string])[];

/** Attributes of a source that a widget has too. A frame has one widget, without a source. */
const OF_SOURCE_ONLY = [
  'period',
  'sync',
  'check',
  'cache',
  'live',
  'refresh',
  'crossorigin',
  'engine',
  'exact',
  'heading-level',
  'group',
];

function divs(page: Composition): string {
  const source = divCode('sales-source', Object.entries(page.source));
  const cards = page.cards.map((card) => {
    const [name = ''] = Object.values(classOf(card));
    return divCode(card.tag, Object.entries(card.attributes)).replace('<div', name ? `<div class="${name}"` : '<div');
  });
  return laidOut(page, [source, ...cards]);
}

/** Frames find files next to `embed.html`, and share their filters as frames of one origin. */
function frames(page: Composition, { lang, heightOf }: OutputContext): string {
  const { src = '', ...others } = page.source;
  const source = Object.entries(others).filter(([name]) => !OF_SOURCE_ONLY.includes(name));
  const urls = src.split(' ').map((url) => (/^[a-z]+:|^\//i.test(url) ? url : `../${url}`));
  const shared: Attributes = [['src', urls.join(' ')], ...source, ['scope', 'origin'], ['lang', lang]];
  return page.cards
    .map(({ id, tag, attributes }) => {
      const parameters: Attributes = [['widget', tag], ...Object.entries(attributes), ...shared];
      return frameCode(parameters, 'dist/embed.html', { heading: attributes.heading ?? tag, height: heightOf(id) });
    })
    .join('\n');
}

const RTL = /^(?:ar|fa|he|ur)\b/;

/** The direction of a language. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');

function document(page: Composition, { title, lang, theme }: OutputContext): string {
  const direction = directionOf(lang) === 'rtl' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escapeHtml(lang)}"${direction}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="dist/tokens.css" />
    <script type="module" src="dist/auto.js"></script>
    <style>
      body { max-width: 80rem; margin: 1rem auto; padding: 0 1rem; background: Canvas; color-scheme: ${theme === 'auto' ? 'light dark' : theme} }
${indented(LAYOUT, '      ')}
    </style>
  </head>
  <body>
${indented(pageCode(page, 'main'), '    ')}
  </body>
</html>
`;
}

const FORMS: Readonly<Record<Exclude<Output, Framework>, (page: Composition, context: OutputContext) => string>> = {
  Page: document,
  Tags: (page) => pageCode(page),
  Divs: divs,
  Frames: frames,
};

const isFramework = (output: Output): output is Exclude<Framework, 'HTML'> => (FRAMEWORKS as readonly string[]).includes(output);

/** Writes a page in a form. */
export function codeOf(output: Output, page: Composition, context: OutputContext): PageCode {
  const code = isFramework(output) ? codeFor(output, pageCode(page)) : FORMS[output](page, context);
  const needsCss = isLaidOut(page) && output !== 'Page' && output !== 'Frames';
  return { code, css: needsCss ? LAYOUT : '' };
}
