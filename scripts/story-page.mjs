// A story of the built Storybook, opened in a page of a browser.

/** How long to wait for the widgets of a story; those of a loading story are never done. */
const SETTLE_MS = 4000;

/** Waits until Storybook has shown the story and its widgets have painted, or the time is over. Runs in the page. */
async function settle(limit) {
  const shown = () =>
    document.body.classList.contains('sb-show-main') || document.body.classList.contains('sb-show-errordisplay');
  const end = Date.now() + 15_000;
  while (!shown() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  const widgets = [...document.querySelectorAll('*')].filter((element) => element.localName.startsWith('sales-'));
  const done = Promise.allSettled(widgets.map((widget) => widget.ready));
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, limit))]);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  if (document.body.classList.contains('sb-show-errordisplay'))
    return document.querySelector('#error-message')?.textContent ?? 'it failed to render';
  return shown() ? undefined : 'it did not render';
}

/** Opens a story (or, of type `docs`, a page of docs) with Storybook's globals as `name:value;name:value`; says what went wrong, if anything did. */
export async function openStory(page, origin, { id, type = 'story', globals }) {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}&globals=${globals}`);
  return page.evaluate(settle, type === 'docs' ? 0 : SETTLE_MS);
}
