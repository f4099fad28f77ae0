// Writes dist/types: the tags for the JSX of React, Preact and Solid, and for templates of Vue and Svelte. Only tags.d.ts is generated.
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { doc, EVENTS, HEAD, readTags } from './manifest-tags.mjs';

const line = (name, type, description) => `${doc(description)}  readonly ${name}?: ${type} | undefined;\n`;

function attributesOf({ tag, name, own, properties }) {
  const typeOf = ({ type, isSwitch, hasWords }) => (isSwitch ? 'Switch' : hasWords ? type : 'string | number');
  const attributes = own.map((one) => line(`'${one.attribute}'`, `${typeOf(one)} | null`, one.description));
  const fromCode = properties.map((member) => line(member.name, `${name}['${member.name}']`, member.description));
  return `/** The attributes of \`<${tag}>\`, and its properties for code. */
export interface ${name}Attributes {
${[...attributes, ...fromCode].join('')}}
`;
}

/** The text of tags.d.ts. */
const tagsFile = (tags) => `${HEAD}import type {
${[...Object.values(EVENTS), ...tags.map(({ name }) => name)].map((name) => `  ${name},\n`).join('')}} from '../declarations/index.js';

/** An attribute that is on or off: present or absent, or with its value written out. */
export type Switch = boolean | '' | 'true' | 'false';

${tags.map(attributesOf).join('\n')}
/** Each tag's element and attributes. */
export interface SalesTags {
${tags.map(({ tag, name }) => `  '${tag}': { readonly element: ${name}; readonly attributes: ${name}Attributes };\n`).join('')}}

/** Types by tag, for tags with a prefix too: \`acme-sales-kpi\`. */
export type WithPrefix<Tags> = Tags & { readonly [Tag in keyof Tags & string as \`\${string}-\${Tag}\`]: Tags[Tag] };

/** Each event by name. */
export interface SalesEvents {
${Object.entries(EVENTS)
  .map(([event, type]) => `  '${event}': ${type};\n`)
  .join('')}}

/** Listeners by event, each name after a prefix: \`onsales-load\`, \`on:sales-load\`. */
export type SalesListeners<Prefix extends string> = {
  readonly [Event in keyof SalesEvents as \`\${Prefix}\${Event}\`]?: ((event: SalesEvents[Event]) => void) | null | undefined;
};
`;

/** Writes the types of a manifest's tags into a folder `types`. */
export async function tagTypesFrom(manifest, folder) {
  await cp(path.join(import.meta.dirname, 'types'), folder, { recursive: true });
  await writeFile(path.join(folder, 'tags.d.ts'), tagsFile(await readTags(manifest)));
}
