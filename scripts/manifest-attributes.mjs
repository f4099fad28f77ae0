// Reads the schemas of attributes (src/elements/*/attributes.ts) for custom-elements.json: name, type and default of each from the schema itself, its
// description from the comment above it.
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');

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

/** A plugin that gives a class with `static properties = xAttributes` the attributes of that schema. */
export async function attributesPlugin() {
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
      const declared = rows.get(own?.initializer?.text);
      const declaration = declared && moduleDoc.declarations.find(({ name }) => name === node.name.text);
      if (!declaration) return;
      const attributes = declared.map(({ name, attribute, ...row }) => ({ name: attribute, ...row, fieldName: name }));
      const members = declared.map((row) => ({ kind: 'field', ...row, reflects: true }));
      const others = (declaration.members ?? []).filter(({ name }) => name !== 'properties');
      declaration.attributes = [...attributes, ...(declaration.attributes ?? [])];
      declaration.members = [...members, ...others];
    },
  };
}
