import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import type { PartialMessages } from '../../src/elements/base/messages/messages.js';
import { MessagesController } from '../../src/elements/base/messages/language-controller.js';
import { forecastsTexts } from '../../src/messages/compiled/en/forecasts.js';

const host = { addController: () => undefined } as unknown as ReactiveControllerHost & Element;

/** Asks until the texts in German have loaded. */
async function loaded(controller: MessagesController): Promise<void> {
  for (let round = 0; round < 500; round += 1) {
    controller.of('de');
    if (!controller.pending) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail('The texts did not load.');
}

describe('the texts of an element that loads a part later', () => {
  it('have those of the part at once, and count as loading until they are in its language', async () => {
    const element: { own: PartialMessages | undefined } = { own: undefined };
    const controller = new MessagesController(
      host,
      () => element.own,
      () => undefined,
    );
    await loaded(controller);
    assert.equal(controller.isLoadingTexts('de'), false);
    element.own = { forecasts: forecastsTexts };
    assert.equal(controller.of('de').forecasts.total, forecastsTexts.total);
    assert.equal(controller.isLoadingTexts('de'), true);
    await loaded(controller);
    assert.equal(controller.isLoadingTexts('de'), false);
    assert.notEqual(controller.of('de').forecasts.total, forecastsTexts.total);
  });
});
