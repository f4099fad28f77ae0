// Code that each rule that needs types must report, and code on which all of them are silent.
export const planted = {
  'await-thenable': `export const one = async (n: number) => { await n; };`,
  'consistent-type-exports': `import { Shape } from './shape.js';\nexport { Shape };`,
  'dot-notation': `export const one = (point: { x: number }) => point['x'];`,
  'no-array-delete': `export const one = (list: number[]) => { delete list[0]; };`,
  'no-base-to-string': `export const one = (point: { x: number }) => point.toString();`,
  'no-confusing-void-expression': `declare const act: () => void;\nexport const one = () => { const done = act(); return [done]; };`,
  'no-deprecated': `/** @deprecated Use the other. */\ndeclare const old: () => number;\nexport const one = () => old() + 1;`,
  'no-duplicate-type-constituents': `export type One = 'a' | 'b' | 'a';`,
  'no-floating-promises': `declare const load: () => Promise<void>;\nexport const one = () => { load(); };`,
  'no-for-in-array': `export const one = (list: number[]) => { for (const place in list) throw new Error(place); };`,
  'no-implied-eval': `declare const code: string;\nexport const one = () => setTimeout(code, 1);`,
  'no-misused-promises': `declare const load: () => Promise<boolean>;\nexport const one = () => { if (load()) throw new Error('x'); };`,
  'no-misused-spread': `export const one = (texts: Map<string, number>) => ({ ...texts });`,
  'no-mixed-enums': `export enum One { a, b = 'b' }`,
  'no-redundant-type-constituents': `export type One = 'a' | string;`,
  'no-unnecessary-boolean-literal-compare': `export const one = (is: boolean) => is === true;`,
  'no-unnecessary-condition': `export const one = (list: number[]) => { if (list) throw new Error('x'); };`,
  'no-unnecessary-template-expression': 'export const one = (text: string) => `${text}`;',
  'no-unnecessary-type-arguments': `declare const list: <T = string>(of: () => T) => T[];\nexport const one = new Map<string, Set<string>>();\nfunction f<T = number>(): void { void (undefined as T | undefined); }\nf<number>();\nvoid list;`,
  'no-unnecessary-type-assertion': `export const one = (text: string) => text as string;`,
  'no-unnecessary-type-conversion': `export const one = (text: string) => String(text);`,
  'no-unnecessary-type-parameters': `export function one<T extends number>(value: T): void { if (value > 1) throw new Error('x'); }`,
  'no-unsafe-argument': `declare const given: any;\nexport const one = () => Number.parseInt(given);`,
  'no-unsafe-assignment': `declare const given: any;\nexport const one: unknown[] = [];\nconst taken = given;\none.push(taken);`,
  'no-unsafe-call': `declare const given: any;\nexport const one = () => { given(); };`,
  'no-unsafe-enum-comparison': `enum Place { a = 'a' }\ndeclare const place: Place;\nexport const one = place === 'a';`,
  'no-unsafe-member-access': `declare const given: any;\nexport const one = (): unknown => given.name;`,
  'no-unsafe-return': `declare const given: any;\nexport const one = () => given;`,
  'no-unsafe-unary-minus': `declare const text: string;\nexport const one = -text;`,
  'no-useless-default-assignment': `export const one = ({ x = 1 }: { x: number }) => x;`,
  'only-throw-error': `export const one = () => { throw 'x'; };`,
  'prefer-find': `export const one = (list: number[]) => list.filter((n) => n > 1)[0];`,
  'prefer-includes': `export const one = (text: string) => text.indexOf('a') !== -1;`,
  'prefer-nullish-coalescing': `export const one = (text: string | undefined) => text || 'a';`,
  'prefer-optional-chain': `export const one = (point: { x: { y: number } } | undefined) => point && point.x;`,
  'prefer-promise-reject-errors': `export const one = () => Promise.reject('x');`,
  'prefer-reduce-type-parameter': `export const one = (list: number[]) => list.reduce((all, n) => all.concat(String(n)), [] as string[]);`,
  'prefer-regexp-exec': `export const one = (text: string) => text.match(/a/);`,
  'prefer-return-this-type': `export class One { act(): One { return this; } }`,
  'prefer-string-starts-ends-with': `export const one = (text: string) => text[0] === 'a';`,
  'related-getter-setter-pairs': `export interface One { get at(): string; set at(value: number); }`,
  'restrict-plus-operands': `declare const n: number;\ndeclare const text: string;\nexport const one = n + text;`,
  'restrict-template-expressions': 'export const one = (point: { x: number }) => `at ${point}`;',
  'return-await': `declare const load: () => Promise<void>;\nexport const one = async () => { try { return load(); } catch { return undefined; } };`,
  'switch-exhaustiveness-check': `export function one(kind: 'a' | 'b'): void { switch (kind) { case 'a': throw new Error('x'); } }`,
  'unbound-method': `class Point { x = 1; at(): number { return this.x; } }\nexport const one = () => { const { at } = new Point(); return at; };`,
  'use-unknown-in-catch-callback-variable': `declare const load: () => Promise<void>;\nexport const one = () => load().catch((error: Error) => { throw error; });`,
};

export const legal = `import type { Shape } from './shape.js';
export type { Shape } from './shape.js';
declare const load: () => Promise<string>;
export const first = (list: readonly number[]) => list.find((n) => n > 1) ?? 0;
export const sides = async ({ n }: Shape) => \`\${n} of \${await load()}\`;
export async function read(given: unknown): Promise<string> {
  for (;;) if (typeof given === 'string' && given.startsWith('a')) return await load().catch((error: unknown) => String(error));
}
`;
