import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { graphOf, reach } from '../../scripts/reached.mjs';
import { tagsOf } from '../../scripts/texts/languages.mjs';
import { at, filesBelow, readJson, readText, tags } from './files.mjs';

const WORKER_ROOMS = /^build\/src\/(table|engine|dataset|analysis|stats|catalog\/detect|worker\/(handler|inline|parts|worker))/;
const READERS = /^node_modules\/(apache-arrow|flatbuffers|papaparse|hyparquet|saxen)\//;
const isPageFile = (file) => /^(?!react\/|(?:endpoint|render-thread|server)\.js).*\.js$/.test(file);

async function importsOf(entries) {
  return Object.values(await graphOf(at('dist'), entries)).flatMap(({ imports }) => imports);
}

describe('files for pages', () => {
  const modules = readJson('build/modules.json');
  let page;
  before(async () => {
    const entries = ['index.js', ...tags().map((tag) => `define/${tag}.js`), 'define/all.js'];
    page = reach(await graphOf(at('dist'), entries), entries, ['import-statement']);
  });

  it('import nothing by a bare name', async () => {
    const bare = (await importsOf(filesBelow('dist').filter(isPageFile))).filter(({ external }) => external);
    assert.deepEqual(
      bare.map((one) => one.path),
      [],
    );
  });

  it('reach no worker room and no reader', () => {
    assert.ok(page.length > 20);
    for (const file of page) {
      assert.ok(modules[file], `build/modules.json does not know ${file}`);
      assert.deepEqual(
        modules[file].filter((id) => WORKER_ROOMS.test(id) || READERS.test(id)),
        [],
        file,
      );
    }
  });

  it('reach no worker room late either, unless no worker starts', async () => {
    const entries = ['index.js', 'define/all.js'];
    const graph = await graphOf(at('dist'), entries);
    graph['chunks/inline.js'].imports = [];
    const late = reach(graph, entries, ['import-statement', 'dynamic-import']).filter((file) => file !== 'chunks/inline.js');
    assert.ok(late.length > page.length);
    for (const file of late)
      assert.deepEqual(
        (modules[file] ?? []).filter((id) => WORKER_ROOMS.test(id)),
        [],
        file,
      );
  });

  it('hold an element together with its drawing', () => {
    const tag = (id) => /elements\/(sales-[a-z]+)\/plot\//.exec(id)?.[1];
    const drawings = Object.entries(modules).filter(([file]) => /^chunks\/sales-/.test(file));
    const held = drawings.flatMap(([file, ids]) => ids.filter(tag).map((id) => [file, tag(id)]));
    assert.ok(held.length > 10);
    for (const [file, owner] of held) assert.ok(file.startsWith(`chunks/${owner}-`), `${file} holds a drawing of ${owner}`);
  });

  it('open a menu, a panel or an answer without the files of other elements', async () => {
    const files = filesBelow('dist').filter((file) => /^chunks\/(menu|answers|texts)-/.test(file));
    assert.equal(files.length, 3);
    const imported = (await importsOf(files)).filter(({ kind }) => kind === 'import-statement').map((one) => one.path);
    assert.deepEqual(
      imported.filter((file) => /^chunks\/sales-/.test(file)),
      [],
    );
  });

  it('hold no reader of binary files a second time', () => {
    const ofReader = (id) => /\/(brotli|hyparquet)/.test(id);
    const onPages = Object.keys(modules).filter((file) => /^chunks\/(?!worker)/.test(file) && modules[file].some(ofReader));
    assert.deepEqual(onPages, []);
    assert.ok(modules['chunks/worker-brotli.js'].some(ofReader));
  });

  it('keep the client where the worker lies beside it', () => {
    const holders = Object.keys(modules).filter(
      (file) => modules[file].includes('build/src/client/client.js') && file !== 'sales-elements-complete.js',
    );
    assert.equal(holders.length, 1);
    assert.match(holders[0], /^chunks\//);
    assert.ok(readText(`dist/${holders[0]}`).includes('new URL("./worker.js",import.meta.url)'));
    assert.ok(existsSync(at('dist/chunks/worker.js')));
  });

  it('have one file per tag, and one for all', () => {
    for (const tag of [...tags(), 'all']) assert.ok(existsSync(at(`dist/define/${tag}.js`)), tag);
  });
});

describe('self-contained files', () => {
  for (const file of ['chunks/worker.js', 'sales-elements.js', 'sales-elements-complete.js']) {
    it(`${file} imports nothing`, async () => {
      assert.deepEqual(await importsOf([file]), []);
    });
  }

  it('the worker is our own code alone', () => {
    const modules = readJson('build/modules.json');
    assert.deepEqual(
      modules['chunks/worker.js'].filter((id) => !id.startsWith('build/src/')),
      [],
    );
  });

  it('the module for data on a server adds at most 5 KB to the worker, and needs no other', () => {
    assert.ok(gzipSync(readText('dist/chunks/worker-remote.js'), { level: 9 }).length <= 5 * 1024);
    const copied = readJson('build/modules.json')['chunks/worker-remote.js'].filter((id) => !/\/(remote|arrow)\//.test(id));
    assert.deepEqual(copied, ['build/src/table/open/bytes.js', 'build/src/query/remote.js', 'build/src/util/bits.js']);
  });

  it('pages hold nothing that queries a database by SQL', () => {
    const modules = Object.entries(readJson('build/modules.json'));
    const onPages = modules.filter(([file]) => /^(chunks\/worker(-[a-z]+)?|index|sales-elements)\.js/.test(file));
    assert.deepEqual(
      onPages.flatMap(([, ids]) => ids.filter((id) => /\/(engine|dataset)\/sql\//.test(id))),
      [],
    );
  });

  for (const file of ['dist/sales-elements.js', 'dist/sales-elements-complete.js'])
    it(`${file} is no module and names its global`, () => {
      const text = readText(file);
      assert.match(text, /^var salesElements=function/);
      assert.doesNotMatch(text, /\bimport\.meta\b/);
    });

  it('the classic script is at most 8 KB, and knows the files of the build', () => {
    const text = readText('dist/sales-elements.js');
    assert.ok(gzipSync(text, { level: 9 }).length <= 8 * 1024);
    assert.doesNotMatch(text, /\P{ASCII}/u);
    const files = [...text.matchAll(/"(chunks\/[^"]+\.js)"/g)].map(([, file]) => file);
    assert.ok(files.length > 15);
    for (const file of files) assert.ok(existsSync(at('dist', file)), file);
  });

  it('the complete classic script reads the same in every encoding of a page', () => {
    assert.doesNotMatch(readText('dist/sales-elements-complete.js'), /\P{ASCII}/u);
  });

  it('the complete classic script holds the worker', () => {
    assert.ok(readText('dist/sales-elements-complete.js').length > readText('dist/chunks/worker.js').length);
  });

  it('the complete classic script holds all but binary formats, data on servers, shapes of maps and other languages', () => {
    const held = readJson('build/modules.json');
    const workers = Object.keys(held).filter((file) => /^chunks\/worker(-[a-z]+)?\.js$/.test(file));
    // Results of a server are Arrow, which is a binary format.
    const readers = /-(arrow|brotli|brush|codecs|encodings|parquet|remote|xlsx|zip)\.js$/;
    const onPages = Object.values(held).flat();
    const ofMaps = Object.keys(held).flatMap((file) => (/^chunks\/map(s|-[a-z-]+)\.js$/.test(file) ? held[file] : []));
    const wanted = [
      ...workers.filter((file) => !readers.test(file)).flatMap((file) => held[file]),
      ...onPages.filter((id) => /^build\/src\/(elements|plot)\//.test(id) && !ofMaps.includes(id)),
    ];
    const inside = new Set([...held['sales-elements-complete.js'], ...held['sales-elements-complete.js (worker)']]);
    assert.ok(wanted.length > 300);
    assert.deepEqual(
      [...new Set(wanted)].filter((id) => !inside.has(id) && !/worker\/worker(-|\.)/.test(id)),
      [],
    );
  });

  const languages = filesBelow('dist')
    .flatMap((file) => /^chunks\/language-([a-z-]+?)\.js$/.exec(file)?.[1] ?? [])
    .filter((name) => !name.endsWith('-more'))
    .sort();
  it('there is a file of each language but English', async () => {
    assert.deepEqual(languages, (await tagsOf()).filter((tag) => tag !== 'en').sort());
  });

  for (const language of languages) {
    it(`the complete classic script has the words in ${language} beside it, not inside`, async () => {
      const file = `chunks/language-${language}.js`;
      const late = `chunks/language-${language}-more.js`;
      assert.deepEqual((await importsOf([file])).map((one) => `${one.path}: ${one.kind}`).toSorted(), [
        `${late}: dynamic-import`,
        `${file}: import-statement`,
      ]);
      const { text } = (await (await import(at(`dist/${file}`))).loadErrors()).error({
        code: 'source-missing',
        reason: 'not-loaded',
        params: {},
      });
      assert.ok(readText(`dist/${late}`).includes(text), text);
      assert.ok(!readText(`dist/${file}`).includes(text), text);
      const { messages, groups } = await import(at(`dist/${file}`));
      const time = (await groups.time()).messages;
      for (const word of [messages.viewTable, messages.retry, time.role]) {
        assert.ok((readText(`dist/${file}`) + readText(`dist/${late}`)).includes(word), word);
        assert.ok(!readText('dist/sales-elements-complete.js').includes(word), word);
      }
      assert.ok(readText('dist/sales-elements-complete.js').includes(`./${file}`));
    });
  }

  it('keep the licences of what they hold', () => {
    const papers = readText('dist/THIRD-PARTY-LICENSES.txt');
    for (const name of ['lit-html', 'hyparquet', 'fzstd'])
      assert.ok(papers.includes(`\n${name} `) || papers.startsWith(name), name);
  });
});

describe('files for bundlers', () => {
  it('leave imports by URL to the browser under webpack', () => {
    const base = filesBelow('dist').find((file) => /^chunks\/base-/.test(file));
    for (const file of ['chunks/worker.js', base])
      assert.match(readText(`dist/${file}`), /import\(\/\* ?webpackIgnore: true ?\*\/ ?\w+/, file);
  });

  it('have Lit in its production version, which runs in Node', () => {
    const held = readJson('build/modules.json');
    const [, ids] = Object.entries(held).find(([file]) => /^chunks\/base-/.test(file));
    const lit = ids.filter((id) => /^node_modules\/(@lit|lit)/.test(id));
    assert.ok(lit.some((id) => id.endsWith('/node/reactive-element.js')));
    assert.deepEqual(
      lit.filter((id) => id.includes('/development/')),
      [],
    );
  });
});
