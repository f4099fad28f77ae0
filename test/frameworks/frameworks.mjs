// npm run frameworks: builds throwaway apps from the packed package, as docs/frameworks.md says, and opens them in Chromium, and in Firefox and WebKit
// where they are installed (all apps, or those whose name contains one of the arguments). Packages are installed first, into a folder outside the
// repository (SALES_FRAMEWORKS names another). The tables of docs/frameworks.md get the times of each app that passes, as soon as it does.
// --installed: only apps whose packages are present, and no tables; the others are listed as skipped. Needs `npm run build`. The last line counts.
import { serveData } from './data.mjs';
import { HOME, install, isInstalled, pack, readApps } from './install.mjs';
import { runApp } from './run.mjs';
import { writeTables } from './tables.mjs';
import { missingBrowsers, startBrowsers } from './visit.mjs';
import { closingLine } from '../../scripts/command.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const onlyInstalled = process.argv.includes('--installed');
const count = { passed: 0, failed: 0, skipped: 0 };
const print = (line) => process.stdout.write(`${line}\n`);

/** Milliseconds to the first number by browser, by app. */
const times = {};
const timesIn = (results) => Object.fromEntries(results.filter(({ ms }) => ms).map(({ part, ms }) => [part, ms]));

function report(name, { part, wrong, ms }) {
  count[wrong.length > 0 ? 'failed' : 'passed'] += 1;
  print(`${wrong.length > 0 ? '✖' : '✔'} ${name}: ${part}${ms === undefined ? '' : `, ${Math.round(ms)} ms`}`);
  for (const line of new Set(wrong)) print(`  ${line.replaceAll('\n', '\n  ')}`);
}

const tarball = await pack();
const data = await serveData();
for (const name of missingBrowsers()) {
  count.skipped += 1;
  print(`skipped: ${name} is not installed`);
}
try {
  for (const app of await readApps(wanted)) {
    if (!(await isInstalled(app))) {
      if (onlyInstalled) {
        count.skipped += 1;
        print(`skipped: ${app.name}, its packages are not in ${HOME} (npm run frameworks installs them)`);
        continue;
      }
      print(`installing ${app.name}`);
      await install(app, tarball);
    }
    // A browser that ends on the way fails one app, not all after it.
    const browsers = await startBrowsers();
    const close = () => Promise.allSettled(Object.values(browsers).map((browser) => browser.close()));
    const results = await runApp(app, { browsers, tarball, data: data.origin }).finally(close);
    for (const result of results) report(app.name, result);
    if (results.every(({ wrong }) => wrong.length === 0)) times[app.name] = timesIn(results);
    if (!onlyInstalled) await writeTables(await readApps([]), times);
  }
} finally {
  data.close();
}
print(`\n${closingLine(count)}`);
process.exitCode = count.failed > 0 ? 1 : 0;
