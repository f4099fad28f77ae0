/** The frameworks in which an example is written. */
export const FRAMEWORKS = ['HTML', 'React', 'Vue', 'Svelte', 'Angular'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s"'>/=]+)(?:="([^"]*)")?/g;
const COMMENT = /<!--([^]*?)-->/g;
const VOID = ['input', 'br', 'hr', 'img'];

/** Properties of the components whose names are not those of their attributes in camel case, and those of React. */
const PROPS: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  crossorigin: 'crossOrigin',
  refresh: 'refreshSeconds',
};

/** True for an example that is part of a page: whole documents, scripts and styles have no place in a component. */
export const isFragment = (html: string): boolean =>
  html.includes('<sales-') && !/<!doctype|<(?:html|head|body|script|style|link|meta)\b|\sstyle="/i.test(html);

const tagsIn = (html: string): readonly string[] => [...new Set(html.match(/(?<=<)sales-[a-z]+/g))].sort();
const imports = (html: string): string =>
  tagsIn(html)
    .map((tag) => `import 'sales-elements/define/${tag}.js';\n`)
    .join('');
const indented = (text: string, indent: string): string => text.replaceAll(/^(?=.)/gm, indent);

/** The component of a tag: `SalesKpi` for `sales-kpi`. */
const componentOf = (tag: string): string => tag.replaceAll(/(?:^|-)([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
const propOf = (attribute: string): string =>
  PROPS[attribute] ??
  (/^(?:aria|data)-/.test(attribute)
    ? attribute
    : attribute.replaceAll(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase()));

/** Writes HTML as JSX: components for the tags of the library, and each text as React reads it. */
function jsx(html: string): string {
  const open = ({ 2: name = '', 3: attributes = '', 4: slash = '' }: RegExpMatchArray): string => {
    const props = attributes.replaceAll(ATTRIBUTE, (_whole, attribute: string, value?: string) =>
      value === undefined ? propOf(attribute) : `${propOf(attribute)}="${value}"`,
    );
    const tag = name.startsWith('sales-') ? componentOf(name) : name;
    return `<${tag}${props}${slash || VOID.includes(name) ? ' /' : ''}>`;
  };
  const parts: string[] = [];
  let from = 0;
  const text = (until: number): string =>
    html
      .slice(from, until)
      .replaceAll(/<!--[^]*?-->|[{}]/g, (found) => (found.length > 1 ? found.replace(COMMENT, '{/*$1*/}') : `{'${found}'}`));
  for (const match of html.matchAll(TAG)) {
    const name = match[2] ?? '';
    parts.push(text(match.index), match[1] ? `</${name.startsWith('sales-') ? componentOf(name) : name}>` : open(match));
    from = match.index + match[0].length;
  }
  parts.push(text(html.length));
  return parts.join('').replaceAll(/<([A-Z]\w*)((?:\s+\w[\w-]*(?:="[^"]*")?)*)><\/\1>/g, '<$1$2 />');
}

function react(html: string): string {
  const body = jsx(html);
  const roots = `<>\n${indented(body, '  ')}\n</>`;
  return `import { ${tagsIn(html).map(componentOf).join(', ')} } from 'sales-elements/react';\n\nexport function Sales() {\n  return (\n${indented(roots, '    ')}\n  );\n}`;
}

const vue = (html: string): string =>
  `<script setup>\n${imports(html)}</script>\n\n<template>\n${indented(html, '  ')}\n</template>`;

const svelte = (html: string): string =>
  `<script>\n${indented(imports(html), '  ')}</script>\n\n${html.replaceAll(/[{}]/g, (brace) => `{'${brace}'}`)}`;

/** Angular reads braces and `@` in a template as its own, also in attributes. */
const angular = (html: string): string =>
  `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
${imports(html)}
@Component({
  selector: 'app-sales',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indented(
  html.replaceAll(/[{}@`\\$]/g, (mark) => `&#${String(mark.charCodeAt(0))};`),
  '    ',
)}
  \`,
})
export class Sales {}`;

const WRITERS: Readonly<Record<Framework, (html: string) => string>> = {
  HTML: (html) => html,
  React: react,
  Vue: vue,
  Svelte: svelte,
  Angular: angular,
};

/** Writes an example as code of a framework. */
export const codeFor = (framework: Framework, html: string): string => WRITERS[framework](html.trim());
