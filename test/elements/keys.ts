import { sendKeys } from '@web/test-runner-commands';

/** The element with the focus, also inside shadow roots. */
export function focused(): Element {
  let at = document.activeElement!;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The name of an element: its label, otherwise its text. */
export const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();

/** The widget that an element of a shadow tree belongs to. */
export const hostOf = (element: Element): Element => (element.getRootNode() as ShadowRoot).host;

/** Presses a key, or one with others held down: `Control+z`. */
export async function press(keys: string): Promise<void> {
  const [key, ...held] = keys.split('+').reverse();
  for (const down of held) await sendKeys({ down });
  await sendKeys({ press: key! });
  for (const up of held) await sendKeys({ up });
}

/** Presses Tab until the focus is where it is looked for. Returns the element with the focus, and the number of presses. */
export async function tabTo(holds: (element: Element) => boolean, what: string, most = 150): Promise<readonly [Element, number]> {
  for (let stops = 0; stops < most; stops++) {
    if (holds(focused())) return [focused(), stops];
    await press('Tab');
  }
  throw new Error(`None of ${most} tab stops is ${what}`);
}

/** True for the chart of a card with a heading. */
export const isChart =
  (heading: RegExp) =>
  (element: Element): boolean =>
    element.matches('.chart[tabindex]') && heading.test(nameOf(element));
