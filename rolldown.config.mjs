// How the files of the package are made: from tsc's output (build/src), everything bundled in, no bare imports. Pages load them by URL, and bundlers and Node
// by the exports of package.json.
// `npm run build` (scripts/build.mjs) compiles first, then runs these in order.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import swc from '@swc/core';
import { minify as shorten } from 'rolldown/utils';
import { MADE_OF } from './scripts/lint/layers.mjs';
import { readElements } from './scripts/entries.mjs';
import { minifyTemplates, nodesIn } from './scripts/minify-templates.mjs';
import { tagsOf } from './scripts/texts/languages.mjs';

const root = import.meta.dirname;
const compiled = path.join(root, 'build', 'src');
const input = (file) => path.join(compiled, `${file}.js`);
const sources = (folder) => (existsSync(path.join(root, 'src', folder)) ? readdirSync(path.join(root, 'src', folder)) : []);
const has = (file) => existsSync(path.join(root, 'src', `${file}.ts`));

/** The modules that act when they are imported; every other one may be left out where nothing of it is used. */
const EFFECTS = /\/(define\/[^/]+|auto|worker\/worker)\.js$/;

/** Resolves the library's own modules, and says which of them act on import. */
const ownModules = {
  name: 'own-modules',
  resolveId(source, importer) {
    const isOwn = source.startsWith(compiled) || (source.startsWith('.') && importer?.startsWith(compiled));
    if (!isOwn) return null;
    const id = path.resolve(path.dirname(importer ?? root), source);
    return { id, moduleSideEffects: EFFECTS.test(id.replaceAll(path.sep, '/')) };
  },
};

const isOwn = (id) => id.startsWith(compiled);

/** Returns an import and the names that are taken of it: by `const { name } = await import('./x.js')`, or by `(await import('./x.js')).name`. */
function namesTaken({ type, id: to, init, object, property }) {
  if (type === 'MemberExpression') return [object.argument, [property.name]];
  const isPattern = type === 'VariableDeclarator' && to.type === 'ObjectPattern';
  return isPattern ? [init?.argument, to.properties.map(({ key }) => key?.name)] : [];
}

/**
 * Imports at the start what a module imports later: in a single file it is there already. Rolldown's own way leaves each such module a function that runs
 * later, and the complete script 4% larger. Where only some of the exports are taken, the others are dropped.
 */
