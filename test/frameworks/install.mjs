// Where the test apps are, and how they get their packages: a folder outside the repository, one npm install per app.
import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { statesModule } from './elements-check.mjs';
import { snippetsOf } from './docs-snippets.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const APPS = path.join(import.meta.dirname, 'apps');
const TEXT = /\.(html|[cm]?[jt]sx?|vue|svelte|astro|json)$/;
const shell = process.platform === 'win32';

/** The folder of the installed apps. */
export const HOME = process.env.SALES_FRAMEWORKS ?? path.join(homedir(), '.cache', 'sales-elements-frameworks');

/** The apps whose names contain one of the arguments (all without arguments), with their names and folders. */
export async function readApps(wanted) {
  const names = (await readdir(APPS)).filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  return Promise.all(
    names.sort().map(async (name) => {
      const { default: app } = await import(path.join(APPS, name, 'app.mjs'));
      return { name, source: path.join(APPS, name), folder: path.join(HOME, name), ...app };
    }),
  );
}

/** Packs the built package; gives the tarball. */
export async function pack() {
  await mkdir(HOME, { recursive: true });
  const options = { cwd: root, encoding: 'utf8', shell };
  const [made] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', HOME], options));
  return path.join(HOME, made.filename);
}

/** The text that says which packages an app has; another text means another install. */
async function stateOf({ packages, manifest }) {
  const { dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return JSON.stringify({ packages, manifest, dependencies });
}

const stateFile = (app) => path.join(app.folder, 'node_modules', '.sales-elements.json');

/** True when the app's packages are installed in the versions that it names. */
export async function isInstalled(app) {
  const [state, wanted] = await Promise.all([readFile(stateFile(app), 'utf8').catch(() => undefined), stateOf(app)]);
  return state === wanted;
}

/** Installs an app's packages, and the tarball with its dependencies. */
export async function install(app, tarball) {
  await rm(app.folder, { recursive: true, force: true });
  await mkdir(app.folder, { recursive: true });
  await writeManifest(app, tarball);
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
  await promisify(execFile)('npm', args, { cwd: app.folder, shell });
  await writeFile(stateFile(app), await stateOf(app));
}

async function writeManifest(app, tarball) {
  const manifest = {
    name: `test-${app.name}`,
    private: true,
    type: 'module',
    ...app.manifest,
    dependencies: { ...app.packages, 'sales-elements': `file:${tarball}` },
  };
  await writeFile(path.join(app.folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

/** Folders in node_modules where development servers keep the packages that they have bundled. */
const CACHES = ['.vite', '.cache', '.astro'];

/** Puts the package of the tarball in the place of the installed one. */
async function unpack(app, tarball) {
  const modules = path.join(app.folder, 'node_modules');
  const folder = path.join(modules, 'sales-elements');
  for (const stale of [...CACHES, 'sales-elements']) await rm(path.join(modules, stale), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
}

/** Writes an app's files anew, with those of the document; `fill` completes their texts, also by the document's sections. Gives the document's commands. */
export async function prepare(app, tarball, fill) {
  for (const entry of await readdir(app.folder))
    if (!['node_modules', 'package.json', 'package-lock.json'].includes(entry))
      await rm(path.join(app.folder, entry), { recursive: true });
  await unpack(app, tarball);
  await cp(app.source, app.folder, { recursive: true, filter: (file) => path.basename(file) !== 'app.mjs' });
  const sections = await Promise.all((app.sections ?? []).map(snippetsOf));
  for (const { files } of sections) {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(app.folder, file)), { recursive: true });
      await writeFile(path.join(app.folder, file), text);
    }
  }
  if (app.elements) await writeFile(path.join(app.folder, 'src', app.states ?? 'states.js'), statesModule);
  for (const file of await readdir(app.source, { recursive: true })) {
    if (!TEXT.test(file) || file === 'app.mjs') continue;
    const place = path.join(app.folder, file);
    await writeFile(place, fill(await readFile(place, 'utf8'), sections));
  }
  return sections.flatMap(({ commands }) => commands);
}
