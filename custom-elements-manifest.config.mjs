// The manifest of the elements (custom-elements.json), and from it what editors offer while a page is written.
// Reads the schemas of attributes (src/elements/*/attributes.ts) for custom-elements.json: name, type and default of each from the schema itself, its
// description from the comment above it.
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { build } from 'esbuild';
import ts from 'typescript';

const root = import.meta.dirname;

/** Loads the modules of schemas, bundled to one. */
async function load(files) {
  const outfile = path.join(root, 'build', `attributes-${process.pid}.mjs`);
  const contents = files.map((file) => `export * from './${file}';\n`).join('');
  await build({
    stdin: { contents, resolveDir: root },
    ...{ outfile, bundle: true, format: 'esm', platform: 'node', target: 'es2022', logLevel: 'warning' },
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}

/** What `defineWidget` extends. */
const WIDGET = { name: 'SalesElement', module: '/src/elements/base/element/sales-element.js' };

const quoted = (value) => (typeof value === 'string' ? `'${value}'` : String(value));

/** The type of a property, as TypeScript writes it. */
function typeOf({ words = [], default: usual }) {
  const own = words.map(quoted);
  if (typeof usual !== 'string') return [...new Set([usual === null ? 'string | null' : typeof usual, ...own])].join(' | ');
  return own.length > 0 ? own.join(' | ') : 'string';
}

/** The comments of a schema's rows, by property. */
function commentsIn(statement) {
  const comments = new Map();
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.jsDoc) {
      const text = ts.getTextOfJSDocComment(node.jsDoc.at(-1).comment) ?? '';
      comments.set(node.name.text, text.replaceAll(/\s+/g, ' '));
    }
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return comments;
}

/** Returns the attributes of a schema as rows of the manifest. */
function rowsOf(schema, comments) {
  return Object.entries(schema).map(([name, attribute]) => ({
    name,
    attribute: attribute.attribute,
    type: { text: typeOf(attribute) },
    default: quoted(attribute.default),
    description: comments.get(name),
  }));
}

/** The definition in the call of `defineWidget` or `widgetClass` that a class extends: `class X extends Y`, with `const Y = defineWidget({ … })` above it. */
function definitionOf({ heritageClauses: [heritage] = [], parent }) {
  const name = heritage?.types[0]?.expression.text;
  const declared = parent.statements.flatMap(({ declarationList }) => declarationList?.declarations ?? []);
  const call = declared.find((one) => one.name.text === name)?.initializer;
  return /^(defineWidget|widgetClass)$/.test(call?.expression?.text ?? '') ? call.arguments[0] : undefined;
}

/** A plugin that gives a class with `static properties = xAttributes`, or of a widget with `attributes: xAttributes`, the attributes of that schema. */
async function attributesPlugin() {
  const folders = await readdir(path.join(root, 'src', 'elements'), { recursive: true });
  const files = folders
    .filter((file) => /(^sales-[a-z]+\/attributes|^base\/attributes\/common)\.ts$/.test(file))
    .map((file) => `src/elements/${file}`);
  const schemas = await load(files);
  const rows = new Map();
  for (const file of files) {
    const text = await readFile(path.join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    for (const statement of source.statements.filter(ts.isVariableStatement)) {
      const [{ name }] = statement.declarationList.declarations;
      const schema = schemas[name.text];
      if (schema) rows.set(name.text, rowsOf(schema, commentsIn(statement)));
    }
  }
  return {
    name: 'attributes',
    // The analyzer comes with another version of TypeScript.
    analyzePhase({ ts: { isClassDeclaration, isPropertyDeclaration }, node, moduleDoc }) {
      if (!isClassDeclaration(node)) return;
      const own = node.members.find((member) => isPropertyDeclaration(member) && member.name.text === 'properties');
      const definition = definitionOf(node);
      const schema = own ?? definition?.properties.find(({ name }) => name?.text === 'attributes');
      const declared = rows.get(schema?.initializer?.text);
      const declaration = declared && moduleDoc.declarations.find(({ name }) => name === node.name.text);
      if (!declaration) return;
      if (definition) declaration.superclass = WIDGET;
      const attributes = declared.map(({ name, attribute, ...row }) => ({ name: attribute, ...row, fieldName: name }));
      const members = declared.map((row) => ({ kind: 'field', ...row, reflects: true }));
      const others = (declaration.members ?? []).filter(({ name }) => name !== 'properties');
      declaration.attributes = [...attributes, ...(declaration.attributes ?? [])];
      declaration.members = [...members, ...others];
    },
  };
}

/** Puts what every widget has before what one of them adds. */
const sharedFirst = (list = []) => [...list.filter((one) => one.inheritedFrom), ...list.filter((one) => !one.inheritedFrom)];

/** Leaves out what a reader of the page cannot use: private and protected members, and events that no comment promises. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) {
        declaration.events = sharedFirst(declaration.events).filter(({ name, description }) => name && description);
        declaration.cssParts = sharedFirst(declaration.cssParts);
        declaration.members = declaration.members?.filter(
          ({ privacy, name }) => !['private', 'protected'].includes(privacy) && !name.startsWith('#'),
        );
      }
    }
  },
};

/** The file of the package that has a module: one per tag registers it, and the index exports the classes. */
const packagedFile = (file) =>
  file.replace(/^\/?src\/(?:(define\/.*)|.*)\.ts$/, (_, name) => (name ? `dist/${name}.js` : 'dist/index.js'));

const isOfTag = ({ declarations = [], exports = [] }) =>
  declarations.some(({ tagName }) => tagName) || exports.some(({ kind }) => kind === 'custom-element-definition');

/** Names the modules by the files of the package, where whoever reads the manifest finds them. */
function asPackaged(value) {
  if (Array.isArray(value)) return value.map(asPackaged);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const isFile = (key === 'path' || key === 'module') && typeof inner === 'string';
    return [key, isFile ? packagedFile(inner) : asPackaged(inner)];
  });
  return Object.fromEntries(entries);
}

const packagedPaths = {
  name: 'packaged-paths',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = asPackaged(customElementsManifest.modules.filter(isOfTag));
  },
};

/** What editors read, next to the package that is built. */
const outdir = process.env.SALES_DIST;
const editorPlugins = outdir
  ? [
      customElementVsCodePlugin({
        outdir,
        htmlFileName: 'vscode.html-custom-data.json',
        cssFileName: 'vscode.css-custom-data.json',
      }),
      customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false }),
    ]
  : [];

export default {
  globs: ['src/elements/**/*.ts', 'src/define/sales-*.ts'],
  exclude: ['src/elements/*/model/**', 'src/elements/*/topics/**', 'src/elements/*/plot/**', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [await attributesPlugin(), publicOnly, ...editorPlugins, packagedPaths],
};
