/*
 * The script for pages with frames of embed.html: each frame is as high as its widget. A message counts only when it comes from the window of a frame, and
 * from the origin of that frame's URL (a sandboxed frame has the origin `null`).
 */

/** Greatest height in px that a frame may ask for. */
const MAX_HEIGHT = 20_000;

addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
  const { type, height } = (typeof data === 'object' && data ? data : {}) as {
    readonly type?: unknown;
    readonly height?: unknown;
  };
  if (type !== 'sales-elements:height' || typeof height !== 'number' || !(height > 0 && height <= MAX_HEIGHT)) return;
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const { origin: own, pathname } = new URL(frame.src, document.baseURI);
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  if (pathname.endsWith('/embed.html') && origin === (isOpaque ? 'null' : own))
    frame.style.setProperty('height', `${String(height)}px`);
});