const importsAtStart = {
  name: 'imports-at-start',
  transform(code, id) {
    if (!isOwn(id) || !/\bimport\(/.test(code)) return null;
    const nodes = [...nodesIn(this.parse(code))];
    const later = nodes.filter(({ type, source }) => type === 'ImportExpression' && source.type === 'Literal');
    const taken = new Map(nodes.map(namesTaken));
    const takenOf = (node, name) => (taken.has(node) ? `({ ${taken.get(node).map((key) => `${key}: ${name}.${key}`)} })` : name);
    let text = code;
    for (const [place, node] of [...later.entries()].reverse())
      text = `${text.slice(0, node.start)}Promise.resolve().then(() => ${takenOf(node, `later${place}`)})${text.slice(node.end)}`;
    const imports = later.map(({ source }, place) => `import * as later${place} from ${source.raw};`);
    return { code: imports.join('') + text, map: null };
  },
};

const STAND_INS = '\0stand-ins';

/** Lit in the build that also runs in Node, with what it needs there of a page: tags that are registered and never shown. */
const litForNode = {
  name: 'lit-for-node',
  resolveId(source, importer) {
    if (source === '@lit-labs/ssr-dom-shim') return STAND_INS;
    return /^(@lit\/|lit(-html|-element)?(\/|$))/.test(source) ? createRequire(importer).resolve(source) : null;
  },
  load: (id) =>
    id === STAND_INS
      ? `const tags = new Map();
        export const customElements = { get: (name) => tags.get(name), define: (name, made) => void tags.set(name, made) };
        export class HTMLElement {}`
      : null,
};

/** An import that webpack leaves to the browser, and what takes its place while names are shortened: Oxc drops comments. */
const BY_URL = /import\(\s*\/\* webpackIgnore: true \*\//g;
const CALL = 'importByUrl(';

// A classic script is read in the encoding of its page, which may be any: it holds ASCII alone. Modules are always UTF-8.
// Quotes in imports stay, by which some bundlers find them: Oxc's minifier writes them as templates, and swc as quotes again. Oxc gives the private names of
// each class the same letters, which makes the files 1% smaller; swc has other letters for each class.
const minify = (module) => ({
  name: 'minify',
  async renderChunk(code, { fileName }) {
    const { code: short } = await shorten(fileName, code.replaceAll(BY_URL, CALL), { module, compress: false });
    const format = { comments: false, asciiOnly: !module };
    const made = await swc.minify(short, { ecma: 2022, module, compress: { passes: 3 }, mangle: true, format });
    return { code: made.code.replaceAll(CALL, 'import(/* webpackIgnore: true */'), map: null };
  },
});

/** What Rolldown is given for each build. */
const build = ({ plugins = [], output, ...options }) => ({
  ...options,
  plugins: [...plugins, ownModules, minifyTemplates(isOwn), minify(output.format !== 'iife')],
  platform: 'browser',
  tsconfig: false,
  resolve: { conditionNames: ['production', 'import', 'module', 'browser', 'default'] },
  checks: { emptyImportMeta: false, ineffectiveDynamicImport: false, bundlerTimings: false },
  treeshake: { propertyReadSideEffects: false },
  output: { minify: false, ...output },
});

/** A build that makes one file. */
const single = ({ plugins = [], output, ...options }) =>
  build({ ...options, plugins: [...plugins, importsAtStart], output: { ...output, codeSplitting: false } });

/** Returns every module that `start` reaches by imports, and by the `import()` calls whose target `follows`. */
function reach(start, getModuleInfo, follows = () => false, seen = new Set()) {
  if (seen.has(start)) return seen;
  seen.add(start);
  const { importedIds = [], dynamicallyImportedIds = [] } = getModuleInfo(start) ?? {};
  for (const id of [...importedIds, ...dynamicallyImportedIds.filter(follows)]) reach(id, getModuleInfo, follows, seen);
  return seen;
}

const isEntry = (id) => id.startsWith(path.join(compiled, 'define'));
/** True for the class of a tag, which others load when they create it. */
const isClass = (id) => /\/elements\/(sales-[a-z]+)\/\1\.js$/.test(id);

const ELEMENTS = await readElements();

/** The languages besides English. The pseudo-language is for development alone. */
const LANGUAGES = (await tagsOf()).filter((tag) => tag !== 'en').sort();

/** The entry that registers tags, at a fixed address in a build. */
const TAGS_ENTRY = 'chunks/define-tags.js';
/** The entry that shows a mistake of the page's author. */
const BOX_ENTRY = 'chunks/mistake-box.js';

/** Packages that only Node has, and only where they are installed. */
const FOR_NODE = /^(node:|@duckdb\/|culori$|happy-dom$)/;

/** Parts that few pages load, by their modules: Observable Plot and D3 once `sales-plot` draws, shapes of maps with the names of states and cities, the writer of workbooks with “Download Excel”, the reader of texts that a page registers, and the parser of questions, which is an entry of the package too. */
const LIBRARIES = {
  'elements/sales-plot/plot/library': 'chunks/observable-plot.js',
  'elements/sales-map/plot/geography': 'chunks/maps.js',
  'util/places/regions': 'chunks/map-states.js',
  'elements/sales-map/regions/cities': 'chunks/map-cities.js',
  ...Object.fromEntries(
    sources('elements/sales-map/regions/shapes')
      .map((file) => path.basename(file, '.ts'))
      .map((id) => [`elements/sales-map/regions/shapes/${id}`, `chunks/map-${id}.js`]),
  ),
  'elements/base/workbook/writer': 'chunks/workbook-writer.js',
  'messages/translations/translation': 'chunks/translations.js',
  ask: 'ask.js',
};

/** The files of these libraries, relative to the entries of a build, by the paths of their modules. */
const LIBRARY_PATHS = Object.fromEntries(Object.entries(LIBRARIES).map(([module, file]) => [input(module), `./${file}`]));

const isLibrary = (id) => Object.hasOwn(LIBRARY_PATHS, id);

/** True for the drawing of a chart and the chips of a filter: parts of their element, which loads nothing later but donuts and treemaps, as few pages have one, and sheets for embossers. */
const isPart = (id) =>
  /\/elements\/(sales-[a-z]+\/(plot\/(?!(donut|treemap)\.|tactile)|panels\/chips-panel\.)|base\/define\/chart-kinds\.)/.test(id);

/** Tags made by `defineWidget`, and those made by its parts. What they alone share is a file, and what they share with `sales-plot` is another: other pages load neither. */
const DEFINED = sources('elements').filter((tag) => {
  const file = path.join(root, 'src', 'elements', tag, `${tag}.ts`);
  return existsSync(file) && readFileSync(file, 'utf8').match(/\b(defineWidget|widgetClass)\(/) !== null;
});
const FEW = [...DEFINED, 'sales-plot'];

/** True for an optional module of the worker. */
const isOptional = (id) => /\/worker\/(data|formats)\/worker-[a-z0-9]+\.js$/.test(id.replaceAll(path.sep, '/'));

/** What cards load late, in few files: the menu with all that it does, what opened filters show, sheets for embossers, and what an answer changes with small modules that few pages need. */
const TOGETHER = {
  panels: /\/elements\/sales-filter\/(panels|model)\//,
  menu: /\/(elements\/base\/(menu\/(?!copy-text\.)|chart\/opened-controller\.|workbook\/(?!writer\.)|card\/table-grid\.)|elements\/sales-trend\/sonify\.|messages\/(combined\/info-messages|compiled\/en\/info)\.|util\/html\/escape-html\.)/,
  answers:
    /\/(elements\/base\/(answers\/|menu\/copy-text\.|data\/(data-input|reason-text|set-answers)\.)|crossfilter\/origin-scope\.|messages\/(compiled\/en\/questions|digits|terms)\.)/,
  tactile: /\/(plot\/tactile\/|elements\/sales-(trend|breakdown)\/(plot\/)?tactile\.)/,
  texts: /\/messages\/compiled\/en\/(notes|reasons)\./,
  'sales-table': /\/elements\/sales-table\/model\/limited\./,
  'sales-insights': /\/(elements\/sales-insights\/(model|topics)\/|messages\/(compiled\/en\/)?insights)/,
};

/**
 * Where modules go, so that a page loads few files: each element is one, with its drawing. The KPI is on nearly every page: it is in `base` with the client,
 * which looks for the worker next to itself. What elements share is `charts`, or `page` where a dashboard needs it before its cards. What the DOM-free entries
 * need as well is `shared`, which runs in Node.
 * Modules that elements load on demand are files of their own. What a page without a worker loads
 * is two: the engine, and all that it loads late.
 */
function chunkOf(tags, domFree) {
  let places;
  const locate = (getModuleInfo) => {
    const inline = input('worker/serve/inline');
    const named = tags.map((tag) => [path.basename(tag), input(tag)]);
    const parts = named.map(([tag, id]) => [tag, reach(id, getModuleInfo, isPart)]);
    // A dashboard that is edited takes what it needs from where other pages have it.
    const isEditor = (id) => id.startsWith(input('elements/sales-dashboard/editor/').replace(/\.js$/, ''));
    const follows = (target) => !isEntry(target) && !isClass(target) && target !== inline && !isEditor(target);
    const onDemand = named.map(([tag, id]) => [tag, reach(id, getModuleInfo, follows)]);
    const free = new Set(domFree.flatMap((entry) => [...reach(input(entry), getModuleInfo, () => true)]));
    const usersOf = (id, reached) => {
      const users = reached.filter(([, ids]) => ids.has(id)).map(([tag]) => tag);
      // What an element takes from the one that it is made of stays there.
      return users.filter((tag) => !users.some((other) => MADE_OF[`elements/${tag}`] === `elements/${other}`));
    };
    const placeOf = (id) => {
      if (free.has(id)) return 'shared';
      const early = usersOf(id, parts);
      if (early.includes('sales-kpi')) return 'base';
      const users = usersOf(id, onDemand);
      const areAll = (few) => users.every((tag) => few.includes(tag));
      if (users.length < 2) return users[0];
      if (early.includes('sales-dashboard')) return 'page';
      return areAll(DEFINED) ? 'defined' : areAll(FEW) ? 'row-charts' : 'charts';
    };
    const ids = new Set(parts.flatMap(([, each]) => [...each]));
    const engine = reach(inline, getModuleInfo);
    const optional = [...reach(inline, getModuleInfo, isOptional)].filter((id) => !engine.has(id));
    const statistics = reach(input('stats'), getModuleInfo);
    const late = [...new Set(onDemand.flatMap(([, each]) => [...each]))].filter((id) => !ids.has(id));
    // Pages load no engine with what they load late. The texts of errors stay files of their own.
    const isShared = (id) => free.has(id) && !id.startsWith(path.join(compiled, 'messages'));
    const togetherOf = (id) => Object.keys(TOGETHER).find((name) => TOGETHER[name].test(id.replaceAll(path.sep, '/')));
    return new Map([
      ...[...engine].filter((id) => !id.startsWith(path.dirname(inline))).map((id) => [id, 'engine']),
      // The registration of tags and the server put it into names.
      [input('util/tag-prefix'), 'shared'],
      ...optional.map((id) => [id, statistics.has(id) ? 'statistics' : 'optional']),
      ...late.map((id) => [id, isShared(id) ? 'shared-late' : togetherOf(id)]),
      ...[...ids].filter((id) => !isEntry(id)).map((id) => [id, placeOf(id)]),
      // Few tags create others, and no page needs a file for that alone.
      [input('define/registering'), 'page'],
      // Pages load it with shapes alone.
      [input('util/fetch-errors'), 'fetch-errors'],
      // Notes and saved views load all three, questions their base, edited pages the store.
      ...['data/browser-store', 'element/tool-element', 'styles/tool.styles'].map((id) => [
        input(`elements/base/${id}`),
        'browser-store',
      ]),
      // An entry has it too, and files of elements import no entry.
      [input('elements/base/alert/alert-event'), 'base'],
    ]);
  };
  return (id, context) => {
    places ??= locate((other) => context.getModuleInfo(other));
    return places.get(id);
  };
}

/** The files of pages by folder of a build, once `pages` has made them. */
const made = new Map();

/** A file of a build, the files that it imports at its start, and those that they import. */
const closureOf = (file, bundle) => reach(file, (other) => ({ importedIds: bundle[other]?.imports }));

/** Puts the 200 bytes that Rolldown keeps in a file of their own into the file that all pages load. Its groups do not reach them. */
const runtimeInShared = {
  name: 'runtime-in-shared',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const [runtime, shared] = ['rolldown-runtime', 'shared'].map((name) => chunks.find((chunk) => chunk.name === name));
    const [, name = 't'] = /export\{(?:(\w+) as )?t\};?\s*$/.exec(runtime.code);
    const own = runtime.code.slice(0, runtime.code.lastIndexOf('export'));
    shared.code += `\nexport const runtime=/*#__PURE__*/(()=>{${own}return ${name}})();`;
    const [from, to] = [runtime, shared].map(({ fileName }) => path.posix.basename(fileName));
    for (const chunk of chunks.filter(({ imports }) => imports.includes(runtime.fileName))) {
      chunk.code = chunk.code.replace(
        new RegExp(`(\\{t(?: as (\\w+))?\\}from)?"([./]*)${from.replaceAll('.', String.raw`\.`)}"`),
        (_all, names, as = 't', folder) => `${names === undefined ? '' : `{runtime as ${as}}from`}"${folder}${to}"`,
      );
      chunk.imports = [...new Set(chunk.imports.map((file) => (file === runtime.fileName ? shared.fileName : file)))];
    }
    Reflect.deleteProperty(bundle, runtime.fileName);
  },
};

/** Has entries import all files that they need, so that a page requests these in one round and not file after file. */
const importsInOneRound = {
  name: 'imports-in-one-round',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle).filter(({ isEntry: is }) => is)) {
      const later = [...closureOf(chunk.fileName, bundle)].filter(
        (file) => file !== chunk.fileName && !chunk.imports.includes(file),
      );
      const addressOf = (file) => `./${path.posix.relative(path.posix.dirname(chunk.fileName), file)}`.replace('./..', '..');
      chunk.code += later.map((file) => `\nimport${JSON.stringify(addressOf(file))};`).join('');
    }
  },
};

