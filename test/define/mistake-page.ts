import { until } from '../until.js';

/** Returns the text of the box in an element, once it is shown. */
export async function boxText(element: Element): Promise<string> {
  const box = (): ShadowRoot | null | undefined => element.querySelector(':scope > [data-sales-mistake]')?.shadowRoot;
  await until(() => (box()?.textContent ?? '').trim() !== '');
  const parts = [...box()!.querySelectorAll('p, code')].map(({ textContent }) => textContent.trim());
  return parts.join(' | ');
}

/** Collects what is logged as a warning until `end` is called. */
export function warnings(): { readonly texts: string[]; end(): void } {
  const { warn } = console;
  const texts: string[] = [];
  console.warn = (...parts: unknown[]) => void texts.push(parts.join(' '));
  return {
    texts,
    end() {
      console.warn = warn;
    },
  };
}
