import { sharedObserver } from '../element/shared-observer.js';

/**
 * Calls back with the size of an element's content box, before the first paint and before each paint with another size. All sizes are known before
 * any listener draws, so nobody has to force a layout.
 */
export const observeSize = /* @__PURE__ */ sharedObserver<ResizeObserverEntry>((report) => new ResizeObserver(report));
