// The manifest of the elements (custom-elements.json), and from it what editors offer while a page is written.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { attributesPlugin } from './scripts/manifest-attributes.mjs';

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
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['src/elements/*/model/**', 'src/elements/*/topics/**', 'src/elements/*/plot/**', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [await attributesPlugin(), publicOnly, ...editorPlugins, packagedPaths],
};
