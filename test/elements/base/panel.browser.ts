import { expect } from '@open-wc/testing';
import { placePanel } from '../../../src/elements/base/menu/panel.js';
import { clean } from '../chart-page.js';

/** Shows a panel of 120 px by `height` at a button of 40 px by 20 px, and returns the boxes of both. */
function placed(
  at: { readonly left: number; readonly top: number },
  { height = 100, side, dir = 'ltr' }: { readonly height?: number; readonly side?: 'start' | 'end'; readonly dir?: string } = {},
): { readonly panel: DOMRect; readonly button: DOMRect; readonly room: number } {
  const button = document.createElement('button');
  button.dir = dir;
  button.style.cssText = `position: fixed; inset: auto; left: ${at.left}px; top: ${at.top}px; width: 40px; height: 20px`;
  const panel = document.createElement('div');
  panel.popover = 'auto';
  panel.style.cssText = `position: fixed; inset: auto; margin: 0; border: 0; padding: 0; width: 120px; height: ${height}px`;
  document.body.append(button, panel);
  panel.showPopover();
  placePanel(panel, button, side);
  const boxes = {
    panel: panel.getBoundingClientRect(),
    button: button.getBoundingClientRect(),
    room: Number.parseFloat(panel.style.getPropertyValue('--_room')),
  };
  panel.remove();
  button.remove();
  return boxes;
}

describe('placePanel', () => {
  afterEach(clean);
  const { clientWidth: width, clientHeight: height } = document.documentElement;

  it('places a panel below its button, aligned to its end or start in the direction of writing', () => {
    const at = { left: 200, top: 100 };
    const end = placed(at);
    expect(end.panel.top).to.equal(end.button.bottom + 4);
    expect(end.panel.right).to.equal(end.button.right);
    expect(placed(at, { side: 'start' }).panel.left).to.equal(200);
    expect(placed(at, { dir: 'rtl' }).panel.left).to.equal(200);
    expect(placed(at, { side: 'start', dir: 'rtl' }).panel.right).to.equal(240);
  });

  it('places a panel above its button where more room is there', () => {
    const { panel, button } = placed({ left: 200, top: height - 40 });
    expect(panel.bottom).to.equal(button.top - 4);
  });

  it('keeps a panel inside the viewport, and gives the room that its height has', () => {
    const edges = [placed({ left: 0, top: 100 }), placed({ left: width - 20, top: 100 }, { side: 'start' })];
    expect(edges.map(({ panel }) => panel.left)).to.deep.equal([8, width - 128]);
    const high = placed({ left: 200, top: 100 }, { height: height - 50 });
    expect(high.panel.bottom).to.equal(height - 8);
    expect(high.room).to.equal(height - 120 - 12);
  });
});