/** Notes which files the class of each tag needs, and those of the tags that it creates: `{ files, own, created }`, with places in `files`. */
const noteFiles = (out) => ({
  name: 'note-files',
  writeBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const holderOf = (tag) => chunks.find(({ modules }) => Object.hasOwn(modules, input(`elements/${tag}/${tag}`))).fileName;
    const common = closureOf(TAGS_ENTRY, bundle);
    const filesOf = (tag) => [...new Set([...common, ...closureOf(holderOf(tag), bundle)])];
    const rows = ELEMENTS.map(({ tag, creates = [] }) => {
      const own = filesOf(tag);
      return [
        tag,
        {
          own,
          created: [...new Set(creates.flatMap(filesOf))].filter((file) => !own.includes(file)),
        },
      ];
    });
    made.set(out, Object.fromEntries(rows));
  },
});

const REGISTERED = '\0language:';

const isLanguageFile = (source) => LANGUAGES.some((tag) => source === input(`chunks/language-${tag}`));

/**
 * Loads each language by the URL of its file, which lies next to the worker, so that a bundle holds none that its app does not import. The modules
 * `languages/xx.js` are for apps that do.
 */
const languagesByUrl = {
  name: 'languages-by-url',
  resolveId: (source) => (source.startsWith(REGISTERED) ? { id: source, moduleSideEffects: true } : null),
  load(id) {
    if (id === input('messages/compiled/languages')) {
      const load = (tag) => `'${tag}': () => load('${tag}')`;
      return `import { nextToWorker } from ${JSON.stringify(input('client/client'))};
        // The comment stays where a variable is imported.
        const load = (tag, url = nextToWorker('language-' + tag + '.js')) => import(/* webpackIgnore: true */ url);
        export const LANGUAGES = { ${LANGUAGES.map(load).join(', ')} };`;
    }
    if (!id.startsWith(REGISTERED)) return null;
    const tag = id.slice(REGISTERED.length);
    return `import { LANGUAGES } from ${JSON.stringify(input('messages/compiled/languages'))};
      LANGUAGES['${tag}'] = () => import(${JSON.stringify(input(`chunks/language-${tag}`))});`;
  },
  resolveDynamicImport: (source) => (isLanguageFile(source) ? { id: source, external: 'relative' } : null),
};

