/** Design tokens with their values as the style sheet writes them. */
export type TokenValues = Readonly<Record<string, string>>;

/** Returns the tokens that the first rule of the style sheet sets, without those for more contrast and forced colors. */
export function tokenValues(css: string): TokenValues {
  const rule = /:where\(:root\) \{([^]*?)\n\}/.exec(css)?.[1] ?? '';
  const declarations = rule.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/(--sales-[\w-]+):\s*([^;]+);/g);
  return Object.fromEntries([...declarations].map(([, name = '', value = '']) => [name, value.replaceAll(/\s+/g, ' ').trim()]));
}

export const MODES = ['light', 'dark'] as const;
export type Mode = (typeof MODES)[number];

/** Returns the value of a token in a mode: one side of `light-dark(…, …)`, or the value itself. */
export function inMode(value: string, mode: Mode): string {
  const [, light, dark] = /^light-dark\(([^()]*(?:\([^()]*\))?), ([^()]*(?:\([^()]*\))?)\)$/.exec(value) ?? [];
  return (mode === 'light' ? light : dark) ?? value;
}
