// npx sales-elements render page.html --pdf: a page as a PDF, an image, a workbook, slides or a mail, for schedules.
import { access, constants, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './command-line.mjs';
import { servedFolder } from './file-server.mjs';
import { errorLines, readLocalPage } from './node-page.mjs';

const INSTALL = 'npm install puppeteer-core@24.43.1';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const VIEWPORT = { width: 1200, height: 900, deviceScaleFactor: 2 };
const MARGIN = '12mm';
/** Maximum time in which a late page says what it waits for, in milliseconds. */
const ANSWER_MS = 1000;

/** Returns the program file of the browser that `CHROME_PATH` names, else of an installed one. @throws CommandError if there is none */
async function browserFile() {
  const { CHROME_PATH: chosen, PATH = '' } = process.env;
  const installed = [
    ...PATH.split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...MAC.map((app) => path.join('/Applications', app)),
    ...WINDOWS.map((name) => path.join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe')),
  ];
  for (const file of chosen ? [chosen] : installed) if (await isProgram(file)) return file;
  throw new CommandError(
    chosen
      ? `CHROME_PATH is '${chosen}'. Expected the program file of Chromium or Google Chrome.`
      : 'No browser was found. Install Chromium or Google Chrome, or set CHROME_PATH to its program file.',
  );
}

async function isProgram(file) {
  const [isRunnable, isFile] = await Promise.all([
    access(file, constants.X_OK).then(
      () => true,
      () => false,
    ),
    stat(file).then(
      (found) => found.isFile(),
      () => false,
    ),
  ]);
  return isRunnable && isFile;
}

/** Starts the browser. @throws CommandError if it or its driver is missing */
async function startBrowser() {
  const { launch } = await import('puppeteer-core').catch(() => {
    throw new CommandError(`puppeteer-core is not installed. Run\n  ${INSTALL}`);
  });
  const executablePath = await browserFile();
  // Chromium has no sandbox for the user root, and refuses to start with one.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return launch({ executablePath, args, defaultViewport: VIEWPORT }).catch((error) => {
    throw new CommandError(`${executablePath} did not start: ${error.message}`);
  });
}

/** In the page: whether its widgets are defined. */
const areDefined = () => {
  const elements = [...globalThis.document.querySelectorAll('*')];
  return (
    elements.some((element) => element.localName.includes('-') && 'ready' in element) &&
    elements.every((element) => !element.localName.includes('sales-') || element.matches(':defined'))
  );
};

/** In the page: waits for each widget, and returns the errors. Lazy widgets load near the viewport, so each is scrolled to. */
const widgetErrors = async () => {
  const errors = [];
  for (const element of globalThis.document.querySelectorAll('*')) {
    if (!element.localName.includes('-') || !('ready' in element)) continue;
    element.scrollIntoView();
    globalThis.salesElementsAwaited = element;
    try {
      await element.ready;
    } catch (error) {
      errors.push([`${element.localName}: ${error.message}`, error.hint].filter(Boolean).join('\n'));
    }
  }
  globalThis.scrollTo(0, 0);
  return errors;
};