/** The readers of binary formats, what knows encodings before Unicode, and what queries data on a server. */
const FORMATS = /^\.\.\/[a-z]+\/(worker-(?:arrow|brotli|brush|codecs|encodings|parquet|remote|xlsx|zip)\.js)$/;

/** Imports apache-arrow and readers of binary formats from the self-contained files that are made of them. */
const besides = {
  name: 'besides',
  resolveDynamicImport(source) {
    const [, reader] = (typeof source === 'string' && FORMATS.exec(source)) || [];
    const file = source === 'apache-arrow' ? 'apache-arrow.js' : reader;
    return file ? { id: path.join(compiled, 'chunks', file), external: 'relative' } : null;
  },
};

/** index, base-path, core, stats, what registers tags, one file per tag and per language; what they share lies in chunks/. */
function pages(out) {
  const entries = ['index', 'base-path', 'core', 'stats'].filter(has);
  const tags = sources('define')
    .filter((file) => /^sales-[a-z-]+\.ts$/.test(file))
    .map((file) => `define/${path.basename(file, '.ts')}`);
  return build({
    input: {
      ...Object.fromEntries([...entries, ...tags, 'define/all'].map((name) => [name, input(name)])),
      [TAGS_ENTRY.replace(/\.js$/, '')]: input('define-tags'),
      [BOX_ENTRY.replace(/\.js$/, '')]: input('define/mistake-box'),
      'chunks/auto': input('auto'),
      'chunks/inline': input('worker/serve/inline'),
      endpoint: input('endpoint'),
      server: input('server'),
      ...Object.fromEntries(LANGUAGES.map((tag) => [`languages/${tag}`, `${REGISTERED}${tag}`])),
    },
    preserveEntrySignatures: 'allow-extension',
    // Files of their own, which the complete classic script loads too. What other charts take of D3 stays as small as they need it.
    external: (id) => isLibrary(id) || FOR_NODE.test(id),
    plugins: [languagesByUrl, besides, litForNode, runtimeInShared, importsInOneRound, noteFiles(out)],
    output: {
      dir: out,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash:7].js',
      paths: LIBRARY_PATHS,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          {
            debugName: 'files of pages',
            name: chunkOf(
              tags,
              entries.filter((name) => name === 'core' || name === 'stats'),
            ),
          },
        ],
      },
    },
  });
}

