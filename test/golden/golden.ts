import { assert } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';

/** A picture as text: one element a line, numbers to three decimals. */
export function pictureText(svg: Element): string {
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const rounded = svg.outerHTML.replaceAll(/-?\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
  return `${rounded.replaceAll('><', '>\n<')}\n`;
}

/** Compares a picture with the one in `test/golden/<name>.svg`, which is written where there is none. */
export async function expectGolden(name: string, drawn: string): Promise<void> {
  const file = `test/golden/${name}.svg`;
  const response = await fetch(`/${file}`);
  if (!response.ok) {
    await writeFile({ path: `../../${file}`, content: drawn });
    throw new Error(`${file} was not there and has been written: read it, then run again`);
  }
  assert.equal(drawn, await response.text());
}
