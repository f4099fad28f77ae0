import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { contrast, difference, ofOklch, seenBy, toLab, VISIONS, type Rgb } from './colour-science.js';

type Theme = 'light' | 'dark';
type Tokens = ReadonlyMap<string, string>;

const THEMES: readonly Theme[] = ['light', 'dark'];
const source = readFileSync('src/tokens.css', 'utf8');
const [usual = '', more = ''] = source.replaceAll(/\/\*[^]*?\*\//g, '').split('@media');

/** Names and values of a block, without `--sales-`. */
function tokensOf(css: string): Tokens {
  const found = css.matchAll(/--sales-([a-z0-9-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.replaceAll(/\s+/g, ' ').trim()]));
}

const tokens = tokensOf(usual);
const highContrast: Tokens = new Map([...tokens, ...tokensOf(more)]);

/** The colour that a value stands for in a theme, where it is one. */
function read(value: string, theme: Theme, among: Tokens): Rgb | undefined {
  const name = /^var\(--sales-([a-z0-9-]+)\)$/.exec(value)?.[1];
  if (name !== undefined) return read(among.get(name) ?? '', theme, among);
  const pair = /^light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)$/.exec(value);
  const numbers = pair?.[theme === 'light' ? 1 : 2]?.split(' ').map(Number);
  return numbers && ofOklch(numbers);
}

function colour(name: string, theme: Theme, among = tokens): Rgb {
  const found = read(among.get(name) ?? '', theme, among);
  assert.ok(found, `--sales-${name} is no pair of colours`);
  return found;
}

/** Fails where two tokens have less contrast than they need. */
function need(least: number, pairs: readonly (readonly [string, string])[], among = tokens): void {
  for (const theme of THEMES) {
    for (const [one, other] of pairs) {
      const found = contrast(colour(one, theme, among), colour(other, theme, among));
      assert.ok(found >= least, `${one} on ${other}, ${theme}: ${found.toFixed(2)} is under ${least}`);
    }
  }
}

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, k) => `${name}-${k + 1}`);
const INKS = ['text', 'muted', 'accent', 'positive', 'negative', 'warning'].map((name) => `color-${name}`);

describe('what measures colours', () => {
  it('gives the differences that Sharma, Wu and Dalal list', () => {
    const listed = [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, -1, 2], [50, 0, 0], 2.3669],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[50, 2.5, 0], [58, 24, 15], 19.4535],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as const;
    for (const [one, other, expected] of listed) assert.ok(Math.abs(difference(one, other) - expected) < 1e-4, String(expected));
  });

  it('puts white and black 21 apart', () => {
    assert.ok(Math.abs(contrast(ofOklch([1, 0, 0]), ofOklch([0, 0, 0])) - 21) < 1e-3);
  });
});

describe('the design tokens', () => {
  it('have text that can be read on every ground', () => {
    const grounds = ['surface', 'page', 'hover'].map((name) => `color-${name}`);
    need(
      4.5,
      INKS.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
    );
    need(4.5, [
      ['color-on-accent', 'color-accent'],
      ['color-text', 'color-accent-soft'],
      ['color-muted', 'color-accent-soft'],
    ]);
  });

  it('have marks that stand out from the card', () => {
    const marks = [
      ...numbered('series', 8),
      'color-previous',
      'series-other',
      ...['accent', 'positive', 'negative'].map((name) => `color-${name}-fill`),
    ];
    need(
      3,
      marks.map((mark) => [mark, 'color-surface'] as const),
    );
  });

  it('have numbers that can be read in every cell', () => {
    need(
      4.5,
      [...numbered('seq', 7), ...numbered('div', 7)].map((cell) => [`${cell}-ink`, cell] as const),
    );
  });

  it('have more contrast where a reader asks for it', () => {
    need(
      7,
      INKS.map((ink) => [ink, 'color-surface'] as const),
      highContrast,
    );
    need(3, [['color-border', 'color-surface']], highContrast);
  });

  it('have six series, and good and bad, that nobody takes for each other', () => {
    const visions = [(seen: Rgb): Rgb => seen, ...Object.values(VISIONS).map((vision) => (seen: Rgb) => seenBy(vision, seen))];
    const series = numbered('series', 6);
    const pairs = series.flatMap((one, k) => series.slice(k + 1).map((other) => [one, other] as const));
    for (const theme of THEMES) {
      for (const look of visions) {
        for (const [one, other] of [...pairs, ['color-positive', 'color-negative'] as const]) {
          const [a, b] = [toLab(look(colour(one, theme))), toLab(look(colour(other, theme)))];
          assert.ok(difference(a, b) >= 12, `${one} and ${other}, ${theme}: ${difference(a, b).toFixed(1)} is under 12`);
        }
      }
    }
  });

  it('have steps that go one way, evenly', () => {
    const lightness = (name: string, theme: Theme): number => toLab(colour(name, theme))[0];
    for (const theme of THEMES) {
      const steps = numbered('seq', 7).map((name) => lightness(name, theme));
      const between = steps.slice(1).map((step, k) => (step - steps[k]!) * (theme === 'light' ? -1 : 1));
      assert.ok(Math.min(...between) > 0.7 * Math.max(...between), `${theme}: ${between.map((step) => step.toFixed(1)).join()}`);
    }
  });
});

/** Every colour that a style falls back to: `var(--sales-name, light-dark(…))`, with the file. */
function fallbacks(): readonly { readonly file: string; readonly name: string; readonly value: string }[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.styles.ts'));
  return files.flatMap((file) => {
    const css = readFileSync(path.join('src', file), 'utf8').replaceAll(/\s+/g, ' ');
    const found = css.matchAll(/var\( ?--sales-([a-z0-9-]+), (light-dark\(oklch\([\d. ]+\), oklch\([\d. ]+\)\))/g);
    return [...found].map(([, name = '', value = '']) => ({ file, name, value }));
  });
}

describe('the colours of styles', () => {
  it('are tokens, or colours of the system', () => {
    // The tones of the accent are computed from tokens; `accent.browser.ts` measures them.
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!accent)\.styles\.ts$/.test(file),
    );
    assert.ok(files.length > 30, String(files.length));
    const token = /var\( ?--[\w-]+(?:, ?(?:light-dark\(oklch\([\d. ]+\), oklch\([\d. ]+\)\)|[\w-]+))? ?\)/g;
    const literal =
      /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\(|: (?:white|black|gray|red|green|blue)\b/gi;
    for (const file of files) {
      const css = readFileSync(path.join('src', file), 'utf8')
        // Shadows carry no text.
        .replaceAll(/\/\*[^]*?\*\/|--_shadow:[^;]*;/g, '')
        .replaceAll(/\s+/g, ' ');
      assert.deepEqual(
        [...css.replaceAll(token, 'token').matchAll(literal)].map(([found]) => found),
        [],
        file,
      );
    }
  });
});

describe('the colours of a page without tokens', () => {
  it('are those of the tokens', () => {
    const all = fallbacks();
    assert.ok(all.length > 50, `only ${all.length} were found`);
    for (const { file, name, value } of all) {
      for (const theme of THEMES) {
        const either = [tokens, highContrast].map((among) => String(colour(name, theme, among)));
        assert.ok(either.includes(String(read(value, theme, tokens))), `${file}: --sales-${name}, ${theme}`);
      }
    }
  });
});