/** The module `auto-files` of a build, which knows the files that `pages` has made before. `load` is the code of a function that imports one of them. */
const withFiles = (out, url, load) => ({
  name: 'with-files',
  load(id) {
    if (id !== input('auto-files')) return null;
    const tags = made.get(out);
    const files = [...new Set(Object.values(tags).flatMap(({ own, created }) => [...own, ...created]))];
    const places = (of) => of.map((file) => files.indexOf(file));
    const rows = Object.entries(tags).map(([tag, { own, created }]) => [tag, [places(own), places(created)]]);
    return `export const ownUrl = ${url};
      const urlOf = (file) => new URL(file, ownUrl).href;
      const files = ${JSON.stringify(files)};
      const tags = ${JSON.stringify(Object.fromEntries(rows))};
      export const filesOf = (tag) => {
        if (ownUrl.startsWith('file:')) return { own: [], created: [] };
        const [own, created] = tags[tag].map((places) => places.map((place) => urlOf(files[place])));
        return { own, created, worker: urlOf('chunks/worker.js') };
      };
      export const loadFile = ${load};
      export const loadTags = () => loadFile(${JSON.stringify(TAGS_ENTRY)});
      export const loadBox = () => loadFile(${JSON.stringify(BOX_ENTRY)});`;
  },
});

