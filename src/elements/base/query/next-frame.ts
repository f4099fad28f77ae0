/** Calls back before the next paint, or soon where nothing is painted (a hidden tab). Returns the way to call it off. */
export function nextFrame(call: () => void): () => void {
  let open = true;
  const once = (): void => {
    cancel();
    call();
  };
  const timer = setTimeout(once, 50);
  const frame = requestAnimationFrame(once);
  const cancel = (): void => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  return cancel;
}
