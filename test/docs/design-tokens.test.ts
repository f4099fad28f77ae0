import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { wcagContrast } from 'culori';
import { brandTokens } from '../../.storybook/docs/brand.js';
import { designTokens, type DesignTokens } from '../../.storybook/docs/design-tokens.js';
import { inMode, type Mode, MODES, tokenValues } from '../../.storybook/docs/token-values.js';

const VALUES = tokenValues(readFileSync(path.join(process.cwd(), 'src', 'tokens.css'), 'utf8'));
const SURFACES = { light: '#ffffff', dark: '#15181c' };
/** Brand colors: dark, light, yellow, gray, neon, and one with just enough contrast. */
const BRANDS = ['#663399', '#ffd400', '#e4002b', '#00a859', '#777777', '#000000', '#ffffff', '#00ffcc', '#0a66c2'];

/** What the format requires of a file (Design Tokens Format Module 2025.10). Returns each violation. */
function violations(file: DesignTokens): readonly string[] {
  const problems: string[] = [];
  const say = (place: string, problem: string): void => void problems.push(`${place}: ${problem}`);
  for (const [group, tokens] of Object.entries(file))
    for (const [name, token] of Object.entries(tokens)) {
      const place = `${group}.${name}`;
      // 5.1.1: names do not begin with $, and have no braces and no dot.
      for (const part of [group, name]) if (/^\$|[{}.]/.test(part) || part === '') say(place, `bad name ${part}`);
      const { $type, $value } = token as { $type: string; $value: unknown };
      if (typeof $value === 'string' && $value.startsWith('{')) {
        const [aliasGroup = '', aliasName = ''] = $value.slice(1, -1).split('.');
        const target = file[aliasGroup]?.[aliasName];
        if (target?.$type !== $type || target === token) say(place, `alias ${$value} leads nowhere`);
      } else if ($type === 'color') {
        const { colorSpace, components, alpha, hex } = $value as {
          colorSpace: string;
          components: readonly number[];
          alpha: number;
          hex: string;
        };
        const isIn = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 1;
        if (colorSpace !== 'srgb' || components.length !== 3 || ![...components, alpha].every(isIn)) say(place, 'bad color');
        const written = components.map((value) =>
          Math.round(value * 255)
            .toString(16)
            .padStart(2, '0'),
        );
        if (hex !== `#${written.join('')}`) say(place, `hex ${hex} is not ${written.join('')}`);
      } else if ($type === 'dimension') {
        const { value, unit } = $value as { value: number; unit: string };
        if (!Number.isFinite(value) || unit !== 'px') say(place, 'bad dimension');
      } else if ($type === 'fontFamily') {
        if (!Array.isArray($value) || $value.some((family) => typeof family !== 'string' || family === ''))
          say(place, 'bad font');
      } else say(place, `unknown type ${$type}`);
    }
  return problems;
}

describe('the design tokens of a theme', () => {
  for (const mode of MODES)
    it(`are valid in ${mode}, and have every color of the style sheet`, () => {
      const file = designTokens(VALUES, mode);
      assert.deepEqual(violations(JSON.parse(JSON.stringify(file)) as DesignTokens), []);
      const names = Object.values(file).flatMap((group) => Object.values(group).map(({ $description }) => $description));
      const colors = Object.keys(VALUES).filter((name) => /^--sales-(?:neutral|color|series|seq|div)-/.test(name));
      assert.ok(colors.length > 60);
      assert.deepEqual(
        colors.filter((name) => !names.includes(name)),
        [],
      );
    });

  it('have the values of the style sheet in each mode', () => {
    const valueOf = (mode: Mode, group: string, name: string): unknown => designTokens(VALUES, mode)[group]?.[name]?.$value;
    assert.deepEqual(valueOf('light', 'color', 'accent'), {
      colorSpace: 'srgb',
      components: [0.1608, 0.3961, 0.7373],
      alpha: 1,
      hex: '#2965bc',
    });
    assert.equal((valueOf('dark', 'color', 'accent') as { hex: string }).hex, '#5188d6');
    assert.equal(valueOf('light', 'color', 'page'), '{neutral.1}');
    assert.deepEqual(valueOf('light', 'size', 'space-6'), { value: 24, unit: 'px' });
    assert.deepEqual(valueOf('light', 'size', 'radius'), { value: 8, unit: 'px' });
  });

  it('are invalid with a dot in a name, an alias without a token, or a color out of range', () => {
    const color = { $type: 'color', $description: '' } as const;
    assert.equal(violations({ 'a.b': { c: { ...color, $value: '{x.y}' } } }).length, 2);
    const bright = { colorSpace: 'srgb', components: [2, 0, 0], alpha: 1, hex: '#ff0000' };
    assert.ok(violations({ a: { c: { ...color, $value: bright } } }).length > 0);
  });
});

describe('the tokens of a brand color', () => {
  const colorOf = (tokens: Readonly<Record<string, string>>, name: string, mode: Mode): string =>
    inMode(tokens[name] ?? VALUES[name] ?? '', mode);

  for (const brand of BRANDS)
    it(`keep text and marks readable with ${brand}`, () => {
      const tokens = brandTokens(brand, SURFACES, VALUES);
      for (const mode of MODES) {
        const of = (name: string): string => colorOf(tokens, name, mode);
        const atLeast = (one: string, other: string, least: number): void => {
          const ratio = wcagContrast(of(one), other.startsWith('#') ? other : of(other));
          assert.ok(ratio >= least, `${mode}: ${one} ${of(one)} on ${other} has ${ratio.toFixed(2)}`);
        };
        atLeast('--sales-color-accent', SURFACES[mode], 4.5);
        atLeast('--sales-color-accent', '--sales-color-accent-soft', 4.5);
        atLeast('--sales-color-on-accent', '--sales-color-accent', 4.5);
        atLeast('--sales-color-accent-fill', SURFACES[mode], 3);
        for (let step = 1; step <= 7; step++) atLeast(`--sales-seq-${step}-ink`, `--sales-seq-${step}`, 4.5);
      }
    });

  it('have the brand color itself as bars where it stands out from the card', () => {
    const tokens = brandTokens('#663399', SURFACES, VALUES);
    assert.equal(inMode(tokens['--sales-color-accent-fill'] ?? '', 'light'), '#663399');
    assert.equal(inMode(tokens['--sales-color-accent'] ?? '', 'light'), '#663399');
    assert.notEqual(inMode(tokens['--sales-color-accent'] ?? '', 'dark'), '#663399');
  });
});