/** In the page: what it waits for, with the tag of the widget as it is written; an empty text when there is nothing. */
const awaitedText = () => {
  const isUndefined = (element) => element.localName.includes('sales-') && !element.matches(':defined');
  const element = globalThis.salesElementsAwaited ?? [...globalThis.document.querySelectorAll('*')].find(isUndefined);
  if (!element) return '';
  if (isUndefined(element)) return `: no script of the page has defined <${element.localName}>`;
  return `: it waits for <${[element.localName, ...Array.from(element.attributes, ({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
};

/** Describes why a page is late. A page that is busy all the time cannot be asked. */
async function lateText(page, seconds) {
  const silent = new Promise((resolve) => setTimeout(resolve, ANSWER_MS, ''));
  const awaited = await Promise.race([page.evaluate(awaitedText).catch(() => ''), silent]);
  return `The page was not complete after ${seconds} seconds${awaited}. --timeout allows more.`;
}

/** Resolves with what `promise` does. @throws CommandError after `seconds`, with the widget that `page` waits for */
async function within(seconds, promise, page) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  }).then(async () => {
    throw new CommandError(await lateText(page, seconds));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Loads a page and waits for its widgets. @throws CommandError with the errors that the page shows */
async function loadPage(page, url) {
  page.setDefaultTimeout(0);
  await page.goto(url, { timeout: 0 });
  await page.waitForFunction(areDefined);
  const errors = await page.evaluate(widgetErrors);
  if (errors.length > 0) throw new CommandError(errors.join('\n'));
}

/** Returns the bytes of a page as it would be printed, or as an image of its whole height. */
const bytesOf = (page, type) =>
  type === 'pdf'
    ? page.pdf({
        format: 'A4',
        printBackground: true,
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
        timeout: 0,
      })
    : page.screenshot({ type: 'png', fullPage: true });

const TYPES = ['pdf', 'png', 'xlsx', 'pptx', 'mail'];

/** Returns the type of the file. @throws CommandError unless exactly one is asked for */
function typeOf(values) {
  const chosen = TYPES.filter((type) => values[type]);
  if (chosen.length === 1) return chosen[0];
  const got = chosen.map((type) => `--${type}`).join(' and ');
  throw new CommandError(`Expected one of --pdf, --png, --xlsx, --pptx and --mail${got && `, but got ${got}`}.`);
}

/** Returns the folder that is served, and the path of the page in it. @throws CommandError for a page outside of it */
export async function placeOf(file, base = path.dirname(file)) {
  const folder = path.resolve(base);
  const below = path.relative(folder, path.resolve(file));
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new CommandError(`${file} cannot be read. Expected an HTML file.`);
  if (below.startsWith('..') || path.isAbsolute(below)) throw new CommandError(`${file} is not in the folder ${base}.`);
  return { folder, pathname: `/${below.split(path.sep).map(encodeURIComponent).join('/')}` };
}

/** Returns a number of seconds. @throws CommandError for another text */
export function secondsOf(timeout) {
  if (!/^[1-9]\d{0,4}$/.test(timeout)) throw new CommandError(`--timeout is '${timeout}'; expected a number of seconds`);
  return Number(timeout);
}

/** Returns the bytes of a page as a browser shows it. */
async function browserBytes(url, type, seconds) {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const bytes = loadPage(page, url).then(() => bytesOf(page, type));
    return await within(seconds, bytes, page);
  } finally {
    await browser.close();
  }
}

/** Draws SVG images as PNG, in a browser that starts with the first of them. */
class Painter {
  #browser;

  async toPng(svg) {
    this.#browser ??= startBrowser();
    const browser = await this.#browser;
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setContent(`<!doctype html><body style="margin:0">${svg.replace('<svg ', '<svg style="display:block" ')}`);
    const image = await page.$('svg');
    const png = await image.screenshot({ type: 'png' });
    await page.close();
    return png;
  }

  async close() {
    await (await this.#browser)?.close();
  }
}

/** The contents that are read without a browser, by their type. */
const READ = { xlsx: 'workbook', pptx: 'presentation', mail: 'mail' };

/** Returns the bytes of a file with the cards of a page. @throws CommandError with the errors that the page shows */
async function readBytes(file, url, { type, seconds }) {
  const painter = new Painter();
  const name = READ[type];
  try {
    const content = await readLocalPage(file, { url, seconds, [name]: true, toPng: (svg) => painter.toPng(svg) });
    if (content.errors.length > 0) throw new CommandError(errorLines(content.errors));
    return content[name];
  } finally {
    await painter.close();
  }
}

/** Runs the command. */
export async function run({ output, base, timeout, ...types }, [file]) {
  const type = typeOf(types);
  const seconds = secondsOf(timeout);
  const { folder, pathname } = await placeOf(file, base);
  const target = output ?? `${file.replace(/\.html?$/i, '')}.${type === 'mail' ? 'eml' : type}`;
  const bytes = await servedFolder(folder, (origin) =>
    READ[type] ? readBytes(file, origin + pathname, { type, seconds }) : browserBytes(origin + pathname, type, seconds),
  );
  await writeFile(target, bytes).catch((error) => {
    throw new CommandError(`${target} cannot be written: ${error.message}`);
  });
  process.stdout.write(`${target}\n`);
}