/** auto.js: one small file, which requests all that a page needs in one round. */
const auto = (out) =>
  single({
    input: input('auto'),
    plugins: [withFiles(out, 'import.meta.url', '(file) => import(urlOf(file))')],
    output: { file: path.join(out, 'auto.js'), format: 'es' },
  });

/** One self-contained module at a fixed address. */
const alone = (file, address, out) => single({ input: input(file), output: { file: path.join(out, address), format: 'es' } });

/** The worker and each of its optional modules. */
const workers = (out) =>
  ['worker', 'worker/data', 'worker/formats'].flatMap((folder) =>
    sources(folder)
      .filter((file) => /^worker(-[a-z0-9]+)?\.ts$/.test(file))
      .map((file) => path.basename(file, '.ts'))
      .map((name) => alone(`${folder}/${name}`, `chunks/${name}.js`, out)),
  );

/**
 * A language in two files that import no other: what every card says, and what single elements say. The second one imports the first, so names and terms are
 * in one place.
 */
const languages = (out) =>
  LANGUAGES.map((tag) =>
    build({
      input: { [`language-${tag}`]: input(`messages/compiled/${tag}`) },
      preserveEntrySignatures: 'allow-extension',
      output: {
        dir: path.join(out, 'chunks'),
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: `language-${tag}-[name].js`,
      },
    }),
  );

/** A file of each library. */
const libraries = (out) => Object.entries(LIBRARIES).map(([module, file]) => alone(module, file, out));

