// The manifest of the elements (custom-elements.json), and from it what editors offer while a page is written.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Leaves out what a reader of the page cannot use: private and protected members, and those marked internal. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({ privacy, name }) => !['private', 'protected'].includes(privacy) && !name.startsWith('#'),
        );
      }
    }
  },
};

const outdir = 'build/dist';

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['src/**/*-model.ts', 'src/**/*-plot.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    publicOnly,
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ outdir, webTypesFileName: 'web-types.json', packageJson: false }),
  ],
};
