import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, it } from '../../scripts/daily-tests.mjs';
import { at, readText } from './files.mjs';

/** Runs the command line to its end. */
const run = (...args) => spawnSync(process.execPath, [at('bin/sales-elements.mjs'), ...args], { encoding: 'utf8' });
const { version } = JSON.parse(readText('package.json'));
const overview = run('--help');
const names = [...overview.stdout.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);

/** By day each fourth case: commands share how they read options. */
const sometimes = (place) => (place % 4 === 0 ? '' : ' @release');

describe('npx sales-elements', () => {
  it('lists every command, one file each', () => {
    assert.equal(overview.status, 0);
    assert.match(overview.stdout, /^Usage: npx sales-elements COMMAND \[options\]\n/);
    const files = readdirSync(at('bin')).filter(
      (file) => !/^(command-line|file-server|mcp-tools|node-page|plurals|sales-elements|xliff)\.mjs$/.test(file),
    );
    assert.deepEqual(names.map((name) => `${name}.mjs`).toSorted(), files.toSorted());
  });

  for (const [place, name] of ['', ...names].entries())
    it(`shows the help and the version of ${name || 'the program'}${sometimes(place)}`, () => {
      // Commands share how they read options: the short forms are those of the program.
      const short = (option) => (name ? [] : [option]);
      for (const option of ['--help', ...short('-h')]) {
        const { status, stdout, stderr } = run(...[name].filter(Boolean), option);
        assert.deepEqual([status, stderr], [0, '']);
        assert.ok(stdout.startsWith(`Usage: npx sales-elements ${name || 'COMMAND'}`), stdout);
        assert.match(stdout, name ? /--version +shows the version/ : /for the options of a command/);
      }
      for (const option of ['--version', ...short('-v')])
        assert.equal(run(...[name].filter(Boolean), option).stdout, `${version}\n`);
    });

  it('shows help next to mistakes', () => {
    const { status, stdout } = run('serve', '--nonsense', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /^Usage: npx sales-elements serve DATA/);
  });

  const mistakes = [
    [[], /^COMMAND is missing\.\n/, /Commands:\n/],
    [['srve', 'data'], /^Unknown command 'srve'\. Did you mean 'serve'\?\n/, /Commands:\n/],
    [['dance'], /^Unknown command 'dance'\.\n/],
    [['--versoin'], /^Unknown command '--versoin'\. Did you mean '--version'\?\n/],
    [['serve'], /^DATA is missing\.\n/, /Usage: npx sales-elements serve DATA/, /Run `npx sales-elements serve --help`/],
    [['serve', 'data', '--prot', '80'], /^Unknown option '--prot'\. Did you mean '--port'\?\n/],
    [['serve', 'data', '-p'], /^Unknown option '-p'\. Did you mean '--port'\?\n/],
    [['serve', 'data', '-q'], /^Unknown option '-q'\.\n/],
    [['serve', 'data', '--port'], /^--port needs a value: --port NUMBER\.\n/],
    [['serve', 'data', '--joins', '--port', '80'], /^--joins needs a value: --joins TEXT\.\n/],
    [['serve', 'data', '--help=yes'], /^--help takes no value, but got 'yes'\.\n/],
    [['preload', 'one.html', 'two.html'], /^Unexpected argument 'two\.html'\.\n/],
    [['preload', 'no-such-page.html'], /^no-such-page\.html cannot be read\. Expected an HTML file\.\n$/],
  ];
  for (const [place, [args, ...expected]] of mistakes.entries())
    it(`names a mistake, the nearest word, and the next step: ${args.join(' ')}${sometimes(place)}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [1, ''], args.join(' '));
      for (const part of expected) assert.match(stderr, part);
    });
});