/** apache-arrow, for the classic script. */
const arrowLibrary = (out) => ({ ...alone('query/result/load-arrow', 'chunks/apache-arrow.js', out), input: 'apache-arrow' });

const workerCode = (out) => path.join(out, '..', `${path.basename(out)}.worker-code.js`);

/** Leaves modules of binary formats to their URLs. */
const formatsByUrl = {
  name: 'formats-by-url',
  load: (id) => (id === input('worker/serve/format-modules') ? 'export const FORMAT_MODULES = {};' : null),
};

/** The worker's side of the classic script, minified, with all modules but those of binary formats: a script whose global `code` has `serve(port)`. */
const codeForClassic = (out) =>
  single({
    input: input('worker/serve/inline'),
    plugins: [formatsByUrl],
    output: { file: workerCode(out), format: 'iife', name: 'code', exports: 'named' },
  });

const CLASSIC = '\0classic';
const WORKER_SIDE = '\0worker-side';
const NEXT_TO = '\0next-to';

/**
 * What the complete classic script has in place of modules of the library. It holds the worker's code once, as a function: the function's text becomes the
 * worker's, by way of a blob, and where no worker starts, the function is called on the main thread. Only binary formats, apache-arrow, other languages, the
 * shapes of maps, Observable Plot and the writer of workbooks are files, in chunks/ next to the script.
 */
const inClassic = () => {
  const importNextTo = `import { nextTo } from '${NEXT_TO}';`;
  const texts = {
    [CLASSIC]: () =>
      `export * from ${JSON.stringify(input('index'))};
      export { watch } from ${JSON.stringify(input('define/watch'))};
      export const load = () => Promise.resolve(globalThis.salesElements);
      import ${JSON.stringify(input('define/all'))};
      import ${JSON.stringify(input('define/widget-links'))};`,
    // Where the script lies, which is known while it runs.
    [NEXT_TO]: () => `const own = document.currentScript?.src || document.baseURI;
      export const nextTo = (file) => new URL(file, own).href;`,
    [WORKER_SIDE]: () => 'export const workerSide = INSERT_WORKER_SIDE();',
    [input('worker/serve/inline')]: () =>
      `import { workerSide } from '${WORKER_SIDE}';\nexport const serve = (port) => workerSide().serve(port);`,
    [input('worker/package-files')]: () => `${importNextTo}import { workerSide } from '${WORKER_SIDE}';
      let made;
      export const workerUrl = () =>
        (made ??= URL.createObjectURL(new Blob(['(' + workerSide + ')().serve(self)'], { type: 'text/javascript' })));
      export const installedFolder = () => undefined;
      export const servedFolder = () => undefined;
      export const embedPageUrl = () => nextTo('./embed.html');
      export const moduleUrls = () => ({ '': nextTo('./chunks/') });`,
    [input('messages/compiled/languages')]: () => {
      const load = (tag) => `'${tag}': () => import(nextTo('./chunks/language-${tag}.js'))`;
      return `${importNextTo}export const LANGUAGES = { ${LANGUAGES.map(load).join(', ')} };`;
    },
    [input('elements/sales-plot/load-library')]: () =>
      `${importNextTo}export const loadLibrary = () => import(nextTo('./chunks/observable-plot.js'));`,
    [input('elements/sales-map/load-maps')]: () =>
      `${importNextTo}export const loadMaps = async () => (await import(nextTo('./chunks/maps.js'))).MAPS;
      export const loadCities = () => import(nextTo('./chunks/map-cities.js'));
      export const loadShapesOf = async (id) => (await import(nextTo('./chunks/map-' + id + '.js'))).SHAPES;`,
    [input('util/places/load-regions')]: () =>
      `${importNextTo}export const loadRegions = () => import(nextTo('./chunks/map-states.js'));`,
    [input('elements/base/workbook/load-writer')]: () =>
      `${importNextTo}export const loadWriter = () => import(nextTo('./chunks/workbook-writer.js'));`,
    [input('elements/base/messages/load-translations')]: () =>
      `${importNextTo}export const loadTranslations = () => import(nextTo('./chunks/translations.js'));`,
    [input('elements/sales-ask/load-ask')]: () => `${importNextTo}export const loadAsk = () => import(nextTo('./ask.js'));`,
    [input('query/result/load-arrow')]: () =>
      `${importNextTo}export const loadArrow = () => import(nextTo('./chunks/apache-arrow.js'));`,
  };
  return {
    name: 'in-classic',
    resolveId: (source) =>
      Object.hasOwn(texts, source) && source.startsWith('\0') ? { id: source, moduleSideEffects: source === CLASSIC } : null,
    load: (id) => texts[id]?.() ?? null,
  };
};

