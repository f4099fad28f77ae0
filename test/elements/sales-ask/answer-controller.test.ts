import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnswerController, type Asked } from '../../../src/elements/sales-ask/answer-controller.js';

const OPTIONS = { locale: 'en', labels: { roles: {}, measures: {}, plurals: {} }, interpret: undefined };

describe('the answers of sales-ask', () => {
  it('end with the reason where a question fails in the parser or in a function of the page', async () => {
    const fail = (): never => {
      throw new TypeError('no such table');
    };
    const asked = { ask: { interpret: fail }, catalog: {} } as unknown as Asked;
    for (const interpret of [undefined, fail]) {
      let updates = 0;
      const host = { requestUpdate: () => (updates += 1) } as never;
      const answers = new AnswerController(host, () => assert.fail('there is no plan'));
      await answers.ask('revenue', asked, { ...OPTIONS, interpret });
      assert.equal(answers.isPending, false);
      assert.match(answers.answer?.refusal?.message ?? '', /no such table/);
      assert.equal(updates, 1);
    }
  });
});
