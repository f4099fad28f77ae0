// Firefox over WebDriver BiDi.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const PROGRAMS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The installed program; `undefined` without one. FIREFOX_PATH names another. */
export const executablePath = process.env.FIREFOX_PATH ?? PROGRAMS.find((program) => existsSync(program));

/** Starts the browser with one page. */
export async function start() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  return {
    version: await browser.version(),
    open: (url) => page.goto(url),
    run: (act, ...values) => page.evaluate(act, ...values),
    /** Runs a function in the page of a frame, of any origin. */
    runInFrame: (place, act, ...values) =>
      page
        .mainFrame()
        .childFrames()
        .at(place)
        .evaluate(act, ...values),
    press: (key) => page.keyboard.press(key),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, to.y);
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
    },
    close: () => browser.close(),
  };
}
