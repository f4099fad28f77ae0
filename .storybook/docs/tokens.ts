import { createElement as h, type ReactElement, useEffect, useRef } from 'react';
import css from '../../src/tokens.css?raw';
import { contrast } from './contrast.js';

/** A token: its name, its value, and the note next to it. */
interface Token {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

const ROOT_RULE = /:where\(:root\) \{([^]*?)\n\}/.exec(css)?.[1] ?? '';

/** The tokens of the style sheet under the comments that head them. */
function groupsOf(rule: string): readonly (readonly [title: string, tokens: readonly Token[]])[] {
  const parts = rule.split(/\n {2}\/\* (.*?) \*\/\n/);
  const groups: [string, readonly Token[]][] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const tokens = [...(parts[at + 1] ?? '').matchAll(/(--sales-[\w-]+):\s*([^;]+);(?: \/\* (.*?) \*\/)?/g)];
    const title = (parts[at] ?? '').split(/[.:;,]/)[0] ?? '';
    groups.push([
      title,
      tokens.map(([, name = '', value = '', note = '']) => ({ name, value: value.replaceAll(/\s+/g, ' '), note })),
    ]);
  }
  return groups;
}

const isColor = ({ value }: Token): boolean => /light-dark|--sales-(?:neutral|color)/.test(value) && !value.includes('px');
const SCHEMES = ['light', 'dark'] as const;

const swatch = (name: string, scheme: string): ReactElement =>
  h(
    'span',
    { className: 'sales-swatch', 'data-token': name, key: scheme, style: { colorScheme: scheme } },
    h('span', { className: 'sales-swatch-color', style: { background: `var(${name})` } }),
    h('span', { className: 'sales-swatch-ratio' }),
  );

/** Writes the contrast with the surface next to each swatch. Colors of backgrounds have none that matters. */
function measure(list: HTMLElement): void {
  for (const one of list.querySelectorAll<HTMLElement>('.sales-swatch')) {
    const [color, ratio] = one.children as unknown as [HTMLElement, HTMLElement];
    const surface = getComputedStyle(one).backgroundColor;
    ratio.textContent = contrast(getComputedStyle(color).backgroundColor, surface).toFixed(1);
  }
}

function ColorTable({ tokens }: { readonly tokens: readonly Token[] }): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (body.current) measure(body.current);
  }, []);
  const row = ({ name, note }: Token): ReactElement =>
    h(
      'tr',
      { key: name },
      h('td', null, h('code', null, name)),
      ...SCHEMES.map((scheme) => h('td', { key: scheme }, swatch(name, scheme))),
      h('td', null, note),
    );
  return h(
    'table',
    { className: 'sales-tokens' },
    h('thead', null, h('tr', null, ...['Token', 'Light', 'Dark', 'Note'].map((head) => h('th', { key: head }, head)))),
    h('tbody', { ref: body }, ...tokens.map(row)),
  );
}

const ValueTable = ({ tokens }: { readonly tokens: readonly Token[] }): ReactElement =>
  h(
    'table',
    { className: 'sales-tokens' },
    h('thead', null, h('tr', null, ...['Token', 'Value', 'Note'].map((head) => h('th', { key: head }, head)))),
    h(
      'tbody',
      null,
      ...tokens.map(({ name, value, note }) =>
        h('tr', { key: name }, h('td', null, h('code', null, name)), h('td', null, h('code', null, value)), h('td', null, note)),
      ),
    ),
  );

/** All tokens of the style sheet: colors with swatches and their contrast with the card, other tokens with their values. */
export function Tokens(): ReactElement {
  const groups = groupsOf(ROOT_RULE).flatMap(([title, tokens]) => {
    const colors = tokens.filter(isColor);
    const values = tokens.filter((token) => !isColor(token));
    return [
      h('h3', { key: title }, title),
      colors.length > 0 ? h(ColorTable, { key: `${title} colors`, tokens: colors }) : null,
      values.length > 0 ? h(ValueTable, { key: `${title} values`, tokens: values }) : null,
    ];
  });
  return h('div', { className: 'sb-unstyled sales-docs' }, ...groups);
}
