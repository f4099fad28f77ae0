// @release: elements/base/mistakes.browser.ts has the same cards and boxes every day, as auto.js shows them
import { untilBoxes, untilCards } from '../elements/base/mistake-cards.js';
import { TAGS } from '../elements/base/mistakes.js';
import { openFrame, pageAddress } from './page.js';

/** The ways to load the library besides `auto.js`. */
const WAYS = [
  { name: 'sales-elements.js', page: { scripts: ['/dist/sales-elements.js'] } },
  { name: 'define/all.js', page: { modules: ['/dist/define/all.js'] } },
];
/** A policy that hinders nothing: the test writes HTML into the page. */
const POLICY = "default-src * data: blob: 'unsafe-inline'";

describe('a typical mistake on a page', () => {
  for (const { name, page } of WAYS)
    it(`is named with the repair by ${name}`, async () => {
      const frame = await openFrame(pageAddress({ ...page, html: '', policy: POLICY }));
      await untilBoxes(TAGS, frame.document);
      await untilCards(frame.document);
      frame.remove();
    });
});
