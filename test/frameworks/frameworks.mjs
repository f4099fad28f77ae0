// npm run frameworks: builds throwaway apps from the packed package, as docs/frameworks.md says, and opens them in Chromium (all apps, or those
// whose name contains one of the arguments). Packages are installed first, into a folder outside the repository (SALES_FRAMEWORKS names another).
// --installed: only apps whose packages are present; the others are listed as skipped. Needs `npm run build`. The last line counts.
import { chromium } from 'playwright-core';
import { serveData } from './data.mjs';
import { HOME, install, isInstalled, pack, readApps } from './install.mjs';
import { runApp } from './run.mjs';
import { FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { closingLine } from '../../scripts/command.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const onlyInstalled = process.argv.includes('--installed');
const count = { passed: 0, failed: 0, skipped: 0 };
const print = (line) => process.stdout.write(`${line}\n`);

function report(name, wrong) {
  count[wrong.length > 0 ? 'failed' : 'passed'] += 1;
  print(`${wrong.length > 0 ? '✖' : '✔'} ${name}`);
  for (const line of new Set(wrong)) print(`  ${line.replaceAll('\n', '\n  ')}`);
}

const tarball = await pack();
const data = await serveData();
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
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
    for (const { part, wrong } of await runApp(app, { browser, tarball, data: data.origin }))
      report(`${app.name}: ${part}`, wrong);
  }
} finally {
  await browser.close();
  data.close();
}
print(`\n${closingLine(count)}`);
process.exitCode = count.failed > 0 ? 1 : 0;
