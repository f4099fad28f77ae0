// @own-page: it loads auto.js, which registers tags as they appear
import '../../../src/auto.js';
import { warnings } from '../../define/mistake-page.js';
import { untilBoxes, untilCards } from './mistake-cards.js';
import { TAGS } from './mistakes.js';

describe('a typical mistake', () => {
  let logged: ReturnType<typeof warnings>;
  before(() => (logged = warnings()));
  after(() => {
    logged.end();
    document.body.replaceChildren();
  });

  it('in the name of a tag is named in its place, with the repair', () => untilBoxes(TAGS));

  it('in a tag is named in its card, with the repair @release', () => untilCards());
});
