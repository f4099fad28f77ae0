// The manifest of the elements (custom-elements.json), and from it what editors offer while a page is written.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { attributesPlugin } from './scripts/manifest-attributes.mjs';

/** Leaves out what a reader of the page cannot use: private and protected members, and events that no comment promises. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) {
        declaration.events = declaration.events?.filter(({ name, description }) => name && description);
        declaration.members = declaration.members?.filter(
          ({ privacy, name }) => !['private', 'protected'].includes(privacy) && !name.startsWith('#'),
        );
      }
    }
  },
};

/** Names the modules by the files of the package, where whoever reads the manifest finds them. */
function asPackaged(value) {
  if (Array.isArray(value)) return value.map(asPackaged);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const isFile = (key === 'path' || key === 'module') && typeof inner === 'string';
    return [key, isFile ? inner.replace(/^\/?src\/(.*)\.ts$/, 'dist/esm/$1.js') : asPackaged(inner)];
  });
  return Object.fromEntries(entries);
}

const packagedPaths = {
  name: 'packaged-paths',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = asPackaged(customElementsManifest.modules);
  },
};

const outdir = process.env.SALES_DIST ?? 'build/editors';

/** The options which most properties share, as they are written in the base class. */
const SHARED = 'reflect: true, useDefault: true';

/** The options of switches, without their converter, which the manifest does not state. */
const SWITCH = `${SHARED}, type: Boolean`;

/** Reads a source with the shared options of properties written out, for the analyzer follows no name to its value. */
function sourceOf(file) {
  const source = readFileSync(path.resolve(file), 'utf8');
  return source
    .replaceAll('@property(text)', `@property({ ${SHARED} })`)
    .replaceAll('@property({ ...text,', `@property({ ${SHARED},`)
    .replaceAll('@property(flag)', `@property({ ${SWITCH} })`)
    .replaceAll('@property({ ...flag,', `@property({ ${SWITCH},`);
}

export default {
  overrideModuleCreation: ({ ts, globs }) =>
    globs.map((file) => ts.createSourceFile(file, sourceOf(file), ts.ScriptTarget.ES2015, true)),
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['src/elements/*/model/**', 'src/elements/*/topics/**', 'src/elements/*/plot/**', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    await attributesPlugin(),
    publicOnly,
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false }),
    packagedPaths,
  ],
};