/** Inserts the worker's code, which is bundled and minified already, as a function. */
const insertWorkerSide = (out) => ({
  name: 'insert-worker-side',
  generateBundle(_options, bundle) {
    const text = `(function(){${readFileSync(workerCode(out), 'utf8')};return code})`;
    for (const chunk of Object.values(bundle)) chunk.code = chunk.code.replace('INSERT_WORKER_SIDE()', () => text);
  },
});

/** The URL of a classic script while it runs, also where something has put its text into the page. */
const CLASSIC_URL = `(document.currentScript ?? document.querySelector('script[src*="sales-elements"]')).src`;

/** How the classic script imports a file: from its folder. Where that fails, as on pages opened as a file, the complete script has it all. */
const LOAD_IN_CLASSIC = `(file) => {
  const complete = () => loadComplete(urlOf('sales-elements-complete.js'));
  return ownUrl.startsWith('file:') ? complete() : import(urlOf(file)).catch(complete);
};
import { loadComplete } from ${JSON.stringify(input('define/complete-script'))}`;

/** The classic script: it loads what the page uses. */
const classic = (out) =>
  single({
    input: input('classic'),
    plugins: [withFiles(out, CLASSIC_URL, LOAD_IN_CLASSIC)],
    output: { file: path.join(out, 'sales-elements.js'), format: 'iife', name: 'salesElements' },
  });

/** The complete classic script: everything in one file, the worker too. Needs the code for it built before. */
const complete = (out) =>
  single({
    input: CLASSIC,
    plugins: [inClassic(), insertWorkerSide(out)],
    output: { file: path.join(out, 'sales-elements-complete.js'), format: 'iife', name: 'salesElements' },
  });

/** The classic scripts of embed.html and of the pages that hold it in a frame. */
const embedded = (out, name) =>
  single({ input: input(`embed/${name}`), output: { file: path.join(out, `${name}.js`), format: 'iife' } });

/** The files of pages that a thread imports once it has become a page, by the module that it names. */
const PAGE_FILES = {
  'client/client': 'index.js',
  'elements/base/messages/messages': 'index.js',
  'elements/base/workbook/page-workbook': 'index.js',
  'elements/base/workbook/writer': 'chunks/workbook-writer.js',
  'worker/serve/inline': 'chunks/inline.js',
  'define/all': 'define/all.js',
};

const pageFiles = {
  name: 'page-files',
  resolveDynamicImport(source, importer) {
    const id = typeof source === 'string' && source.startsWith('.') && path.resolve(path.dirname(importer), source);
    const [, file] = Object.entries(PAGE_FILES).find(([name]) => id === input(name)) ?? [];
    return file ? { id: path.join(compiled, 'server', file), external: 'relative' } : null;
  },
};

/** The thread in which Node renders cards. It imports no element before it has become a page. */
const renderThread = (out) =>
  build({
    input: input('server/render-thread'),
    external: (id) => FOR_NODE.test(id),
    plugins: [pageFiles],
    output: { file: path.join(out, 'render-thread.js'), format: 'es', codeSplitting: false },
  });

/** All of them in the order in which they must run. */
export const configs = (out) => [
  ...workers(out),
  ...languages(out),
  ...libraries(out),
  arrowLibrary(out),
  pages(out),
  auto(out),
  codeForClassic(out),
  classic(out),
  complete(out),
  embedded(out, 'embed'),
  embedded(out, 'embed-height'),
  renderThread(out),
];

export default configs(path.join(root, 'dist'));
